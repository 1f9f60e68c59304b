// Staff from a file: all of it or nothing, one proposal for what takes two, and a time here that ends rights by itself.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client } from 'pg'
import { scramVerifier } from '#main/database/scram-verifier.ts'
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
  const { rows } = await (
    await database.owner()
  ).query<{ rolname: string }>('select rolname from pg_roles where rolname = any ($1)', [made])
  if (rows.length > 0)
    await (await database.owner()).query(`drop role ${rows.map(({ rolname }) => `"${rolname}"`).join(', ')}`)
  await database.drop()
})

const verifier = scramVerifier('handed out', Buffer.alloc(16, 7))

function newcomer(values: Values = {}): Values & { login: string } {
  const login = `dosya.${randomUUID().slice(0, 8)}`
  made.push(login)
  return {
    ...{ act: 'enrol_staff', line: 2, name: 'Yeni Kişi', login, full_name: 'Yeni Kişi', post: 'clerk' },
    ...{ directorate_ids: [database.municipality.directorates.temizlik], password_verifier: verifier, ...values },
  }
}

interface Done {
  enrolled: number
  moved: number
  changed: number
  renewed: number
  freed: number
  proposalId?: number
}

const told = (acts: readonly Values[]): Values => ({ file_name: 'personel.csv', acts: JSON.stringify(acts) })
const enrolFile = async (acts: readonly Values[]): Promise<Done> =>
  await call<Done>(administrator, 'enrol_file', { command_id: randomUUID(), ...told(acts) })

const loginsOf = async (acts: readonly Values[]): Promise<string[]> =>
  (
    await administrator.query<{ login: string }>('select login from zimmet.account where login = any ($1)', [
      acts.map(({ login }) => login),
    ])
  ).rows.map(({ login }) => login)

async function signIn(login: string): Promise<Client> {
  const { host, port } = database.server
  const client = new Client({ host, port, database: database.name, user: login, password: 'handed out' })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

const idOf = async (login: string): Promise<number> =>
  (await administrator.query<{ id: number }>('select id from zimmet.account where login = $1', [login])).rows[0]?.id ??
  0

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString()

describe('a file of staff', () => {
  it('is taken in one go: each has his login, his post and his extension, and chooses his own password', async () => {
    const people = [newcomer({ extension: '1234' }), newcomer({ line: 3 }), newcomer({ line: 4, post: 'director' })]
    expect(await enrolFile(people)).toEqual({ enrolled: 3, moved: 0, changed: 0, renewed: 0, freed: 0 })
    const { rows } = await administrator.query(
      'select extension, must_change_password from zimmet.account where login = $1',
      [people[0]?.login],
    )
    expect(rows).toEqual([{ extension: '1234', must_change_password: true }])
    const person = await signIn(people[1]?.login ?? '')
    expect((await person.query('select post from zimmet.me')).rows).toEqual([{ post: 'clerk' }])
    await person.end()
  })

  it('is taken whole or not at all, and says which line is why', async () => {
    const people = [newcomer(), newcomer({ line: 3, name: 'Kötü Satır', directorate_ids: [4711] })]
    const refusal = await refusalOf(enrolFile(people))
    expect(refusal).toMatchObject({ code: 'ZM110' })
    expect(refusal?.detail).toEqual({ line: 3, name: 'Kötü Satır', code: 'ZM023', field: 'directorateIds' })
    expect(await loginsOf(people)).toEqual([])
  })

  it('happens once, however often the command comes', async () => {
    const values = { command_id: randomUUID(), ...told([newcomer()]) }
    const first = await call<Done>(administrator, 'enrol_file', values)
    expect(await call<Done>(administrator, 'enrol_file', values)).toEqual(first)
  })

  it('is seen before: what it does is done and taken back', async () => {
    const people = [newcomer()]
    const seen = await call<Done & { takesTwo: boolean }>(administrator, 'preview_enrol_file', {
      acts: JSON.stringify(people),
    })
    expect(seen).toEqual({ enrolled: 1, moved: 0, changed: 0, renewed: 0, freed: 0, takesTwo: false })
    expect(await loginsOf(people)).toEqual([])
  })

  it('moves who is somewhere else, frees what lay on him, and gives a new password to who never came', async () => {
    const { login } = newcomer()
    await enrolFile([newcomer({ login })])
    const staffId = await idOf(login)
    const { fen } = database.municipality.directorates
    expect(
      await enrolFile([
        { act: 'move_staff', line: 2, name: 'x', staff_id: staffId, post: 'clerk', directorate_ids: [fen] },
        { act: 'reset_password', line: 2, name: 'x', staff_id: staffId, password_verifier: verifier },
      ]),
    ).toEqual({ enrolled: 0, moved: 1, changed: 0, renewed: 1, freed: 0 })
  })

  it.each<[string, unknown, string]>([
    ['nothing', [], 'ZM025'],
    ['no list', {}, 'ZM025'],
    ['words', ['enrol'], 'ZM025'],
    ['an act that is none', [{ act: 'end_staff', line: 2 }], 'ZM110'],
    ['nobody', [{ act: 'move_staff', line: 2, post: 'clerk', directorate_ids: [] }], 'ZM110'],
  ])('is refused where it holds %s', async (_what, acts, code) => {
    const values = { command_id: randomUUID(), file_name: 'x', acts: JSON.stringify(acts) }
    await expectRefusal(call(administrator, 'enrol_file', values), code)
  })

  it.each<Role>(['temizlikDirector', 'agent', 'overseer'])('is no act of %s', async (role) => {
    const person = await database.as(role)
    await expectRefusal(call(person, 'enrol_file', { command_id: randomUUID(), ...told([newcomer()]) }), '42501')
    await expectRefusal(call(person, 'preview_enrol_file', { acts: '[]' }), '42501')
  })
})

describe('a file with a post that sees all', () => {
  it('is one proposal: nobody is enrolled before a second person’s yes, then all are', async () => {
    const people = [newcomer(), ...[3, 4, 5].map((line) => newcomer({ line, post: 'agent', directorate_ids: [] }))]
    const { proposalId, ...effect } = await enrolFile(people)
    expect(effect).toEqual({ enrolled: 4, moved: 0, changed: 0, renewed: 0, freed: 0 })
    expect(proposalId).toEqual(expect.any(Number))
    expect(await loginsOf(people)).toEqual([])
    await expectRefusal(command(administrator, 'approve_proposal', { proposal_id: proposalId }), 'ZM044')
    const overseer = await database.as('overseer')
    const { rows } = await overseer.query<{ kind: string; payload: unknown; preview: unknown }>(
      'select kind, payload, preview from zimmet.proposal where id = $1',
      [proposalId],
    )
    expect(rows).toMatchObject([{ kind: 'enrol_file', preview: { enrolled: 4 } }])
    expect(JSON.stringify(rows)).not.toContain('SCRAM')
    await command(overseer, 'approve_proposal', { proposal_id: proposalId })
    expect((await loginsOf(people)).toSorted()).toEqual(people.map(({ login }) => login).toSorted())
    const { rows: kept } = await (
      await database.owner()
    ).query<{ payload: string }>('select payload::text from zimmet_data.proposal where id = $1', [proposalId])
    expect(kept[0]?.payload).not.toContain('SCRAM')
  })

  it('is judged anew at the yes: a login that was given meanwhile refuses all of it, and it can be taken back', async () => {
    const people = [newcomer({ post: 'agent', directorate_ids: [] }), newcomer({ line: 3 })]
    const { proposalId } = await enrolFile(people)
    await enrolFile([newcomer({ login: people[1]?.login })])
    const overseer = await database.as('overseer')
    await expectRefusal(command(overseer, 'approve_proposal', { proposal_id: proposalId }), 'ZM110')
    expect(await loginsOf([people[0] ?? {}])).toEqual([])
    await command(administrator, 'refuse_proposal', { proposal_id: proposalId })
  })
})

describe('the time somebody works here', () => {
  const termed = async (values: Values): Promise<{ login: string; staffId: number }> => {
    const person = newcomer(values)
    await enrolFile([person])
    return { login: person.login, staffId: await idOf(person.login) }
  }

  it('has not begun: he is nobody yet, and is told from when', async () => {
    const { login } = await termed({ works_from: inDays(2) })
    const person = await signIn(login)
    expect((await person.query('select from zimmet.me')).rowCount).toBe(0)
    expect((await person.query<{ term: Values }>('select zimmet.my_term() as term')).rows[0]?.term).toMatchObject({
      until: null,
    })
    await expectRefusal(command(person, 'see_notices', {}), 'ZM022')
    await person.end()
  })

  it('is over: his rights end in the session that stands, by the clock alone', async () => {
    const { login, staffId } = await termed({ works_until: inDays(2) })
    const person = await signIn(login)
    await command(person, 'see_notices', {})
    expect((await person.query('select from zimmet.me')).rowCount).toBe(1)
    const owner = await database.owner()
    // As if the days had passed; nothing is told to the session.
    await owner.query(
      `update zimmet_data.staff set works_until = clock_timestamp() - interval '1 second' where id = $1`,
      [staffId],
    )
    expect((await person.query('select from zimmet.me')).rowCount).toBe(0)
    expect((await person.query('select from zimmet.inbox')).rowCount).toBe(0)
    await expectRefusal(command(person, 'see_notices', {}), 'ZM022')
    await person.end()
    const { rows } = await administrator.query<{ fault: string }>(
      `select fault from zimmet.ledger_faults() where fault like '%staff ' || $1 || ':%'`,
      [staffId],
    )
    expect(rows).toEqual([{ fault: `staff_change: staff ${staffId}: time differs` }])
  })

  it('is lengthened, shortened and taken away by an administrator, each on record', async () => {
    const { staffId } = await termed({})
    const at = { works_from: null, works_until: inDays(30), extension: '17' }
    await command(administrator, 'set_terms', { staff_id: staffId, ...at })
    await command(administrator, 'set_terms', { staff_id: staffId, ...at, works_until: null })
    const { rows } = await administrator.query<{ act: string }>(
      'select act from zimmet.staff_change where staff_id = $1 order by id',
      [staffId],
    )
    expect(rows.map(({ act }) => act)).toEqual(['enrol', 'terms', 'terms'])
  })

  it.each<[string, Values]>([
    ['runs backwards', { works_from: inDays(9), works_until: inDays(8) }],
    ['ends in the past', { works_until: inDays(-1) }],
    ['is no date', { works_until: 'infinity-' }],
    ['comes with an extension of letters', { extension: '12a' }],
  ])('is refused where it %s', async (_what, values) => {
    const { staffId } = await termed({})
    const whole = { extension: null, works_from: null, works_until: null, ...values }
    expect(['ZM025', '22007']).toContain(
      (await refusalOf(command(administrator, 'set_terms', { staff_id: staffId, ...whole })))?.code,
    )
  })

  it('is nobody’s own, and of a post that sees all takes two', async () => {
    const { administrator: mine, agent } = database.municipality.staff
    const until = { extension: null, works_from: null, works_until: inDays(3) }
    await expectRefusal(command(administrator, 'set_terms', { staff_id: mine, ...until }), 'ZM025')
    const waits = await call<Done>(administrator, 'set_terms', {
      command_id: randomUUID(),
      staff_id: agent,
      ...until,
    })
    expect(waits.proposalId).toEqual(expect.any(Number))
    const extension = { extension: '55', works_from: null, works_until: null }
    expect(await command(administrator, 'set_terms', { staff_id: agent, ...extension })).toEqual({ staffId: agent })
    await command(administrator, 'refuse_proposal', { proposal_id: waits.proposalId })
  })

  it('gives nobody work after its end', async () => {
    const { staffId } = await termed({ works_until: inDays(2) })
    await (
      await database.owner()
    ).query(`update zimmet_data.staff set works_until = clock_timestamp() - interval '1 second' where id = $1`, [
      staffId,
    ])
    const { requestId, version } = await register(await database.as('agent'), database.municipality)
    const director = await database.as('temizlikDirector')
    const taken = await command(director, 'accept_custody', { request_id: requestId, seen_version: version })
    await expectRefusal(
      command(director, 'assign', { request_id: requestId, seen_version: taken.version, clerk_id: staffId }),
      'ZM012',
    )
  })
})
