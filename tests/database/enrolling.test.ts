// Who becomes, moves and ceases to be staff: administrators' acts, whose rights follow at once on the server itself.
import { createHash, createHmac, pbkdf2Sync, randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client } from 'pg'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal, refusalOf } from '#tests/support/refusals.ts'
import { call, command, register, type Values } from './acts.ts'

let database: FreshDatabase
let administrator: Client
const made: string[] = []

beforeAll(async () => {
  database = await freshDatabase()
  administrator = await database.as('administrator')
})
afterAll(async () => {
  // Logins are the server's, not the database's.
  await (await database.owner()).query(`drop role ${made.map((login) => `"${login}"`).join(', ')}`)
  await database.drop()
})

/** As the program makes it (RFC 5803): from it nobody gets the password back. */
function verifierOf(password: string): string {
  const salt = randomBytes(16)
  const salted = pbkdf2Sync(password, salt, 4096, 32, 'sha256')
  const hmac = (words: string): Buffer => createHmac('sha256', salted).update(words).digest()
  const stored = createHash('sha256').update(hmac('Client Key')).digest('base64')
  return `SCRAM-SHA-256$4096:${salt.toString('base64')}$${stored}:${hmac('Server Key').toString('base64')}`
}

const usual = (): Values => ({
  login: `yeni.${randomUUID().slice(0, 8)}`,
  full_name: 'Yeni Personel',
  post: 'clerk',
  directorate_ids: [database.municipality.directorates.temizlik],
  password_verifier: verifierOf('first secret'),
})

async function enrol(values: Values = {}): Promise<{ login: string; staffId: number }> {
  const told = { ...usual(), ...values }
  const { staffId } = await agreed(
    await call<Proposed>(administrator, 'enrol_staff', { command_id: randomUUID(), ...told }),
  )
  made.push(String(told['login']))
  return { login: String(told['login']), staffId }
}

interface Proposed {
  staffId: number
  proposalId?: number
}

/** What takes two people gets an overseer's yes. */
async function agreed(answer: Proposed): Promise<Proposed> {
  if (answer.proposalId === undefined) return answer
  return await call<Proposed>(await database.as('overseer'), 'approve_proposal', {
    command_id: randomUUID(),
    proposal_id: answer.proposalId,
  })
}

const move = async (values: Values): Promise<Proposed> =>
  await agreed(await call<Proposed>(administrator, 'move_staff', { command_id: randomUUID(), ...values }))

/** What the person is for the database; throws where the server lets nobody in. */
async function signIn(login: string, password = 'first secret'): Promise<Client> {
  const { host, port } = database.server
  const client = new Client({ host, port, database: database.name, user: login, password })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function me(client: Client): Promise<unknown> {
  return (await client.query('select post, directorate_ids as directorates, office from zimmet.me')).rows[0]
}

async function ledger(staffId: number): Promise<unknown[]> {
  const { rows } = await administrator.query<{ act: string }>(
    'select act from zimmet.staff_change where staff_id = $1 order by id',
    [staffId],
  )
  return rows.map(({ act }) => act)
}

describe('a new person', () => {
  it('signs in with the password whose verifier was given, has the post and nothing more', async () => {
    const { login, staffId } = await enrol()
    const person = await signIn(login)
    expect(await me(person)).toEqual({
      post: 'clerk',
      directorates: [database.municipality.directorates.temizlik],
      office: null,
    })
    await expectRefusal(call(person, 'enrol_staff', { command_id: randomUUID(), ...usual() }), '42501')
    await expect(signIn(login, 'another secret')).rejects.toMatchObject({ code: '28P01' })
    await person.end()
    expect(await ledger(staffId)).toEqual(['enrol'])
  })

  it('is enrolled once, however often the command comes', async () => {
    const told: Values = { command_id: randomUUID(), ...usual() }
    made.push(String(told['login']))
    const first = await call(administrator, 'enrol_staff', told)
    expect(await call(administrator, 'enrol_staff', told)).toEqual(first)
  })

  it.each<[string, Values, string]>([
    ['a password that can be read', { password_verifier: 'secret' }, 'ZM025'],
    ['an empty password', { password_verifier: '' }, 'ZM025'],
    ['a name of the server’s own', { login: 'pg_monitor2' }, 'ZM025'],
    ['a name of ours', { login: 'zimmet_clerk' }, 'ZM025'],
    ['a login that is taken', { login: 'test_ayse' }, 'ZM025'],
    ['a login that would have to be quoted', { login: 'a"; drop role x; --' }, 'ZM025'],
    ['an unknown post', { post: 'mayor' }, 'ZM025'],
    ['the post of the owner', { post: 'owner' }, 'ZM025'],
    ['a clerk of no directorate', { directorate_ids: [] }, 'ZM025'],
    ['a directorate that is none', { directorate_ids: [4711] }, 'ZM023'],
    ['no name', { full_name: ' ' }, 'ZM008'],
  ])('is not made with %s', async (_case, values, code) => {
    const count = async (): Promise<unknown> =>
      (await administrator.query('select count(*) from zimmet.staff')).rows[0] as unknown
    const before = await count()
    await expectRefusal(call(administrator, 'enrol_staff', { command_id: randomUUID(), ...usual(), ...values }), code)
    expect(await count()).toEqual(before)
  })

  it.each<Role>(['temizlikClerk', 'temizlikDirector', 'agent', 'overseer'])(
    'is nothing that %s makes',
    async (role) => {
      const person = await database.as(role)
      await expectRefusal(call(person, 'enrol_staff', { command_id: randomUUID(), ...usual() }), '42501')
    },
  )
})

describe('another post', () => {
  it('counts at once: the connection that stands is ended, and the next one has the new rights alone', async () => {
    const { login, staffId } = await enrol()
    const person = await signIn(login)
    await move({ staff_id: staffId, post: 'overseer', directorate_ids: [] })
    await expect(person.query('select')).rejects.toThrow(/terminat|not queryable/u)
    const overseer = await signIn(login)
    expect(await me(overseer)).toEqual({ post: 'overseer', directorates: [], office: null })
    expect((await overseer.query('select * from zimmet.staff_change limit 1')).rowCount).toBe(1)
    await move({ staff_id: staffId, post: 'clerk', directorate_ids: [database.municipality.directorates.fen] })
    await expect(overseer.query('select')).rejects.toThrow(/terminat|not queryable/u)
    const clerk = await signIn(login)
    expect(await me(clerk)).toEqual({
      post: 'clerk',
      directorates: [database.municipality.directorates.fen],
      office: null,
    })
    expect((await clerk.query('select * from zimmet.staff_change')).rowCount).toBe(0)
    await clerk.end()
    expect(await ledger(staffId)).toEqual(['enrol', 'move', 'move'])
  })

  it('is not given to oneself, nor to who has left', async () => {
    const { administrator: mine, gone } = database.municipality.staff
    const values = { post: 'overseer', directorate_ids: [] }
    await expectRefusal(command(administrator, 'move_staff', { staff_id: mine, ...values }), 'ZM025')
    await expectRefusal(command(administrator, 'move_staff', { staff_id: gone, ...values }), 'ZM023')
  })
})

describe('leaving', () => {
  it('ends the connection that stands, and nobody signs in any more', async () => {
    const { login, staffId } = await enrol({ post: 'overseer', directorate_ids: [] })
    const person = await signIn(login)
    expect((await person.query('select count(*)::int as count from zimmet.staff')).rowCount).toBe(1)
    await command(administrator, 'end_staff', { staff_id: staffId })
    await expect(person.query('select * from zimmet.inbox')).rejects.toThrow(/terminat|not queryable/u)
    await expect(signIn(login)).rejects.toMatchObject({ code: '28000' })
    expect((await administrator.query('select is_active from zimmet.staff where id = $1', [staffId])).rows).toEqual([
      { is_active: false },
    ])
    await expectRefusal(command(administrator, 'end_staff', { staff_id: staffId }), 'ZM023')
  })

  it('is nobody’s own act', async () => {
    const { administrator: mine } = database.municipality.staff
    await expectRefusal(command(administrator, 'end_staff', { staff_id: mine }), 'ZM025')
  })
})

it('a new password lets in, the old one no more', async () => {
  const { login, staffId } = await enrol()
  await command(administrator, 'reset_password', { staff_id: staffId, password_verifier: verifierOf('second secret') })
  await expect(signIn(login)).rejects.toMatchObject({ code: '28P01' })
  await (await signIn(login, 'second secret')).end()
  await expectRefusal(command(administrator, 'reset_password', { staff_id: staffId, password_verifier: 'x' }), 'ZM025')
})

it('nothing is done with a password that somebody else set, but to choose another', async () => {
  const { login, staffId } = await enrol({ post: 'agent', directorate_ids: [] })
  const acts = async (password: string): Promise<string | undefined> => {
    const person = await signIn(login, password)
    const refusal = await refusalOf(register(person, database.municipality))
    await person.end()
    return refusal?.code
  }
  const choose = async (password: string, next: string): Promise<void> => {
    const person = await signIn(login, password)
    await command(person, 'see_notices', {})
    await command(person, 'change_own_password', { password_verifier: verifierOf(next) })
    await person.end()
  }
  expect(await acts('first secret')).toBe('ZM067')
  await choose('first secret', 'own secret')
  expect(await acts('own secret')).toBeUndefined()
  const third = { staff_id: staffId, password_verifier: verifierOf('third secret') }
  await agreed(await call<Proposed>(administrator, 'reset_password', { command_id: randomUUID(), ...third }))
  expect(await acts('third secret')).toBe('ZM067')
})

describe('who signs in by the directory', () => {
  const kept = async (login: string): Promise<unknown> =>
    (
      await administrator.query<{ by_directory: boolean; must_change_password: boolean }>(
        'select by_directory as "byDirectory", must_change_password as "mustChange" from zimmet.account where login = $1',
        [login],
      )
    ).rows[0]
  const isOfDirectory = async (login: string): Promise<unknown> =>
    (await (await database.owner()).query(`select pg_has_role($1, 'zimmet_directory', 'member') as is`, [login]))
      .rows[0]

  it('has no password at the server, is of the group that pg_hba.conf names, and owes none', async () => {
    const { login } = await enrol({ password_verifier: null })
    expect(await kept(login)).toEqual({ byDirectory: true, mustChange: false })
    expect(await isOfDirectory(login)).toEqual({ is: true })
    await expect(signIn(login)).rejects.toMatchObject({ code: '28P01' })
    await expect(signIn(login, '')).rejects.toThrow(/password/u)
  })

  it('may be given a password instead, and gives it back; only administrators do that', async () => {
    const { login, staffId } = await enrol({ password_verifier: null })
    const given = { staff_id: staffId, password_verifier: verifierOf('first secret') }
    await expectRefusal(command(await database.as('temizlikDirector'), 'reset_password', given), '42501')
    await command(administrator, 'reset_password', given)
    expect(await kept(login)).toEqual({ byDirectory: false, mustChange: true })
    expect(await isOfDirectory(login)).toEqual({ is: false })
    const person = await signIn(login)
    await command(person, 'see_notices', {})
    await command(administrator, 'reset_password', { staff_id: staffId, password_verifier: null })
    expect(await kept(login)).toEqual({ byDirectory: true, mustChange: false })
    // The sessions of the former password are ended with it.
    await expect(person.query('select')).rejects.toThrow(/terminat|not queryable/u)
    await expect(signIn(login)).rejects.toMatchObject({ code: '28P01' })
    expect(await ledger(staffId)).toEqual(['enrol', 'reset_password', 'reset_password'])
  })

  it('does not give himself a password past the directory', async () => {
    const { login, staffId } = await enrol()
    const person = await signIn(login)
    await (
      await database.owner()
    ).query('update zimmet_data.staff set by_directory = true, must_change_password = false where id = $1', [staffId])
    await expectRefusal(command(person, 'change_own_password', { password_verifier: verifierOf('own') }), 'ZM125')
    await person.end()
  })
})

describe('an office', () => {
  it('is an overseer’s, is kept in the ledger, and ends with the post', async () => {
    const { login, staffId } = await enrol({ post: 'overseer', directorate_ids: [] })
    await command(administrator, 'set_office', { staff_id: staffId, office: 'mayor' })
    const person = await signIn(login)
    expect(await me(person)).toMatchObject({ post: 'overseer', office: 'mayor' })
    await move({ staff_id: staffId, post: 'director', directorate_ids: [database.municipality.directorates.fen] })
    await expect(person.query('select')).rejects.toThrow(/terminat|not queryable/u)
    const director = await signIn(login)
    expect(await me(director)).toMatchObject({ post: 'director', office: null })
    await director.end()
    expect(await ledger(staffId)).toEqual(['enrol', 'office', 'move'])
  })

  it('is refused to others, of another name, and by anybody but an administrator', async () => {
    const { agent, overseer } = database.municipality.staff
    await expectRefusal(command(administrator, 'set_office', { staff_id: agent, office: 'mayor' }), 'ZM025')
    await expectRefusal(command(administrator, 'set_office', { staff_id: overseer, office: 'sultan' }), 'ZM025')
    const other = await database.as('secondOverseer')
    await expectRefusal(command(other, 'set_office', { staff_id: overseer, office: 'mayor' }), '42501')
  })
})
