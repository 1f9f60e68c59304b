// What a person types is in no log, whichever way a call ends: answered, refused, not understood, broken or crashed.
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient, safe } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createHostContext, type HostContext } from '#main/areas/host-context.ts'
import { router } from '#main/areas/router.ts'
import { writeSettings } from '#main/database/settings.ts'
import { openFaultLog, type FaultLog } from '#main/ports/fault-log.ts'
import { answerPorts } from '#main/ports/message-port.ts'
import type { Contract } from '#shared/contract/index.ts'
import { wire } from '#shared/rows-as-columns.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'

const person = {
  fullName: 'Zübeyde Karakışlaoğlu',
  phone: '+905559871234',
  nationalId: '10000000146',
  address: 'Zerdali Çıkmazı 77/B',
  words: 'Bodrumdaki gergedan heykeli düştü',
}
const traces = ['Zübeyde', 'Karakışla', '5559871234', '555 987', '10000000146', 'Zerdali', 'gergedan']

let database: FreshDatabase
let folder: string
let context: HostContext
let faults: FaultLog
let client: ContractRouterClient<Contract>
let closeWindow: () => void
let said = ''
beforeAll(async () => {
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'zimmet-logs-'))
  await writeSettings(folder, database.server)
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
  context = createHostContext({ dataFolder: folder })
  faults = openFaultLog(folder)
  const { port1, port2 } = new MessageChannel()
  answerPorts(router, context, faults)(port1)
  client = createORPCClient(new RPCLink({ port: port2, ...wire }))
  port2.start()
  closeWindow = () => port2.close()
  await client.session.signIn(database.login('agent'))
})
afterAll(async () => {
  closeWindow()
  vi.restoreAllMocks()
  await context.close()
  await rm(folder, { recursive: true, force: true })
  await database.drop()
})

const owner = async (text: string) => await (await database.owner()).query(text)

const told = `${person.words}: ${person.address}`

const register = async (change: object = {}) => {
  const { channels, subjects, neighbourhoods, streets } = database.municipality
  return await safe(
    client.requests.register({
      commandId: randomUUID(),
      request: {
        ...{ channelId: channels.phone, subjectId: subjects.debris, description: told, priority: null },
        ...{ neighbourhoodId: neighbourhoods.baglar, streetId: streets.gul, door: '77/B' },
        citizen: { fullName: person.fullName, phone: person.phone, nationalId: person.nationalId },
        ...change,
      },
    }),
  )
}

async function logged(): Promise<string> {
  const log = join(folder, 'log')
  if (!existsSync(log)) return ''
  const files = await readdir(log)
  return (await Promise.all(files.map(async (file) => await readFile(join(log, file), 'utf8')))).join('\n')
}

it('holds nothing of a request that is registered, refused or not understood', async () => {
  expect((await register()).error).toBeNull()
  expect((await register({ subjectId: 1_000_000 })).error).toMatchObject({ code: 'REFUSED' })
  expect((await register({ citizen: { fullName: person.fullName, phone: person.address } })).error).not.toBeNull()
  expect((await register({ channelId: person.fullName })).error).toMatchObject({ code: 'BAD_REQUEST' })
  await safe(client.citizens.find({ told: person.fullName }))
  expect(await logged()).toBe('')
})

it.each([
  ['a value that PostgreSQL cannot read', `perform (new.full_name)::int`, '22P02'],
  ['a row that PostgreSQL quotes', `insert into pg_temp.narrow select new.full_name`, '22001'],
  ['a statement that does not exist any more', `perform zimmet_private.gone(new.full_name)`, '42883'],
])('holds the fault, its number and nothing of %s', async (_what, statement, code) => {
  await owner(`create or replace function zimmet_private.break_it() returns trigger language plpgsql security definer as $$
      begin
        create temp table if not exists narrow (name varchar(3));
        ${statement};
        return new;
      end $$;
    drop trigger if exists breaks on zimmet_data.citizen;
    create trigger breaks before insert or update on zimmet_data.citizen for each row execute function zimmet_private.break_it()`)
  const { error } = await register({
    citizen: { fullName: `${person.fullName} ${randomUUID().replaceAll(/[^a-f]/gu, '')}`, phone: '+905559871299' },
  })
  expect(error).toMatchObject({ code: 'FAULT', data: { number: expect.stringMatching(/^\d{6}$/u) as string } })
  const { number } = (error as unknown as { data: { number: string } }).data
  expect(await logged()).toContain(`fault ${number} in requests.register`)
  expect(await logged()).toContain(code)
})

it('holds crashes without what was at hand', async () => {
  const text = JSON.stringify({ name: person.fullName, phone: person.phone }).slice(0, -4)
  const broken = await new Promise<unknown>((resolve) => {
    try {
      resolve(JSON.parse(`${text}, ${person.fullName}`))
    } catch (error) {
      resolve(error)
    }
  })
  faults.record(broken, 'the host')
  faults.record(
    Object.assign(new Error('the window asked for something', { cause: person }), { data: person }),
    'the host',
  )
  faults.record({ reason: 'crashed', exitCode: 5, title: person.fullName }, 'the window’s process')
  faults.record(person.words, 'an unwatched promise')
  faults.record(
    Object.assign(new Error(`ENOENT: no such file or directory, open '/home/x/${person.fullName}.pdf'`), {
      ...{ code: 'ENOENT', syscall: 'open', path: `/home/x/${person.fullName}.pdf` },
    }),
    'saving a report',
  )
  const log = await logged()
  expect(log).toContain('crashed')
  expect(log).toContain('ENOENT')
  expect(log).toContain('SyntaxError')
})

it('so that none of it is found in any file of the log, nor on stderr', async () => {
  const log = await logged()
  expect(log.length).toBeGreaterThan(1_000)
  expect(traces.filter((trace) => log.includes(trace) || said.includes(trace))).toEqual([])
})
