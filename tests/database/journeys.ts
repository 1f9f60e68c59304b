// Requests that go from directorate to directorate, and what the feed then tells whom.
import type { Role } from '#tests/support/cast-roles.ts'
import type { FreshDatabase } from '#tests/support/fresh-database.ts'
import { act, register, type Target } from './acts.ts'

/** Somebody of every post, of every directorate that takes part, and of two at once. */
export const readers = [
  ...['temizlikClerk', 'temizlikDirector', 'fenClerk', 'fenDirector', 'parkClerk', 'deskClerk', 'twoHats'],
  ...['agent', 'overseer', 'administrator'],
] as Role[]

const clerkOf = { temizlik: 'temizlikClerk', fen: 'fenClerk', park: 'parkClerk' } as const
export type Directorate = keyof typeof clerkOf
export const directorates = Object.keys(clerkOf) as Directorate[]

export async function handOver(
  database: FreshDatabase,
  holder: Role,
  target: Target,
  to: Directorate,
): Promise<Target> {
  const { municipality } = database
  return await act(await database.as(holder), 'hand_over', target, {
    directorate_id: municipality.directorates[to],
    ...{ reason_id: municipality.reasons.closerBy, words: 'Onların işi', subject_id: null },
  })
}

/** Registers a request of Temizlik and passes it on; who has it already takes it to himself. `before` is called before each act. */
export async function journey(
  database: FreshDatabase,
  route: readonly Directorate[],
  before: () => Promise<void> = async () => await Promise.resolve(),
): Promise<void> {
  const { municipality } = database
  await before()
  let at: Target = await register(await database.as('agent'), municipality, { subject_id: municipality.subjects.bin })
  let holder: Directorate = 'temizlik'
  for (const to of route) {
    await before()
    if (to === holder) at = { ...at, ...(await act(await database.as(clerkOf[holder]), 'take', at)) }
    else at = await handOver(database, clerkOf[holder], at, to)
    holder = to
  }
}

/** The snapshot of now. */
export async function present(database: FreshDatabase): Promise<string> {
  const { rows } = await (await database.owner()).query<{ seen: string }>('select pg_current_snapshot()::text as seen')
  return rows[0]?.seen ?? ''
}

/** Ids of what a look tells somebody that changed since a snapshot. */
export async function toldTo(database: FreshDatabase, role: Role, since: string): Promise<number[]> {
  const reader = await database.as(role)
  const { rows } = await reader.query<{ ids: number[] }>(
    'select request_ids as ids from zimmet.changes_since($1::pg_snapshot)',
    [since],
  )
  return rows[0]?.ids.toSorted((one, other) => one - other) ?? []
}
