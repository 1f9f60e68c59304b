// Who works where, which directorate is open and who has which request: replayed from what was recorded, act by act.
import type { Client } from 'pg'
import type { Stand } from './office-at-hand.ts'

interface Person {
  /** Null: he left. */
  post: string | null
  directorates: Set<number>
}

interface Holding {
  holder: number
  clerk: number | null
  isOpen: boolean
}

export interface Replay {
  people: Map<number, Person>
  closedDirectorates: Set<number>
  requests: Map<number, Holding>
}

/** Whom a test municipality begins with, by the names of their directorates. */
export interface Beginner {
  id: number
  post: string | null
  directorates: readonly string[]
}

interface Recorded {
  ledger: 'staff' | 'catalogue' | 'request'
  id: number
  act: string
  details: Record<string, unknown>
}

// What one transaction records bears instants in no fixed order (a directorate is said to be retired after its requests have
// gone), but nothing of it is looked at by what the same transaction did.
const text = `
  select 'staff' as ledger, c.staff_id as id, c.act, c.details, c.at, c.id as place from zimmet_data.staff_change c
  union all
  select 'catalogue', c.entry_id, c.act, c.details, c.at, c.id from zimmet_data.catalogue_change c where c.kind = 'directorate'
  union all
  select 'request', h.request_id, h.act, h.details, h.at, h.entry from zimmet_data.history h
  order by at, place`

/** The office as its ledgers tell it now. */
export async function replayed(owner: Client, home: readonly Beginner[]): Promise<Replay> {
  const { rows: names } = await owner.query<{ id: number; name: string; isDesk: boolean }>(
    'select id, name, is_dispatch_desk as "isDesk" from zimmet_data.directorate',
  )
  const idOf = new Map(names.map(({ id, name }) => [name, id]))
  const desk = names.find(({ isDesk }) => isDesk)?.id ?? 0
  const replay: Replay = {
    people: new Map(
      home.map(({ id, post, directorates }) => [
        id,
        { post, directorates: new Set(directorates.map((name) => idOf.get(name) ?? 0)) },
      ]),
    ),
    closedDirectorates: new Set(),
    requests: new Map(),
  }
  const { rows } = await owner.query<Recorded>(text)
  for (const { ledger, id, act, details } of rows) {
    if (ledger === 'staff') stepOfStaff(replay, id, act, details)
    else if (ledger === 'catalogue') stepOfCatalogue(replay, id, act)
    else stepOfRequest(replay, id, act, details, desk)
  }
  return replay
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

function stepOfStaff({ people }: Replay, id: number, act: string, details: Recorded['details']): void {
  if (act === 'end') people.set(id, { post: null, directorates: new Set() })
  if (act === 'move' || act === 'return' || act === 'enrol')
    people.set(id, {
      post: String(details['post']),
      directorates: new Set(Array.isArray(details['directorateIds']) ? details['directorateIds'].map(Number) : []),
    })
}

function stepOfCatalogue({ closedDirectorates }: Replay, id: number, act: string): void {
  if (act === 'retire') closedDirectorates.add(id)
  if (act === 'reinstate' || act === 'open') closedDirectorates.delete(id)
}

function stepOfRequest(replay: Replay, id: number, act: string, details: Recorded['details'], desk: number): void {
  const now = replay.requests.get(id) ?? { holder: 0, clerk: null, isOpen: true }
  const next = { ...now }
  if (act === 'register') next.holder = numberOf(details['directorateId']) ?? 0
  if (act === 'hand_over' || act === 'return_custody')
    Object.assign(next, { holder: numberOf(details['to']), clerk: null })
  if (act === 'take' || act === 'assign') next.clerk = numberOf(details['clerkId'])
  if (act === 'release') next.clerk = null
  if (act === 'verify') next.isOpen = false
  if (act === 'reopen') {
    const isGone = replay.closedDirectorates.has(now.holder)
    Object.assign(next, {
      isOpen: true,
      holder: isGone ? desk : now.holder,
      clerk: isGone || 'fromClerkId' in details ? null : now.clerk,
    })
  }
  replay.requests.set(id, next)
}

/** What is not as it must be, by the ledgers; and where the tables say something else than the ledgers. */
export function faultsOf({ people, closedDirectorates, requests }: Replay, stands: readonly Stand[]): string[] {
  const faults: string[] = []
  for (const [id, { holder, clerk, isOpen }] of requests) {
    const person = clerk === null ? null : people.get(clerk)
    const works =
      person === null ||
      (['clerk', 'director'].includes(person?.post ?? '') && person?.directorates.has(holder) === true)
    if (isOpen && closedDirectorates.has(holder)) faults.push(`${id} is held by ${holder}, which is no more`)
    if (isOpen && !works) faults.push(`${id} lies on ${clerk}, who may not act for ${holder}`)
  }
  for (const { id, holder, clerk, isClosed } of stands) {
    const told = requests.get(id)
    if (told?.isOpen === true && (told.holder !== holder || told.clerk !== clerk || isClosed))
      faults.push(`${id} stands otherwise than its ledger tells`)
  }
  return faults
}
