// The explanation of a clock as the signed-in person is given it.
import type { Client } from 'pg'
import type { DeadlineReason, WhichClock } from '#shared/contract/clock.ts'

export async function explain(person: Client, requestId: number, clock: WhichClock): Promise<DeadlineReason | null> {
  const { rows } = await person.query<{ reason: DeadlineReason | null }>(
    'select zimmet.explain_deadline($1, $2) as reason',
    [requestId, clock],
  )
  return rows[0]?.reason ?? null
}
