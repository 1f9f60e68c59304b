// How requests stand at a moment, as the owner sees it, and who works for whom.
import type { Client } from 'pg'
import type { Role } from '#tests/support/cast-roles.ts'
import type { Municipality } from '#tests/support/cast.ts'

export interface Stand {
  id: number
  version: number
  holder: number
  clerk: number | null
  subject: number
  state: string
  master: number | null
  isClosed: boolean
  isHeld: boolean
  /** A joining that somebody proposed and nobody decided. */
  isProposed: boolean
  /** Microseconds since 1970. */
  promised: number | null
  due: number | null
  legalDue: number | null
  /** The microsecond at which all this was so. */
  now: number
}

const micros = (sql: string): string => `(extract(epoch from ${sql}) * 1000000)::float8`
const text = `select r.id, r.version, r.directorate_id as holder, r.clerk_id as clerk, r.subject_id as subject, r.state, r.master_id as master,
    r.closed_at is not null as "isClosed",
    coalesce(r.held_until > now(), false) and r.state = 'in_work' and r.master_id is null as "isHeld",
    exists (select from zimmet_data.join_proposal p where p.request_id = r.id and p.decided_at is null) as "isProposed",
    ${micros('r.promised_due_at')} as promised, ${micros('r.due_at')} as due, ${micros('r.legal_due_at')} as "legalDue",
    ${micros('clock_timestamp()')} as now
  from zimmet_data.request r where r.id = any ($1) order by r.id`

export async function standsOf(owner: Client, ids: readonly number[]): Promise<Stand[]> {
  return (await owner.query<Stand>({ name: 'stands', text, values: [ids] })).rows
}

export function workersOf({ directorates }: Municipality, holder: number): readonly Role[] {
  switch (holder) {
    case directorates.temizlik:
      return ['temizlikClerk', 'temizlikDirector', 'twoHats']
    case directorates.fen:
      return ['fenClerk', 'twoHats', 'fenDirector']
    case directorates.park:
      // Without a director; one of another directorate is refused.
      return ['parkClerk', 'parkClerk', 'temizlikDirector']
    default:
      return ['deskClerk', 'deskDirector']
  }
}
