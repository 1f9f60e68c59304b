// Files: so many a day for one person, and each is called what it is.
import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal, refusalOf } from '#tests/support/refusals.ts'
import { act, register, type Answer } from './acts.ts'

let database: FreshDatabase
let owner: Client
beforeAll(async () => {
  database = await freshDatabase()
  owner = await database.owner()
})
afterAll(async () => {
  await database.drop()
})

const registered = async (): Promise<Answer> => await register(await database.as('agent'), database.municipality)

describe('files', () => {
  const attach = async (person: Client, requestId: number, name = 'yer.jpg'): Promise<Answer> =>
    await act(
      person,
      'attach',
      { requestId, version: 1 },
      {
        ...{ file_name: name, is_evidence: false },
        content: Buffer.concat([Buffer.from('%PDF-1.7 '), Buffer.from(randomUUID()), Buffer.from(' %%EOF')]),
      },
    )

  it('are as many a day as the quota, also from two sessions at once', async () => {
    const { requestId } = await registered()
    await owner.query(`update zimmet_data.quota set amount = 3 where code = 'files_a_day'`)
    const sessions = await Promise.all([database.another('temizlikClerk'), database.another('temizlikClerk')])
    const ends = await Promise.all(
      Array.from(
        { length: 8 },
        async (_, nth) => (await refusalOf(attach(sessions[nth % 2] as Client, requestId)))?.code ?? 'kept',
      ),
    )
    expect(ends.toSorted()).toEqual([...Array(5).fill('ZM088'), ...Array(3).fill('kept')])
    expect((await refusalOf(attach(await database.as('temizlikColleague'), requestId)))?.code ?? 'kept').toBe('kept')
    await owner.query(`update zimmet_data.quota set amount = 400 where code = 'files_a_day'`)
    await owner.query(`update zimmet_data.quota set amount = 150 where code = 'file_bytes_a_day'`)
    await expectRefusal(attach(await database.as('temizlikClerk'), requestId), 'ZM088')
    await owner.query(`update zimmet_data.quota set amount = 1073741824 where code = 'file_bytes_a_day'`)
  })

  it.each([
    ['fatura.pdf.bat', 'fatura.pdf.bat.pdf'],
    ['fatura.PDF', 'fatura.PDF'],
    ['fatura', 'fatura.pdf'],
    ['yer.jpg', 'yer.jpg.pdf'],
    ['rapor\u202Efdp.exe', 'raporfdp.exe.pdf'],
    [`${'u'.repeat(200)}.exe`, `${'u'.repeat(196)}.pdf`],
  ])('are called what they are: %s becomes %s', async (told, kept) => {
    const { requestId } = await registered()
    await attach(await database.as('temizlikClerk'), requestId, told)
    const { rows } = await owner.query('select name from zimmet_data.attachment where request_id = $1', [requestId])
    expect(rows).toEqual([{ name: kept }])
  })
})
