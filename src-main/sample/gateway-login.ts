// What the sample has for the gateway: a login enrolled as a person is, and nobody's to sign in with; telephones of the agents.
import { randomBytes } from 'node:crypto'
import type { Client } from 'pg'
import { scramVerifier } from '#main/database/scram-verifier.ts'

export const gatewayLogin = 'mesaj.gecidi'

/** Enrols the gateway where it is not, and gives its login this password. */
export async function enrolGateway(owner: Client, password: string): Promise<void> {
  const login = owner.escapeIdentifier(gatewayLogin)
  const verifier = owner.escapeLiteral(scramVerifier(password, randomBytes(16)))
  const { rowCount } = await owner.query('select from pg_catalog.pg_roles where rolname = $1', [gatewayLogin])
  await owner.query(`${rowCount === 0 ? 'create' : 'alter'} role ${login} login password ${verifier}`)
  await owner.query(`grant zimmet_gateway to ${login}`)
  await owner.query(
    `insert into zimmet_data.staff (login, full_name, post)
     select $1, 'Mesaj geçidi', 'gateway' where not exists (select from zimmet_data.staff s where s.login = $1)`,
    [gatewayLogin],
  )
}

/** The extensions of the agents, given where they have none: 101, 102 and so on. */
export async function agentsTelephones(owner: Client): Promise<string[]> {
  await owner.query(
    `update zimmet_data.staff s set extension = (100 + a.place)::text
     from (select id, row_number() over (order by id) as place from zimmet_data.staff where post = 'agent') a
     where a.id = s.id and s.extension is null`,
  )
  const { rows } = await owner.query<{ extension: string }>(
    `select extension from zimmet_data.staff where post = 'agent' and left_at is null order by id`,
  )
  return rows.map(({ extension }) => extension)
}
