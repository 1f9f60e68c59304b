import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Client } from 'pg'
import type { Role } from '#tests/support/cast-roles.ts'
import type { Municipality } from '#tests/support/cast.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { act, command, jpeg, pdf, register, usualValues, type Answer, type Target, type Values } from './acts.ts'

let database: FreshDatabase
let m: Municipality
let owner: Client
let at: Target

beforeAll(async () => {
  database = await freshDatabase()
  m = database.municipality
  owner = await database.owner()
})
afterAll(async () => {
  await database.drop()
})
beforeEach(async () => {
  at = await register(await database.as('agent'), m)
})

async function acts(role: Role, name: string, values: Values = {}, target = at): Promise<Answer> {
  return await act(await database.as(role), name, target, { ...usualValues(m)[name], ...values })
}

describe('a file', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'ZM019'],
    ['more than 10 MiB', Buffer.concat([jpeg, Buffer.alloc(10_485_761 - jpeg.length)]), 'ZM019'],
    ['a program', Buffer.from('MZ\u0090\u0000'), 'ZM020'],
    ['a page with scripts', Buffer.from('<html><script>'), 'ZM020'],
    ['a RIFF that is no picture', Buffer.from('RIFF0000WAVE'), 'ZM020'],
  ])('is refused where it is %s, whatever its name', async (_what, content, code) => {
    await expectRefusal(acts('temizlikClerk', 'attach', { file_name: 'foto.jpg', content }), code)
  })

  it('of exactly 10 MiB goes through', async () => {
    const answer = await acts('temizlikClerk', 'attach', {
      content: Buffer.concat([jpeg, Buffer.alloc(10_485_760 - jpeg.length)]),
    })
    expect(answer.attachmentId).toBeGreaterThan(0)
  })

  it('is kept once however often it is attached, and its name holds no path', async () => {
    await acts('temizlikClerk', 'attach', { content: pdf, file_name: '../../etc/passwd' })
    await acts('agent', 'attach', { content: pdf, file_name: ' ' })
    const { rows } = await (
      await database.as('agent')
    ).query('select name, media_type from zimmet.attachment where request_id = $1 order by id', [at.requestId])
    expect(rows).toEqual([
      { name: '.._.._etc_passwd.pdf', media_type: 'application/pdf' },
      { name: 'dosya.pdf', media_type: 'application/pdf' },
    ])
    const { rowCount } = await owner.query('select from zimmet_data.file_content where content = $1', [pdf])
    expect(rowCount).toBe(1)
  })

  it('is seen by whoever sees the request, and by nobody else', async () => {
    const { attachmentId } = await acts('temizlikClerk', 'attach', { content: jpeg })
    const bytes = async (role: Role): Promise<Buffer | undefined> => {
      const person = await database.as(role)
      await command(person, 'ask_attachment', { attachment_id: attachmentId }).catch(() => undefined)
      const { rows } = await person.query<{ content: Buffer }>('select content from zimmet.attachment_file($1)', [
        attachmentId,
      ])
      return rows[0]?.content
    }
    expect(await bytes('overseer')).toEqual(jpeg)
    expect(await bytes('fenClerk')).toBeUndefined()
    expect(await bytes('administrator')).toBeUndefined()
  })
})

describe('searching', () => {
  async function found(role: Role, words: string): Promise<boolean> {
    const person = await database.as(role)
    const { rows } = await person.query<{ id: number }>('select id from zimmet.search_requests($1) as id', [words])
    return rows.some(({ id }) => id === at.requestId)
  }

  it.each(['cop gunlerdir', 'ÇÖP', 'gul sokak', 'baglar', 'toplanmadi cop'])('finds by %s', async (words) => {
    expect(await found('temizlikClerk', words)).toBe(true)
    expect(await found('fenClerk', words)).toBe(false)
  })

  it.each([
    ['Muhtar\u2019ın isteği', "muhtar'ın"],
    ['tra\ufb01k ışığı, \ufb01dan', 'fidan'],
    ['ko\u00adnteyner', 'konteyner'],
    ['kam\u200byon', 'kamyon'],
  ])('finds %j by %s', async (description, words) => {
    const { requestId } = await register(await database.as('agent'), m, { description })
    const { rows } = await (
      await database.as('agent')
    ).query('select id from zimmet.search_requests($1) as id', [words])
    expect(rows).toEqual([{ id: requestId }])
  })

  it.each(['asfalt', 'cop asfalt', '0533 000 00 00', '%', '_'])('does not find by %s', async (words) => {
    expect(await found('temizlikClerk', words)).toBe(false)
  })

  it('tells the newest first, with a number among the words as well', async () => {
    const agent = await database.as('agent')
    const made: number[] = []
    for (let count = 0; count < 30; count += 1)
      made.push((await register(agent, m, { description: `Ornitorenk 6017 ${count}` })).requestId)
    for (const words of ['ornitorenk', '6017']) {
      const { rows } = await agent.query<{ id: number }>('select id from zimmet.search_requests($1) as id', [words])
      expect(rows.map(({ id }) => id)).toEqual(made.toReversed())
    }
  })

  describe('finds by a number written as', () => {
    const forms: [what: string, write: (year: string, running: string, digit: string) => string][] = [
      ['printed', (year, running, digit) => `${year}-${running}-${digit}`],
      ['without dashes', (year, running, digit) => `${year}${running}${digit}`],
      ['without its check digit', (year, running) => `${year}-${running}`],
      ['without both', (year, running) => `${year}${running}`],
      ['without its zeros', (year, running) => `${year}-${Number(running)}`],
      ['the end of a sentence', (year, running, digit) => `${year}-${running}-${digit}.`],
      ['after a sign', (year, running, digit) => `#${year}-${running}-${digit}`],
      ['after a word', (year, running, digit) => `No: ${year}-${running}-${digit}`],
      ['with hyphens that do not break', (year, running, digit) => `${year}\u2011${running}\u2011${digit}`],
      ['with dashes', (year, running, digit) => `${year}\u2013${running}\u2013${digit}`],
      ['with blanks', (year, running, digit) => `${year} ${running} ${digit}`],
      ['with slashes', (year, running, digit) => `${year}/${running}/${digit}`],
      ['with a mark of direction', (year, running, digit) => `\u200e${year}-${running}-${digit}`],
      ['with the whole year', (year, running, digit) => `20${year}-${running}-${digit}`],
      ['with a wrong check digit', (year, running, digit) => `${year}-${running}-${(Number(digit) + 1) % 10}`],
      ['in letters of another width', (year, running) => `${year}-${running}`.replaceAll(/\d/gu, wide)],
      ['the running number of this year', (_year, running) => running],
    ]
    const wide = (digit: string): string => String.fromCodePoint(0xff_10 + Number(digit))

    it.each(forms)('%s', async (_what, write) => {
      const { requestId, number = '' } = await register(await database.as('agent'), m)
      const [year = '', running = '', digit = ''] = number.split('-')
      const agent = await database.as('agent')
      const { rows } = await agent.query<{ id: number }>('select id from zimmet.search_requests($1) as id', [
        write(year, running, digit),
      ])
      expect(rows).toEqual([{ id: requestId }])
    })
  })
})
