import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { failureOf } from '#renderer/host/failures.ts'
import { useFailureSentence } from '#renderer/words/refusals.ts'

/** Says why a list could not be read, instead of an empty one. */
export function ReadFailure({ error }: { error: Error | null }) {
  const sentence = useFailureSentence()
  return error === null ? null : <RefusalNote>{sentence(failureOf(error))}</RefusalNote>
}
