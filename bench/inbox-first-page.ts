// The inbox's first 50 rows and its count as a clerk, through the typed client; the floor: the same rows as bare SQL.
import { byTurns, type Figure } from './measure.ts'
import { personOf, type Municipality } from './large-municipality.ts'
import { openPc } from './office-pc.ts'

const directorate = 'Temizlik İşleri'

export async function inboxFirstPage(municipality: Municipality): Promise<Figure[]> {
  const { login } = personOf(municipality, 'clerk', directorate)
  const pc = await openPc(municipality, login)
  const bare = await municipality.as(login)
  const { rows } = await bare.query<{ id: number }>('select id from zimmet.directorate where name = $1', [directorate])
  const id = rows[0]?.id
  const floor = async (): Promise<void> => {
    await bare.query(
      `select id, number, subject_id, neighbourhood_id, street_id, door, excerpt, citizen_name, priority, state, directorate_id, clerk_id,
         channel_id, registered_at, custody_since, held_until, changed_at, version, returned_count, reopened_count, outcome
       from zimmet.inbox where is_open and directorate_id = $1 order by due_at, id limit 50`,
      [id],
    )
    await bare.query('select count(*) from zimmet.inbox where is_open and directorate_id = $1', [id])
  }
  const measured = await byTurns(200, async () => await pc.client.inbox.list({ tab: 'open', limit: 50 }), floor)
  const { total } = await pc.client.inbox.list({ tab: 'open', limit: 1 })
  await pc.close()
  await bare.end()
  return [
    {
      name: 'inbox-first-page',
      requests: municipality.requests,
      ...measured,
      note: `50 of ${total} open rows and their count`,
    },
  ]
}
