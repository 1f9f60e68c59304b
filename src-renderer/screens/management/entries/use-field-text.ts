import { useTranslations } from 'use-intl'
import {
  evidence,
  messageAccountKind,
  messageOccasion,
  questionKind,
  quickTextKind,
} from '#shared/contract/catalogue.ts'
import { priority } from '#shared/contract/values.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { channelCodes, reasonKinds, type EntryField } from './entry-kinds.ts'

/** What a field of an entry says, in words. */
export function useFieldText(): (field: EntryField, value: unknown) => string {
  const t = useTranslations('management.entries')
  const word = useTranslations('words.priority')
  const { names } = useNames()
  return (field, value) => {
    if (value === undefined || value === null) return ''
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    const asPriority = field === 'priority' ? priority.safeParse(value).data : undefined
    if (asPriority) return word(asPriority)
    const asEvidence = field === 'requiredEvidence' ? evidence.safeParse(value).data : undefined
    if (asEvidence) return t(`evidence.${asEvidence}`)
    if (field === 'directorateId') return names.directorate(Number(value))
    if (field === 'subjectId') return names.subject(Number(value))
    const asChannel = field === 'code' ? channelCodes.find((each) => each === value) : undefined
    if (asChannel) return t(`channelCode.${asChannel}`)
    const asOccasion = field === 'about' ? messageOccasion.safeParse(value).data : undefined
    if (asOccasion) return t(`occasion.${asOccasion}`)
    const asAccount = field === 'accountKind' ? messageAccountKind.safeParse(value).data : undefined
    if (asAccount) return t(`accountKind.${asAccount}`)
    const asText = field === 'kind' ? quickTextKind.safeParse(value).data : undefined
    if (asText) return t(`textKind.${asText}`)
    const asQuestion = field === 'kind' ? questionKind.safeParse(value).data : undefined
    if (asQuestion) return t(`questionKind.${asQuestion}`)
    if (field === 'neighbourhoodId') return names.neighbourhood(Number(value))
    const asReason = field === 'kind' ? reasonKinds.find((each) => each === value) : undefined
    return asReason
      ? t(`reasonKind.${asReason}`)
      : typeof value === 'string' || typeof value === 'number'
        ? String(value)
        : ''
  }
}
