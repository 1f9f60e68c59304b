// The office of the random lives: its database, and what is tried in it.
import type { Client } from 'pg'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { act, type Values } from './acts.ts'
import { standsOf, type Stand } from './office-at-hand.ts'
import type { Imported } from './import-by-chance.ts'

export interface Office {
  database: FreshDatabase
  owner: Client
  /** How often each act went through. */
  done: Record<string, number>
}

/** The requests of one life: those it began with, and what was imported since. */
export interface Life {
  ids: number[]
  imported: Imported[]
}

/** A database with logins of its own, in which nobody attaches so much in a day as a thousand lives do. */
export async function openOffice(): Promise<Office> {
  const database = await freshDatabase({ hasOwnLogins: true })
  const owner = await database.owner()
  await owner.query(`update zimmet_data.quota set amount = 1000000000000 where code <> 'sessions'`)
  return { database, owner, done: {} }
}

/** Tries an act of somebody’s; true where it went through. */
export async function tries(
  office: Office,
  request: Stand,
  role: Role,
  deed: string,
  values: Values,
): Promise<boolean> {
  const refusal = await refusalOf(
    act(await office.database.as(role), deed, { requestId: request.id, version: request.version }, values),
  )
  if (refusal === null) count(office, deed)
  return refusal === null
}

export const count = ({ done }: Office, deed: string): void => {
  done[deed] = (done[deed] ?? 0) + 1
}

export async function standOf(office: Office, { id }: Stand): Promise<Stand> {
  const [stand] = await standsOf(office.owner, [id])
  if (stand === undefined) throw new Error('a request is gone')
  return stand
}

export const isWorkedOn = ({ state, master }: Stand): boolean => ['new', 'in_work'].includes(state) && master === null
