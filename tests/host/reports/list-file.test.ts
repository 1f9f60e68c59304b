// A list in a file: what is left on the screen or all of it, every text to its end, what is left of time and by how much it is late.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHostContext, type HostContext } from '#main/areas/host-context.ts'
import { router } from '#main/areas/router.ts'
import { writeSettings } from '#main/database/settings.ts'
import { everyColumn, type RequestColumn, type RequestContent } from '#shared/contract/reports.ts'
import type { Client } from '#tests/host/areas/office.ts'
import { act, register, type Target } from '#tests/database/acts.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { document, table, takePaper, words, writePaper } from './paper.ts'

const longText = `${'Kaldırımın ortasındaki moloz yığını bir haftadır duruyor. '.repeat(14)}Telefonum 0532 123 45 67, son söz budur.`

let database: FreshDatabase
let context: HostContext
let folder: string
let client: Client
let late: Target
let held: Target
let usual: Target

beforeAll(async () => {
  database = await freshDatabase()
  const { municipality } = database
  const agent = await database.as('agent')
  const clerk = await database.as('temizlikClerk')
  late = await act(clerk, 'take', await register(agent, municipality, { description: longText }))
  held = await act(clerk, 'take', await register(agent, municipality, { description: 'Bekleyen' }))
  held = await act(clerk, 'hold', held, {
    reason_id: municipality.holdReasons.citizen,
    until: new Date(Date.now() + 3 * 86_400_000),
    words: 'Vatandaş aranacak',
  })
  usual = await register(agent, municipality, { description: 'Olağan' })
  usual = await act(agent, 'add_complainant', usual, { citizen: JSON.stringify({ fullName: 'Komşu Kadın' }) })
  // Facts of the past are written by hand here; nobody else can.
  const owner = await database.owner()
  await owner.query('alter table zimmet_data.request disable trigger user')
  await owner.query(
    `update zimmet_data.request set registered_at = now() - interval '5 days', due_at = now() - interval '177 minutes',
       calendar_id = (select id from zimmet_data.work_calendar where name = 'Kesintisiz') where id = $1`,
    [late.requestId],
  )
  await owner.query('alter table zimmet_data.request enable trigger user')
  folder = await mkdtemp(join(tmpdir(), 'zimmet-list-'))
  await writeSettings(folder, database.server)
  context = createHostContext({ dataFolder: folder })
  client = createRouterClient(router, { context })
  await client.session.signIn(database.login('temizlikClerk'))
})
afterAll(async () => {
  await context.close()
  await rm(folder, { recursive: true, force: true })
  await database.drop()
})

const content = (columns: readonly RequestColumn[], ids?: number[]): RequestContent => ({
  ...{ kind: 'requests', source: { kind: 'inbox', tab: 'open' }, words },
  ...(ids && { ids }),
  columns: columns.map((column) => ({ column, header: column })),
})

async function sheetOf(wanted: RequestContent) {
  const { paper, total } = await writePaper(client, 'xlsx', wanted)
  const { sheets } = await readXlsx(await takePaper(client, paper))
  const [head = [], ...rows] = sheets[0]?.rows ?? []
  const at = (column: RequestColumn) => head.indexOf(column)
  return { total, rows, at, of: (row: number, column: RequestColumn) => rows[row]?.[at(column)] }
}

describe('a file of a list', () => {
  it('has exactly the rows that are left on the screen, in their order, and its columns in theirs', async () => {
    const chosen = [usual.requestId, late.requestId]
    const { rows, total, at } = await sheetOf(content(['description', 'place', 'number'], chosen))
    expect([total, rows.length]).toEqual([2, 2])
    expect([at('description'), at('place'), at('number')]).toEqual([0, 1, 2])
    expect(rows.map(([text]) => String(text).slice(0, 6))).toEqual(['Olağan', 'Kaldır'])
    expect(rows[0]?.[1]).toMatch(/^Bağlar · .+ Sk\. No /u)
  })

  it('has nothing that the person does not see, whatever ids are asked for', async () => {
    const dataFolder = await mkdtemp(join(folder, 'fen-'))
    await writeSettings(dataFolder, database.server)
    const others = createHostContext({ dataFolder })
    const fen: Client = createRouterClient(router, { context: others })
    await fen.session.signIn(database.login('fenClerk'))
    const { told, total } = await writePaper(fen, 'csv', content(['number'], [usual.requestId, late.requestId]))
    expect([total, told.at(-1)]).toEqual([0, 0])
    await others.close()
  })

  it('has every text to its end, phones in it covered', async () => {
    const { of } = await sheetOf(content(['description'], [late.requestId]))
    expect(String(of(0, 'description'))).toHaveLength(longText.length)
    expect(String(of(0, 'description'))).toMatch(/son söz budur\.$/u)
    expect(String(of(0, 'description'))).not.toContain('123 45')
    const { paper } = await writePaper(client, 'csv', content(['description'], [late.requestId]))
    expect((await takePaper(client, paper)).toString()).toContain('son söz budur.')
  })

  it('says what is left, by how much it is late, that its clock stands, what was done last and how many asked', async () => {
    const ids = [late.requestId, held.requestId, usual.requestId]
    const { of } = await sheetOf(content(everyColumn, ids))
    const minutes = (value: unknown) => Math.round((value as Date).getTime() / 60_000) + 36_526 * 1440
    expect(of(0, 'remaining')).toBeNull()
    expect(minutes(of(0, 'late')) % 1440).toBeGreaterThanOrEqual(177)
    expect([of(1, 'remaining'), of(1, 'late')]).toEqual(['süre durdu', null])
    expect(of(2, 'late')).toBeNull()
    expect(of(2, 'changedAt')).toBeInstanceOf(Date)
    expect([of(0, 'applicantCount'), of(2, 'applicantCount')]).toEqual([1, 2])
  })

  it('says on paper what a list says: late and on hold is both', async () => {
    const owner = await database.owner()
    await owner.query('alter table zimmet_data.request disable trigger user')
    await owner.query(
      `update zimmet_data.request set due_at = now() - interval '177 minutes', registered_at = now() - interval '5 days',
         calendar_id = (select id from zimmet_data.work_calendar where name = 'Kesintisiz') where id = $1`,
      [held.requestId],
    )
    const { rows } = await client.reports.lines({
      content: content(['number', 'remainingText'], [late.requestId, held.requestId, usual.requestId]),
      limit: 10,
    })
    const told = rows.map(([, text]) => text)
    expect(told[0]).toMatch(/^−02:5[78]$/u)
    expect(told[1]).toMatch(/^süre durdu \(−02:5[78]\)$/u)
    expect(told[2]).toMatch(/^(\d+ g )?\d\d:\d\d$/u)
  })
})

describe('a workbook', () => {
  const figures = table({ ad: 'text', sayı: 'count' }, [
    ['Fen', 2],
    ['Park', 3],
  ])
  const withFoot = { ...figures, foot: ['Toplam', 5] } as typeof figures

  it('keeps what its rows come to out of the filter', async () => {
    const { paper } = await writePaper(client, 'xlsx', withFoot)
    const [sheet] = (await readXlsx(await takePaper(client, paper))).sheets
    expect(sheet?.autoFilter?.range).toBe('A1:B3')
    expect(sheet?.rows[4]).toEqual(['Toplam', 5])
    expect((sheet?.rows[3] ?? []).filter((value) => value !== null)).toEqual([])
    const csv = await writePaper(client, 'csv', withFoot)
    expect((await takePaper(client, csv.paper)).toString()).toMatch(/Park;3\r\n\r\nToplam;5\r\n$/u)
  })

  it('has a text that is published on a sheet of its own', async () => {
    const text = { sheet: 'Açıklama metni', paragraphs: ['Basın özeti', '=1+1 talep ulaştı.'] }
    let paper = null
    for await (const step of await client.reports.write({
      format: 'xlsx',
      document: { ...document, text },
      content: figures,
    }))
      paper = step.paper
    if (paper === null) throw new Error('nothing was written')
    const { sheets } = await readXlsx(await takePaper(client, paper))
    expect(sheets.map(({ name }) => name)).toEqual(['Deneme gelen giden', 'Açıklama metni', 'Tanımlar'])
    expect(sheets[1]?.rows).toEqual([['Basın özeti'], ['=1+1 talep ulaştı.']])
  })
})
