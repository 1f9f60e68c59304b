// What leaves the program as Excel and CSV, written by the host and read back by another library.
import { access, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { readXlsx } from 'hucre/xlsx'
import { Client as PgClient } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createHostContext, type HostContext } from '#main/areas/host-context.ts'
import { router } from '#main/areas/router.ts'
import { writeSettings } from '#main/database/settings.ts'
import { requestColumn, type RequestContent, type RequestSource } from '#shared/contract/reports.ts'
import { toJson } from '#main/database/arguments.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import type { Role } from '#tests/support/cast-roles.ts'
import type { Client } from '#tests/host/areas/office.ts'
import { command } from '#tests/database/acts.ts'
import { document, table, takePaper, words, writePaper } from './paper.ts'

let database: FreshDatabase
const contexts: HostContext[] = []
const folders: string[] = []

async function deskOf(role: Role): Promise<{ client: Client; papers: string }> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'zimmet-reports-'))
  folders.push(dataFolder)
  await writeSettings(dataFolder, database.server)
  const context = createHostContext({ dataFolder })
  contexts.push(context)
  const client = createRouterClient(router, { context })
  await client.session.signIn(database.login(role))
  return { client, papers: join(dataFolder, 'papers') }
}

const nasty = [
  '=HYPERLINK("http://evil.example";"tıkla")',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  'iki\r\nsatır; "tırnak" ve ;',
  ' <b>&amp;</b> _x0041_ \u0007 \ud83d\ude00 \ud800',
  'ŞİŞLİ Iğdır çöğür',
  '\tbaşta sekme',
]

beforeAll(async () => {
  database = await freshDatabase()
  const agent = await database.as('agent')
  const { channels, subjects, neighbourhoods, streets } = database.municipality
  for (const description of nasty) {
    // oxlint-disable-next-line no-await-in-loop -- one call after the other, as they come in
    await command(agent, 'register_request', {
      request: toJson({
        ...{ channelId: channels.phone, subjectId: subjects.debris, neighbourhoodId: neighbourhoods.baglar },
        ...{ streetId: streets.gul, door: '7', description },
        citizen: { fullName: 'Ayşe Yılmaz', phone: '+905321234567' },
      }),
    })
  }
})
afterAll(async () => {
  await Promise.all(contexts.map(async (context) => await context.close()))
  await Promise.all(folders.map(async (folder) => await rm(folder, { recursive: true, force: true })))
  await database.drop()
})

const requestsOf = (source: RequestSource): RequestContent => ({
  ...{ kind: 'requests', source, words },
  columns: requestColumn.options.map((column) => ({ column, header: column })),
})
const open: RequestSource = { kind: 'figure', measure: 'open', scope: {}, sort: 'oldest' }

describe('an Excel file of requests', () => {
  it('has as many rows as the figure counts, each with its own types, and says what was counted', async () => {
    const { client } = await deskOf('overseer')
    const [answer] = await client.oversight.figures([{ scope: {}, measures: ['open'] }])
    const count = answer?.[0]?.figures.open?.value
    expect(count).toBeGreaterThanOrEqual(nasty.length)
    const { paper, total } = await writePaper(client, 'xlsx', requestsOf(open))
    expect(total).toBe(count)
    expect(paper.name).toMatch(/^Deneme gelen giden 20\d\d-\d\d-\d\d\.xlsx$/)
    const { sheets } = await readXlsx(await takePaper(client, paper))
    expect(sheets.map(({ name }) => name)).toEqual(['Deneme gelen giden', 'Tanımlar'])
    const [head = [], ...rows] = sheets[0]?.rows ?? []
    expect(head).toEqual(requestColumn.options)
    expect(rows).toHaveLength(count ?? -1)
    const at = (column: string) => requestColumn.options.findIndex((each) => each === column)
    for (const row of rows) {
      expect(typeof row[at('number')]).toBe('string')
      expect(row[at('registeredAt')]).toBeInstanceOf(Date)
      expect(row[at('handOverCount')]).toBe(0)
      expect(row[at('citizen')]).toBe('A*** Y***')
      expect(row[at('street')]).toMatch(/ Sk\.$/)
    }
    const { rows: shown } = await client.oversight.rows({ measure: 'open', scope: {}, sort: 'oldest' })
    expect(rows.map((row) => row[at('number')])).toEqual(shown.map(({ number }) => number))
    const registered = rows[0]?.[at('registeredAt')] as Date
    // Excel knows no zones: what stands there is the office's clock, to the second.
    expect(Math.abs(registered.getTime() - 3 * 3_600_000 - (shown[0]?.registeredAt ?? 0))).toBeLessThan(1000)
    const told = new Map(sheets[1]?.rows.map(([name, value]) => [name, value]))
    expect(told.get('Dönem')).toBe('01.10.2026 – 31.10.2026')
    expect(told.get('Satır sayısı')).toBe(count)
    expect(told.get('Hazırlayan')).toBe('Başkan Yardımcısı')
    expect(told.get('Açık')).toBe('Kapanmamış bütün talepler.')
    expect(told.get('Hazırlanma zamanı')).toMatch(/^\d\d\.\d\d\.20\d\d \d\d:\d\d$/)
  })

  it('writes people’s texts as texts, whatever they look like', async () => {
    const { client } = await deskOf('overseer')
    const { paper } = await writePaper(client, 'xlsx', requestsOf(open))
    const { sheets } = await readXlsx(await takePaper(client, paper))
    const excerpt = requestColumn.options.indexOf('description')
    const written = (sheets[0]?.rows ?? []).slice(1).map((row) => row[excerpt])
    for (const text of nasty.slice(0, 4)) expect(written).toContain(text)
    expect(written).toContain('ŞİŞLİ Iğdır çöğür')
    expect(written.find((text) => typeof text === 'string' && text.includes('<b>'))).toContain('_x0041_')
  })

  it('holds only what the person may see', async () => {
    const { client } = await deskOf('fenClerk')
    const { paper, total } = await writePaper(client, 'xlsx', requestsOf(open))
    expect(total).toBe(0)
    const { sheets } = await readXlsx(await takePaper(client, paper))
    expect(sheets[0]?.rows).toEqual([requestColumn.options])
    expect(new Map(sheets[1]?.rows.map(([name, value]) => [name, value])).get('Satır sayısı')).toBe(0)
    const agent = await deskOf('agent')
    await expect(writePaper(agent.client, 'xlsx', requestsOf(open))).rejects.toMatchObject({ code: 'REFUSED' })
    await expect(readdir(agent.papers)).rejects.toThrow('ENOENT')
  })

  it('is the tab of the inbox as it stands there', async () => {
    const { client } = await deskOf('temizlikClerk')
    const { total } = await client.inbox.list({ tab: 'new' })
    const { told } = await writePaper(client, 'csv', requestsOf({ kind: 'inbox', tab: 'new' }))
    expect(told.at(-1)).toBe(total)
  })
})

describe('a table of figures', () => {
  const everyKind = table(
    { ad: 'text', sayı: 'count', puan: 'number', oran: 'share', süre: 'hours', gün: 'date', an: 'dateTime' },
    [
      ['Temizlik İşleri', 1336, 4.35, 0.942, 149_220, Date.UTC(2026, 9, 1) - 10_800_000, Date.UTC(2026, 10, 23, 11, 5)],
      [null, 0, 4, 1, 0, null, null],
    ],
  )

  it('has real numbers, shares, hours and days in Excel', async () => {
    const { client } = await deskOf('overseer')
    const { paper } = await writePaper(client, 'xlsx', everyKind)
    const { sheets } = await readXlsx(await takePaper(client, paper), { readStyles: true })
    const [sheet] = sheets
    expect(sheet?.rows[1]?.slice(0, 4)).toEqual(['Temizlik İşleri', 1336, 4.35, 0.942])
    const formats = ['sayı', 'puan', 'oran', 'süre', 'gün', 'an'].map(
      (_, index) => sheet?.cells?.get(`1,${index + 1}`)?.style?.numFmt,
    )
    expect(formats).toEqual([
      '#,##0',
      '#,##0.00',
      '%0.0',
      '[h]:mm',
      String.raw`dd\.mm\.yyyy`,
      String.raw`dd\.mm\.yyyy\ hh:mm`,
    ])
    expect(sheet?.rows[1]?.[5]).toEqual(new Date(Date.UTC(2026, 9, 1)))
    expect(sheet?.rows[1]?.[6]).toEqual(new Date(Date.UTC(2026, 10, 23, 14, 5)))
    expect(sheet?.rows[2]?.slice(0, 5)).toEqual([null, 0, 4, 1, expect.anything()])
  })

  it('opens in a Turkish Excel as CSV: a mark, semicolons, decimal commas', async () => {
    const { client } = await deskOf('overseer')
    const { paper } = await writePaper(client, 'csv', everyKind)
    expect((await takePaper(client, paper)).toString()).toBe(
      '\uFEFFad;sayı;puan;oran;süre;gün;an\r\nTemizlik İşleri;1336;4,35;%94,2;41:27;01.10.2026;23.11.2026 14:05\r\n;0;4,00;%100,0;0:00;;\r\n',
    )
  })
})

describe('a CSV', () => {
  it('runs no formula and keeps every text whole', async () => {
    const { client } = await deskOf('overseer')
    const { paper } = await writePaper(
      client,
      'csv',
      table(
        { söz: 'text', son: 'text' },
        nasty.map((text) => [text, 'x']),
      ),
    )
    const text = (await takePaper(client, paper)).toString()
    const [, ...rows] = parseCsv(text.slice(1))
    expect(rows).toHaveLength(nasty.length)
    for (const [index, [first = '', last]] of rows.entries()) {
      expect(last).toBe('x')
      expect(first).not.toMatch(/^[=+\-@\t\r]/)
      const whole = Buffer.from(nasty[index] ?? '').toString()
      expect(first).toBe(/^[=+\-@\t\r]/.test(whole) ? `'${whole}` : whole)
    }
  })
})

describe('a file that is not wanted any more', () => {
  it('leaves nothing half written when the window goes while it is written', async () => {
    const { client, papers } = await deskOf('overseer')
    const writing = (await client.reports.write({ format: 'xlsx', document, content: requestsOf(open) }))[
      Symbol.asyncIterator
    ]()
    await writing.next()
    expect((await writing.next()).value).toMatchObject({ done: nasty.length, paper: null })
    expect(await readdir(papers)).toHaveLength(1)
    await writing.return?.()
    expect(await readdir(papers)).toEqual([])
  })

  it('nor anything at the server, whenever the window goes', async () => {
    const { client, papers } = await deskOf('overseer')
    const { port, superuserPassword: password } = inject('server')
    const superuser = new PgClient({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' })
    await superuser.connect()
    const states = async (): Promise<string[]> => {
      const { rows } = await superuser.query<{ state: string }>(
        `select state from pg_stat_activity where usename = $1 and state <> 'idle'`,
        [database.login('overseer').login],
      )
      return rows.map(({ state }) => state)
    }
    for (const steps of [1, 2]) {
      // oxlint-disable-next-line no-await-in-loop -- one file after the other
      const told = await client.reports.write({ format: 'xlsx', document, content: requestsOf(open) })
      const writing = told[Symbol.asyncIterator]()
      // oxlint-disable-next-line no-await-in-loop -- step by step
      for (let step = 0; step < steps; step += 1) await writing.next()
      // the person's other connection looks for what is new now and then
      // oxlint-disable-next-line no-await-in-loop -- as above
      await expect.poll(states).toEqual(['idle in transaction'])
      // oxlint-disable-next-line no-await-in-loop -- as above
      await writing.return?.()
      // oxlint-disable-next-line no-await-in-loop -- as above
      await expect.poll(states).toEqual([])
      // oxlint-disable-next-line no-await-in-loop -- as above
      expect(await readdir(papers).catch(() => [])).toEqual([])
    }
    await superuser.end()
  })

  it('goes with the person who signs out', async () => {
    const { client, papers } = await deskOf('overseer')
    const { paper } = await writePaper(client, 'csv', requestsOf(open))
    expect(await readdir(papers)).toEqual([paper.paperId])
    await client.session.signOut()
    await expect(access(papers)).rejects.toThrow('ENOENT')
    await client.session.signIn(database.login('temizlikClerk'))
    await expect(client.reports.part({ paperId: paper.paperId, offset: 0 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

it('is saved by the window itself where the host has no dialog', async () => {
  const { client } = await deskOf('overseer')
  const { paper } = await writePaper(client, 'csv', requestsOf(open))
  expect(await client.reports.save({ paperId: paper.paperId })).toBe('unavailable')
  expect(await client.reports.savePdf({ name: 'Özet' })).toBe('unavailable')
  expect((await takePaper(client, paper)).byteLength).toBe(paper.bytes)
})

it('prints the first lines of a list and says how many there are', async () => {
  const { client } = await deskOf('overseer')
  const { rows, total, columns } = await client.reports.lines({ content: requestsOf(open), limit: 3 })
  expect(rows).toHaveLength(3)
  expect(total).toBe(nasty.length)
  expect(columns.find(({ header }) => header === 'registeredAt')?.kind).toBe('dateTime')
})

/** A plain reader of RFC 4180 with semicolons. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, separator, quoted, plain] of text.matchAll(/(^|;|\r\n)(?:"((?:[^"]|"")*)"|([^";\r\n]*))/g)) {
    if (separator === '\r\n') rows.push([])
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
  }
  return rows.filter((row) => row.length > 1)
}
