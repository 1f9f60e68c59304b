// Sağlık: what administrators are told of the server, the proofs, the house and its PCs, and when it asks them to do something.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(async () => await database.drop())

interface Row {
  part: string
  code: string
  state: string
  facts: Record<string, unknown>
}
const health = async (): Promise<Row[]> =>
  (await (await database.as('administrator')).query<Row>('select part, code, state, facts from zimmet.server_health()'))
    .rows
const stateOf = async (code: string): Promise<Row | undefined> => (await health()).find((row) => row.code === code)
const owner = async (text: string, values: unknown[] = []) => await (await database.owner()).query(text, values)

it('has one row of each kind, in one of three states', async () => {
  const rows = await health()
  expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length)
  expect(rows.map(({ state }) => state).filter((state) => !['in_order', 'look', 'act'].includes(state))).toEqual([])
  expect(
    rows
      .filter(({ part }) => part !== 'settings')
      .map(({ code }) => code)
      .toSorted(),
  ).toEqual([
    ...[
      'anchors',
      'backup',
      'channels',
      'connections',
      'deliveries',
      'disk',
      'held_logins',
      'ledgers',
      'oldest_transaction',
      'pcs',
      'plain_sessions',
    ],
    ...['refused_sessions', 'replication', 'schema', 'version'],
  ])
  expect(await stateOf('disk')).toMatchObject({ facts: { bytes: expect.any(Number) } })
  expect(await stateOf('version')).toMatchObject({
    state: 'in_order',
    facts: { version: expect.stringMatching(/^18\.\d+$/) },
  })
  expect(await stateOf('connections')).toMatchObject({ facts: { used: expect.any(Number), most: expect.any(Number) } })
  expect(await stateOf('replication')).toMatchObject({ state: 'in_order', facts: { isStandby: false, standbys: 0 } })
})

it.each(['agent', 'temizlikClerk', 'temizlikDirector', 'overseer'] as const)('is not for the %s', async (role) => {
  await expectRefusal((await database.as(role)).query('select * from zimmet.server_health()'), '42501')
})

describe('a proof', () => {
  it('that was never made is not in order', async () => {
    expect(await stateOf('ledgers')).toMatchObject({ state: 'look', facts: {} })
    expect(await stateOf('backup')).toMatchObject({ state: 'act', facts: {} })
    expect(await stateOf('anchors')).toMatchObject({ state: 'look', facts: {} })
  })

  it('is kept by whoever may verify, and by nobody else', async () => {
    for (const role of ['agent', 'temizlikClerk', 'temizlikDirector'] as const)
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expectRefusal((await database.as(role)).query('select zimmet.keep_ledger_proof(0, 0)'), '42501')
    await expectRefusal((await database.as('overseer')).query('select zimmet.keep_ledger_proof(-1, 0)'), 'ZM025')
    await expectRefusal((await database.as('overseer')).query('select zimmet.keep_ledger_proof(0, null)'), 'ZM025')
    await (await database.as('overseer')).query('select zimmet.keep_ledger_proof(0, 12)')
    expect(await stateOf('ledgers')).toMatchObject({ state: 'in_order', facts: { faults: 0, anchors: 12 } })
    await (await database.as('administrator')).query('select zimmet.keep_backup_proof(now(), 10, 0)')
    expect(await stateOf('backup')).toMatchObject({ state: 'in_order', facts: { faults: 0 } })
  })

  it('with a fault asks for somebody at once', async () => {
    await (await database.as('administrator')).query('select zimmet.keep_ledger_proof(2, 0)')
    expect(await stateOf('ledgers')).toMatchObject({ state: 'act', facts: { faults: 2 } })
    await (await database.as('administrator')).query('select zimmet.keep_backup_proof(now(), 10, 1)')
    expect(await stateOf('backup')).toMatchObject({ state: 'act' })
  })

  it('is never changed', async () => {
    await expectRefusal(owner('update zimmet_data.ledger_proof set faults = 0'), 'ZM090')
    await expectRefusal(owner('delete from zimmet_data.ledger_proof'), 'ZM090')
  })

  it('that is old is asked for again', async () => {
    const put = async (table: string, columns: string, values: string) =>
      await owner(
        `insert into zimmet_data.${table} (at, staff_id, faults, ${columns})
        select now() - $1::interval, min(s.id), 0, ${values} from zimmet_data.staff s`,
        [table === 'ledger_proof' ? '9 days' : '40 days'],
      )
    await put('ledger_proof', 'anchors', '0')
    await put('backup_proof', 'requests', '1')
    expect(await stateOf('ledgers')).toMatchObject({ state: 'look' })
    expect(await stateOf('backup')).toMatchObject({ state: 'look' })
  })
})

it('counts PCs that are behind what was published for their ring', async () => {
  const agent = await database.another('agent')
  await agent.query(`set zimmet.machine = '${randomUUID()}'; set zimmet.program = '0.1.0'`)
  await agent.query(`select zimmet.report_pc('PC-1', 'Windows 11', 3, 'nobody', 'self', null, 'current', null)`)
  const administrator = await database.as('administrator')
  await administrator.query(`select zimmet.note_release('${randomUUID()}', 3, 7, '0.1.0')`)
  expect(await stateOf('pcs')).toMatchObject({
    state: 'in_order',
    facts: { known: 1, behind: 0, failing: 0, unseen: 0 },
  })
  await administrator.query(`select zimmet.note_release('${randomUUID()}', 3, 8, '0.2.0')`)
  expect(await stateOf('pcs')).toMatchObject({ state: 'look', facts: { behind: 1 } })
  await owner(`update zimmet_data.pc set said_at = said_at - interval '1 hour', version = '0.2.0'`)
  expect(await stateOf('pcs')).toMatchObject({ state: 'in_order', facts: { behind: 0 } })
  await owner(`update zimmet_data.pc set result = 'not_genuine'`)
  expect(await stateOf('pcs')).toMatchObject({ state: 'look', facts: { failing: 1 } })
})
