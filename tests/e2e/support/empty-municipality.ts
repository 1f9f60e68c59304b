// A municipality that has just been put up: a database of its own beside the sample's, migrated, with two administrators and nothing else.
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { migrate } from '#main/database/migrations.ts'
import { prepareServer } from '#main/database/prepare-server.ts'
import { scramVerifier } from '#main/database/scram-verifier.ts'
import type { ServerSettings } from '#shared/contract/session.ts'
import { ownMunicipality } from './own-municipality.ts'

export interface Administrator {
  login: string
  password: string
}

/** As IT leaves it after its page: what comes then is the screens'. */
export async function raiseEmptyMunicipality(): Promise<{ server: ServerSettings; administrators: Administrator[] }> {
  const { owner, superuserPassword } = ownMunicipality()
  const database = 'bos_belediye'
  const at = { host: '127.0.0.1', port: owner.port, ssl: false as const }
  await prepareServer({
    superuser: { ...at, user: 'postgres', password: superuserPassword, database: 'postgres' },
    ...{ database, ownerPassword: owner.password },
  })
  const login = { ...at, database, user: owner.user, password: owner.password }
  await migrate(login)
  const administrators = ['bilgi.bir', 'bilgi.iki'].map((each) => ({ login: each, password: 'sakin deniz 41' }))
  const client = new Client(login)
  await client.connect()
  for (const [index, person] of administrators.entries()) {
    const verifier = scramVerifier(person.password, randomBytes(16))
    await client.query(`create role "${person.login}" login password '${verifier}' in role zimmet_administrator`)
    await client.query(`insert into zimmet_data.staff (login, full_name, post) values ($1, $2, 'administrator')`, [
      person.login,
      index === 0 ? 'Bilge Birinci' : 'İlkay İkinci',
    ])
  }
  await client.end()
  return { server: { host: at.host, port: at.port, database, tls: 'off' }, administrators }
}
