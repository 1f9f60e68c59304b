// The house: who founded it and how far setup came. As the owner; rules stand in migrations/code/founding.
import { randomBytes } from 'node:crypto'
import type { Client } from 'pg'
import { scramVerifier } from '#main/database/scram-verifier.ts'
import { streetParts } from '#main/files/street-parts.ts'
import type { ToldStreet } from '#shared/contract/staff.ts'

export type Founding = {
  login: string
  directorates: string[] | null
  isHandedOver: boolean
  /** He has a password of his own: what is changed from now on he changes himself. */
  hasTakenOver: boolean
}

/** What a database of ours is; `others`: somebody works here, and no setup founded it. */
export type House = { kind: 'empty' } | { kind: 'others' } | { kind: 'founded'; founding: Founding }

export async function readHouse(owner: Client): Promise<House> {
  const { rows } = await owner.query<Founding>(
    `select s.login::text as login, f.directorates, f.handed_over_at is not null as "isHandedOver",
       exists (select from zimmet_data.staff_change c where c.staff_id = s.id and c.act = 'change_password') as "hasTakenOver"
     from zimmet_data.founding f join zimmet_data.staff s on s.id = f.staff_id`,
  )
  const [founding] = rows
  if (founding !== undefined) return { kind: 'founded', founding }
  const { rowCount } = await owner.query('select from zimmet_data.staff limit 1')
  return { kind: rowCount === 0 ? 'empty' : 'others' }
}

export async function foundHouse(owner: Client, login: string, fullName: string): Promise<void> {
  await owner.query('select zimmet_private.found_house($1, $2)', [login, fullName])
}

/** Whether a login of the server has the name already, whoever's it is. */
export async function isLoginTaken(owner: Client, login: string): Promise<boolean> {
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [login])
  return rowCount !== 0
}

export async function chooseStartSet(owner: Client, directorates: readonly string[]): Promise<void> {
  await owner.query('select zimmet_private.choose_start_set($1)', [directorates])
}

export async function handOver(owner: Client, password: string): Promise<void> {
  await owner.query('select zimmet_private.hand_over_house($1)', [scramVerifier(password, randomBytes(16))])
}

export async function takeBack(owner: Client): Promise<void> {
  await owner.query('select zimmet_private.take_house_back()')
}

/** What the municipality is called; null until somebody named it. */
export async function municipalityName(client: Client): Promise<string | null> {
  const { rows } = await client.query<{ name: string }>('select m.name from zimmet.municipality m')
  return rows[0]?.name ?? null
}

/** How many of these streets the house lacks. */
export async function countMissing(owner: Client, streets: readonly ToldStreet[]): Promise<number> {
  let missing = 0
  for (const part of streetParts(streets)) {
    // oxlint-disable-next-line no-await-in-loop -- one connection does one thing at a time
    const { rows } = await owner.query<{ missing: number }>(
      `select jsonb_array_length(zimmet_private.streets_missing($1) -> 'streets') as missing`,
      [JSON.stringify(part)],
    )
    missing += rows[0]?.missing ?? 0
  }
  return missing
}

// What the server's settings are was said before, for the number of PCs told.
const saidBefore = ['connections_enough', 'guessing_slowed', 'transport_encrypted']

/** What a server should have closed to staff and has not, by the codes of zimmet.server_health. */
export async function notInPlace(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{ code: string }>(
    'select c.code from zimmet_private.server_checks() c where not c.is_in_place and c.code <> all ($1)',
    [saidBefore],
  )
  return rows.map(({ code }) => code)
}
