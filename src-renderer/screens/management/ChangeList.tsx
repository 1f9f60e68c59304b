import type { RecordedChange } from '#shared/contract/staff.ts'
import { ChangeLines } from '#renderer/components/ChangeLines/ChangeLines.tsx'
import { useChangeSentence, type ChangeKind } from './change-sentence.ts'

/** Who changed what when, the newest first. */
export function ChangeList({ changes, kind }: { changes: readonly RecordedChange[]; kind: ChangeKind }) {
  const sentence = useChangeSentence(kind)
  return <ChangeLines lines={changes.map((change) => ({ ...change, key: change.id, what: sentence(change) }))} />
}
