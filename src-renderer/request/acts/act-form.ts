import type { RequestDetail } from '#shared/contract/requests.ts'
import { useDraft } from '#renderer/host/use-draft.ts'
import type { Command } from './use-command.ts'

/** What forms need to know that act on one request or on many alike. */
export type ActSubject = Pick<RequestDetail, 'id' | 'directorateId' | 'dueAt' | 'clerkId'>

/** What every form of an act is given. */
export interface ActFormProps<Subject = RequestDetail> {
  readonly detail: Subject
  readonly command: Command
  /** Closes the form; the draft stays. */
  readonly onClose: () => void
}

/** A form's fields: kept as a draft per request and act until the database said yes; `finish` forgets them and closes. */
export function useActDraft<Fields extends object>(
  { detail, onClose }: Pick<ActFormProps<Pick<ActSubject, 'id'>>, 'detail' | 'onClose'>,
  act: string,
  initial: Fields,
) {
  const { draft, setDraft, clearDraft } = useDraft<Fields>(`request/${detail.id}/${act}`, initial, {
    personal: act === 'add_complainant',
  })
  const finish = () => {
    clearDraft()
    onClose()
  }
  return { draft, setDraft, finish }
}
