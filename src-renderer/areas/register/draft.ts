import type { Priority } from '#shared/contract/values.ts'
import { parsePhone } from '#shared/phone.ts'

/** What an agent has typed so far; kept until it is saved. */
export interface Draft {
  /** Made once for this caller: however often it is sent, one request comes of it. */
  commandId: string
  phone: string
  /** Who it is where the phone is known. */
  citizenId: number | null
  isNameless: boolean
  fullName: string
  nationalId: string
  subjectId: number | null
  isUnsorted: boolean
  neighbourhoodId: number | null
  streetId: number | null
  door: string
  description: string
  priority: Priority | null
}

export type Missing = 'channel' | 'who' | 'subject' | 'description'

/** An empty form for the next caller. */
export function emptyDraft(): Draft {
  return {
    commandId: crypto.randomUUID(),
    phone: '',
    citizenId: null,
    isNameless: false,
    fullName: '',
    nationalId: '',
    subjectId: null,
    isUnsorted: false,
    neighbourhoodId: null,
    streetId: null,
    door: '',
    description: '',
    priority: null,
  }
}

/** What still has to be told before it can be saved, in the order of the form. */
export function missingOf(draft: Draft, channelId: number | null): Missing[] {
  const missing: Missing[] = []
  if (channelId === null) missing.push('channel')
  if (draft.citizenId === null && !draft.isNameless && draft.fullName.trim() === '') missing.push('who')
  if (draft.subjectId === null && !draft.isUnsorted) missing.push('subject')
  if (draft.description.trim() === '') missing.push('description')
  return missing
}

/** The citizen as the contract takes it: known, told anew, or nobody. */
export function citizenOf(
  draft: Draft,
): { id: number } | { fullName: string; phone?: string; nationalId?: string } | null {
  if (draft.isNameless) return null
  if (draft.citizenId !== null) return { id: draft.citizenId }
  const phone = draft.phone.trim()
  const nationalId = draft.nationalId.trim()
  return {
    fullName: draft.fullName.trim(),
    ...(phone === '' ? {} : { phone: parsePhone(phone) ?? phone }),
    ...(nationalId === '' ? {} : { nationalId }),
  }
}
