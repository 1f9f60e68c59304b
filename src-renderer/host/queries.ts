// What may be asked with live-query.ts: `queries.inbox.counts.queryOptions({ input })`.
import { orpc } from './client.ts'
import type { calls } from './calls.ts'

type Utils = typeof orpc
type Calls = typeof calls
type Question<Procedure> = Pick<
  Procedure,
  Extract<keyof Procedure, 'key' | 'queryKey' | 'queryOptions' | 'infiniteOptions'>
>
type QuestionsOf<Area extends keyof Calls> = Pick<Utils[Area], Extract<'key', keyof Utils[Area]>> & {
  readonly [Name in Exclude<keyof Utils[Area], keyof Calls[Area] | 'key'>]: Question<Utils[Area][Name]>
}

/** Every answer that gets old, by area; what is done or handed over once is in calls.ts. */
export const queries: { readonly [Area in keyof Calls]: QuestionsOf<Area> } = orpc
