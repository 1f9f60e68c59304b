// Requests brought into each state by the acts of the people whose job it is; nothing is written by hand.
import type { Municipality } from '#tests/support/cast.ts'
import type { FreshDatabase } from '#tests/support/fresh-database.ts'
import { act, register, usualValues, type Target, type Values } from './acts.ts'

export const states = ['new', 'in_work', 'on_hold', 'proposed', 'resolved', 'closed', 'joined'] as const
export type State = (typeof states)[number]

/**
 * A request in the custody of Temizlik İşleri, in a state, that came from the dispatch desk over Fen İşleri: the two are
 * former holders and see it. Ayşe of Temizlik worked on it; Elif of ERBİM closed it.
 */
export async function stage(database: FreshDatabase, state: State): Promise<Target> {
  const { municipality } = database
  const usual = usualValues(municipality)
  const agent = await database.as('agent')
  let at: Target = await register(agent, municipality, { subject_id: municipality.subjects.unsorted })
  const step = async (role: Parameters<FreshDatabase['as']>[0], name: string, values: Values = {}): Promise<void> => {
    at = await act(await database.as(role), name, at, { ...usual[name], ...values })
  }
  await step('deskClerk', 'hand_over', { directorate_id: municipality.directorates.fen })
  await step('fenClerk', 'hand_over', {
    directorate_id: municipality.directorates.temizlik,
    subject_id: municipality.subjects.bin,
  })
  if (state === 'new') return at
  if (state === 'joined') {
    const master = await register(agent, municipality)
    await step('overseer', 'join', { master_id: master.requestId })
    return at
  }
  await step('temizlikClerk', 'take')
  if (state === 'in_work') return at
  if (state === 'on_hold') {
    await step('temizlikClerk', 'hold')
    return at
  }
  await step('temizlikClerk', 'resolve', { outcome: state === 'proposed' ? 'declined' : 'solved' })
  if (state === 'closed') await step('agent', 'verify')
  return at
}

/** The citizen of a request. */
export async function citizenOf(database: FreshDatabase, { requestId }: Target): Promise<number> {
  const { rows } = await (
    await database.owner()
  ).query<{ id: number }>('select citizen_id as id from zimmet_data.request where id = $1', [requestId])
  return rows[0]?.id ?? 0
}

/** A further open request of Temizlik İşleri, to be joined to. */
export async function anotherRequest(database: FreshDatabase, municipality: Municipality): Promise<Target> {
  return await register(await database.as('agent'), municipality)
}
