// The proof on real data: 3,000 requests of Boston, ten years, each with the city's own word on whether it was in time.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importMapping } from '#shared/contract/import.ts'
import type { MeasureCode } from '#shared/contract/oversight.ts'
import { openOffice, type Client, type Office } from '#tests/host/areas/office.ts'
import { bringFile, ended, importFile } from './files.ts'
import { project } from '#tests/support/project.ts'

const file = join(project, '../shared/data/boston-311-sample.csv')
const isThere = existsSync(file)
if (!isThere) console.warn(`The proof on Boston's requests was SKIPPED: ${file} is not there.`)

const mapping = importMapping.parse({
  version: 1,
  source: 'City of Boston 311',
  dates: { zone: 'America/New_York' },
  fields: {
    key: { column: 'case_enquiry_id' },
    registeredAt: { column: 'open_dt' },
    dueAt: { column: 'target_dt' },
    closedAt: { column: 'closed_dt' },
    status: { column: 'case_status', words: { Closed: 'solved', Open: 'open' } },
    directorate: { column: 'department' },
    subject: { column: 'type' },
    neighbourhood: { column: 'neighborhood' },
    street: { column: 'location_street_name' },
    channel: {
      column: 'source',
      words: {
        'Citizens Connect App': 'web',
        'Self Service': 'web',
        'Constituent Call': 'phone',
        'City Worker App': 'in_person',
        'Employee Generated': 'in_person',
      },
    },
    description: { column: 'case_title' },
    closingWords: { column: 'closure_reason' },
  },
  unknownNames: { directorate: 'add', subject: 'add', neighbourhood: 'add' },
})

type City = Record<'case_enquiry_id' | 'ontime_status' | 'target_dt' | 'department' | 'open_dt' | 'closed_dt', string>

describe.skipIf(!isThere)('3,000 requests of Boston', () => {
  let office: Office
  let administrator: Client
  let overseer: Client
  let city: City[]
  beforeAll(async () => {
    office = await openOffice()
    administrator = await office.desk('administrator')
    overseer = await office.desk('overseer')
    await (await office.database.owner()).query(`insert into zimmet_data.channel (code, name) values ('web', 'Web')`)
    city = parse(await readFile(file, 'utf8'), { columns: true, bom: true })
  })
  afterAll(async () => {
    await office.close()
  })

  it('all come in after a dry run that says so and leaves nothing, and never twice', async () => {
    const uploadId = await bringFile(administrator, 'boston-311-sample.csv', await readFile(file))
    const everything = {
      taken: 3000,
      byStatus: { open: 0, solved: 3000, forwarded: 0, declined: 0 },
      alreadyThere: 0,
      refused: 0,
      byReason: [],
      firstRefused: [],
      doubts: { count: 0, first: [] },
      report: null,
    }
    expect(await ended(administrator, { uploadId, mapping, isDry: true, language: 'tr' })).toEqual(everything)
    expect(await administrator.imports.list()).toEqual([])
    const owner = await office.database.owner()
    expect((await owner.query('select from zimmet_data.request')).rowCount).toBe(0)
    expect(await ended(administrator, { uploadId, mapping, isDry: false, language: 'tr' })).toEqual(everything)
    expect(await importFile(administrator, 'again.csv', await readFile(file), mapping)).toMatchObject({
      taken: 0,
      alreadyThere: 3000,
      refused: 0,
    })
    expect((await owner.query('select from zimmet_data.request')).rowCount).toBe(3000)
    expect(await administrator.imports.list()).toMatchObject([
      { taken: 0, alreadyThere: 3000 },
      { taken: 3000, open: 0, alreadyThere: 0, refused: 0, source: 'City of Boston 311' },
    ])
  })

  it('count in no figure before a second person has said yes', async () => {
    const { total } = await overseer.oversight.rows({ scope: {}, measure: 'imported_resolved', limit: 1 })
    expect(total).toBe(0)
    const [waiting] = await overseer.clock.proposals()
    await overseer.clock.approveProposal({ commandId: crypto.randomUUID(), proposalId: waiting?.id ?? 0 })
  })

  it('are on time, overdue and without a target as the city says, on every row, apart from our own', async () => {
    const keysOf = async (
      measure: MeasureCode,
      belongs: (row: { dueAt: number | null }) => boolean = () => true,
    ): Promise<string[]> => {
      const { rows, total } = await overseer.oversight.rows({ scope: {}, measure, limit: 10_000 })
      expect(rows.length).toBe(total)
      return rows
        .filter(belongs)
        .map(({ importedKey }) => importedKey ?? '')
        .toSorted()
    }
    const citys = (belongs: (row: City) => boolean): string[] =>
      city
        .filter(belongs)
        .map((row) => row.case_enquiry_id)
        .toSorted()
    const late = new Set(await keysOf('imported_late'))
    const onTime = (await keysOf('imported_solved', ({ dueAt }) => dueAt !== null)).filter((key) => !late.has(key))
    expect(onTime).toEqual(citys((row) => row.ontime_status === 'ONTIME' && row.target_dt !== ''))
    expect([...late]).toEqual(citys((row) => row.ontime_status === 'OVERDUE'))
    expect(await keysOf('resolved')).toEqual([])
    const withoutTarget = await keysOf('imported_resolved', ({ dueAt }) => dueAt === null)
    expect(withoutTarget).toEqual(citys((row) => row.target_dt === ''))
    expect(withoutTarget.length).toBe(378)
  })

  it('count the same by department', async () => {
    const measures: MeasureCode[] = ['imported_resolved', 'imported_late']
    const [rows = []] = await overseer.oversight.figures([{ scope: {}, measures, by: [['directorate']] }])
    const { directorates } = await overseer.catalogue.read()
    const nameOf = new Map(directorates.map(({ id, name }) => [id, name]))
    const ours = Object.fromEntries(
      rows.map(({ keys, figures }) => {
        const value = (measure: MeasureCode): number => figures[measure]?.value ?? Number.NaN
        return [nameOf.get(keys[0] ?? 0) ?? '', { all: value('imported_resolved'), late: value('imported_late') }]
      }),
    )
    const theirs: typeof ours = {}
    for (const { department, ontime_status: status } of city) {
      const counted = (theirs[department] ??= { all: 0, late: 0 })
      counted.all += 1
      if (status === 'OVERDUE') counted.late += 1
    }
    expect(Object.keys(theirs).length).toBe(10)
    expect(ours).toEqual(theirs)
  })

  it('keep the city’s own dates, to the second, on the clock of Boston', async () => {
    const { rows } = await (
      await office.database.owner()
    ).query<Record<'key' | 'opened' | 'due' | 'closed', string>>(
      `select imported_key as key, to_char(registered_at at time zone 'America/New_York', 'YYYY-MM-DD HH24:MI:SS') as opened,
         coalesce(to_char(original_due_at at time zone 'America/New_York', 'YYYY-MM-DD HH24:MI:SS'), '') as due,
         to_char(original_closed_at at time zone 'America/New_York', 'YYYY-MM-DD HH24:MI:SS') as closed
       from zimmet_data.request order by imported_key`,
    )
    expect(rows).toEqual(
      city
        .map((row) => ({ key: row.case_enquiry_id, opened: row.open_dt, due: row.target_dt, closed: row.closed_dt }))
        .toSorted((one, other) => (one.key < other.key ? -1 : 1)),
    )
  })

  it('leave every ledger whole and every chain unbroken', async () => {
    const signedIn = await office.database.as('overseer')
    expect((await signedIn.query('select * from zimmet.history_faults()')).rows).toEqual([])
    expect((await signedIn.query('select * from zimmet.ledger_faults()')).rows).toEqual([])
  })
})
