// Heads written outside: once a day, only what moved, signed, and held against the database later.
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anchorToday } from '#main/areas/daily-anchor.ts'
import { sealAnchor, sha256, type Header } from '#main/anchors/format.ts'
import { signingKey } from '#main/anchors/key.ts'
import { isWhole, verify, type Verdict } from '#main/anchors/verify.ts'
import { writeAnchor, type Written } from '#main/anchors/write.ts'
import type { HostSession } from '#main/areas/host-context.ts'
import type { Person } from '#main/areas/seat.ts'
import type { Database } from '#main/database/database.ts'
import { writeSettings } from '#main/database/settings.ts'
import { signInAt } from '#main/database/sign-in.ts'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { act, command, register, usualValues } from '#tests/database/acts.ts'

let database: FreshDatabase
let pc: Database
let folder: string
let requestId: number
const open: Database[] = []
const day = (number: number): Date => new Date(`2026-11-${number}T09:00:00Z`)

async function seated(role: Role): Promise<Database> {
  const signedIn = await signInAt({ server: database.server, ...database.login(role) })
  open.push(signedIn.database)
  return signedIn.database
}

beforeAll(async () => {
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'zimmet-anchors-'))
  pc = await seated('overseer')
  const agent = await database.as('agent')
  ;({ requestId } = await register(agent, database.municipality))
  await register(agent, database.municipality)
  await register(agent, database.municipality)
})
afterAll(async () => {
  await Promise.all(open.map((each) => each.close()))
  await rm(folder, { recursive: true, force: true })
  await database.drop()
})

const anchors = (): string => join(folder, 'anchors')
const write = async (now: Date): Promise<Written> =>
  await writeAnchor({ database: pc, folder: anchors(), dataFolder: folder, place: 'test', now })
const look = async (at = anchors(), fingerprint?: string): Promise<Verdict> =>
  await verify(pc, { folder: at, fingerprint })

async function note(): Promise<void> {
  const clerk = await database.as('temizlikClerk')
  await act(clerk, 'add_note', { requestId, version: 1 }, { ...usualValues(database.municipality)['add_note'] })
}

it('writes every head on the first day, and only what moved on the next', async () => {
  expect(await write(day(10))).toMatchObject({ kind: 'written', requests: 3, entries: 3, records: 3, faults: [] })
  await note()
  expect(await write(day(11))).toMatchObject({ kind: 'written', requests: 3, entries: 4, records: 1, faults: [] })
  expect(await readdir(anchors())).toEqual(['zimmet-2026-11-10-00001.anchor', 'zimmet-2026-11-11-00002.anchor'])
})

it('writes once a day, and not into a day that is over', async () => {
  expect(await write(day(11))).toEqual({ kind: 'already_there', day: '2026-11-11' })
  expect(await write(day(10))).toMatchObject({ kind: 'already_there' })
  expect(await readdir(anchors())).toHaveLength(2)
})

it('is written by one of two PCs that come at once', async () => {
  const both = await Promise.all([write(day(12)), write(day(12))])
  expect(both.map(({ kind }) => kind).toSorted()).toEqual(['already_there', 'written'])
  expect(await readdir(anchors())).toHaveLength(3)
})

it('finds nothing where nobody tampered, also after more acts', async () => {
  await note()
  const verdict = await look()
  expect(verdict).toMatchObject({ own: [], anchored: [], files: [], others: [] })
  expect(verdict.looked).toEqual({ requests: 3, files: 3, records: 4 })
  expect(isWhole(verdict)).toBe(true)
})

it('is told to the database, which never forgets it', async () => {
  const owner = await database.owner()
  const { fingerprint } = await signingKey(folder)
  const { rows } = await owner.query(
    'select day::text, requests, entries::int, key_fingerprint from zimmet_data.anchor order by id',
  )
  expect(rows.at(-1)).toEqual({ day: '2026-11-12', requests: 3, entries: 4, key_fingerprint: fingerprint })
  await expect(owner.query('delete from zimmet_data.anchor')).rejects.toThrow('append-only')
})

it('keeps its key readable by its owner alone, the same for ever', async () => {
  const [one, other] = await Promise.all([signingKey(folder), signingKey(folder)])
  expect(one.fingerprint).toBe(other.fingerprint)
  expect(one.fingerprint).toMatch(/^[0-9a-f]{4}(-[0-9a-f]{4}){7}$/u)
  expect((await stat(join(folder, 'anchor-key.pem'))).mode & 0o077).toBe(0)
})

it('is for overseers and administrators', async () => {
  const administrator = await database.as('administrator')
  expect((await administrator.query('select * from zimmet.heads(0, 10)')).rowCount).toBe(3)
  for (const role of ['temizlikClerk', 'temizlikDirector', 'agent'] as const) {
    const person = await database.as(role)
    for (const question of ['heads(0, 10)', 'posts_head()', 'rules_digest()', `facts_at_rest('{1}')`])
      await expect(person.query(`select * from zimmet.${question}`), question).rejects.toMatchObject({ code: '42501' })
  }
  await expectRefusal(
    administrator.query(`select * from zimmet.facts_at_rest(array(select generate_series(1, 5001)))`),
    'ZM025',
  )
})

/** A copy of the folder, with something done to it. */
async function copied(change: (at: string) => Promise<void>): Promise<Verdict> {
  const at = join(folder, 'copy')
  await rm(at, { recursive: true, force: true })
  await cp(anchors(), at, { recursive: true })
  await change(at)
  return await look(at)
}

const second = 'zimmet-2026-11-11-00002.anchor'

it('sees a file that was changed, taken out or slipped in', async () => {
  const flipped = await copied(async (at) => {
    const content = await readFile(join(at, second))
    content.writeUInt8(content.readUInt8(content.length - 1) ^ 1, content.length - 1)
    await writeFile(join(at, second), content)
  })
  expect(flipped.files).toContainEqual({ kind: 'broken', file: second, problem: 'records_altered' })
  const relabelled = await copied(async (at) => {
    const content = await readFile(join(at, second), 'latin1')
    await writeFile(join(at, second), content.replace('"entries":4', '"entries":5'), 'latin1')
  })
  expect(relabelled.files).toContainEqual({ kind: 'broken', file: second, problem: 'signature_wrong' })
  const removed = await copied(async (at) => await rm(join(at, second)))
  expect(removed.files).toEqual([{ kind: 'out_of_chain', file: 'zimmet-2026-11-12-00003.anchor' }])
  const shortened = await copied(async (at) => await rm(join(at, 'zimmet-2026-11-12-00003.anchor')))
  expect(shortened.others).toContainEqual({ kind: 'last_file_missing', day: '2026-11-12' })
  const emptied = await copied(async (at) => {
    for (const name of await readdir(at)) await rm(join(at, name))
  })
  expect(emptied.others).toContainEqual({ kind: 'no_anchor', day: '2026-11-12' })
})

it('believes the key that people hold on paper alone', async () => {
  const { fingerprint } = await signingKey(folder)
  expect((await look(anchors(), fingerprint)).files).toEqual([])
  const forger = await mkdtemp(join(tmpdir(), 'zimmet-forger-'))
  const forged = join(forger, 'anchors')
  await writeAnchor({ database: pc, folder: forged, dataFolder: forger, place: 'test', now: day(13) })
  expect((await look(forged)).files).toEqual([])
  expect(await look(forged, fingerprint)).toMatchObject({ files: [{ kind: 'other_key' }] })
  await rm(forger, { recursive: true, force: true })
})

it('is written by the PC that has a folder for it, which a change of its server does not take away', async () => {
  const own = await mkdtemp(join(tmpdir(), 'zimmet-pc-'))
  const told: string[] = []
  const desk = {
    dataFolder: own,
    notify: async ({ title }: { title: string }) => {
      told.push(title)
      return await Promise.resolve('unavailable' as const)
    },
  } as unknown as HostSession
  const person = { database: pc, server: database.server } as unknown as Person
  expect(await anchorToday(desk, person)).toBeNull()
  const settings = { server: database.server, anchorFolder: join(own, 'anchors') }
  await writeFile(join(own, 'settings.json'), JSON.stringify(settings))
  await writeSettings(own, { ...database.server, host: 'localhost' })
  expect(await anchorToday(desk, person)).toMatchObject({ kind: 'written', requests: 3 })
  expect(await anchorToday(desk, person)).toMatchObject({ kind: 'already_there' })
  expect(told).toEqual([])
  await rm(own, { recursive: true, force: true })
})

it('finds a chain written anew, a removed request, another ledger of posts and another rule', async () => {
  const owner = await database.owner()
  const [rewritten, removed] = [requestId + 1, requestId + 2]
  const better = `details || '{"priority": "low"}'`
  await owner.query(`
    alter table zimmet_data.history disable trigger user;
    alter table zimmet_data.request disable trigger user;
    alter table zimmet_data.custody disable trigger user;
    update zimmet_data.history h set details = ${better},
      hash = zimmet_private.chain_hash(previous_hash, request_id, entry, at, staff_id, login, act, version, ${better})
    where request_id = ${rewritten};
    update zimmet_data.request r set priority = 'low',
      last_hash = (select h.hash from zimmet_data.history h where h.request_id = r.id and h.entry = 1)
    where id = ${rewritten};
    delete from zimmet_data.history where request_id = ${removed};
    delete from zimmet_data.custody where request_id = ${removed};
    delete from zimmet_data.change where request_id = ${removed};
    delete from zimmet_data.request_words where request_id = ${removed};
    delete from zimmet_data.command where answer ->> 'requestId' = '${removed}';
    delete from zimmet_data.request where id = ${removed};
    update zimmet_data.staff set full_name = 'Başka Biri' where id = 1;
    alter table zimmet_data.history enable trigger user`)
  const verdict = await look()
  expect(verdict.anchored).toContainEqual({ requestId: rewritten, entry: 1, fault: 'chain rewritten' })
  expect(verdict.anchored).toContainEqual({ requestId: removed, entry: 1, fault: 'request removed' })
  expect(verdict.others.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['posts_rewritten', 'rules_changed']))
  expect(isWhole(verdict)).toBe(false)
  // Whoever writes the next anchor hears of it at once.
  const next = await write(day(13))
  expect(next.kind === 'written' && next.faults.map(({ fault }) => fault)).toEqual([
    'request removed',
    'chain rewritten',
  ])
})

it('finds a closed month that was changed, removed or slipped in', async () => {
  await command(await database.as('overseer'), 'close_month', { month: '2025-01-01' })
  await command(await database.as('overseer'), 'close_month', { month: '2025-02-01' })
  const owner = await database.owner()
  // Closed between two of these days, whatever day it is.
  await owner.query(`
    alter table zimmet_data.closed_month disable trigger user;
    update zimmet_data.closed_month set closed_at = '2026-11-13T12:00Z';
    alter table zimmet_data.closed_month enable trigger user`)
  const months = (verdict: Verdict) => verdict.others.filter(({ month }) => month !== undefined)
  expect(await write(day(14))).toMatchObject({ kind: 'written', monthFaults: [] })
  expect(months(await look())).toEqual([])
  await owner.query('begin')
  await owner.query(`
    alter table zimmet_data.closed_month disable trigger user;
    alter table zimmet_data.closed_figure disable trigger user;
    update zimmet_data.closed_figure set base = base + 1, requests = requests + 1
    where ctid = (select ctid from zimmet_data.closed_figure where month = '2025-01-01' order by part, measure limit 1);
    delete from zimmet_data.closed_figure where month = '2025-02-01';
    delete from zimmet_data.closed_month where month = '2025-02-01';
    insert into zimmet_data.closed_month (month, closed_at, closed_by) values ('2024-12-01', '2025-01-02', 1)`)
  await owner.query('commit')
  const told = [
    // Said to be closed long ago: the first file that does not know it tells so.
    { kind: 'month_slipped_in', day: '2026-11-10', month: '2024-12-01' },
    { kind: 'month_rewritten', day: '2026-11-14', month: '2025-01-01' },
    { kind: 'month_removed', day: '2026-11-14', month: '2025-02-01' },
  ]
  expect(months(await look())).toEqual(told)
  // Whoever writes the next anchor hears of it at once, and it stays found.
  expect(await write(day(15))).toMatchObject({ monthFaults: told })
  expect(months(await look())).toEqual(told)
})

it('believes an anchor of a program that knew of no closed months', async () => {
  const [first] = await readdir(anchors())
  const line = (await readFile(join(anchors(), first ?? ''))).toString('latin1').split('\n')[0] ?? ''
  expect(JSON.parse(line)).toHaveProperty('months')
  const older = JSON.parse(line) as Record<string, unknown>
  delete older['months']
  const key = await signingKey(folder)
  const own = await mkdtemp(join(tmpdir(), 'zimmet-older-'))
  const body = Buffer.alloc(0)
  const told = { ...older, records: 0, body: sha256(body), months: undefined } as unknown as Header
  await writeFile(join(own, first ?? ''), sealAnchor(told, body, key).content)
  const verdict = await look(own)
  expect(verdict.files).toEqual([])
  expect(verdict.others.filter(({ month }) => month !== undefined)).toEqual([])
  await rm(own, { recursive: true, force: true })
})
