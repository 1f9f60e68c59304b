// What prints nothing says nothing: nobody resolves, gives a reason or takes a name with it, by whatever door it comes.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scramVerifier } from '#main/database/scram-verifier.ts'
import { says, visible } from '#shared/visible.ts'
import type { Role } from '#tests/support/cast-roles.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { unseen } from '#tests/support/unseen.ts'
import { act, call, register, usualValues, type Target, type Values } from './acts.ts'
import { begin, bring, oldRow } from './importing.ts'
import { deskAt } from './messages/desk-at-hand.ts'
import { requestAtHand } from './request-at-hand.ts'
import { stage, type State } from './stages.ts'

const hand = requestAtHand()

describe('what a reader sees', () => {
  it('is the same in both, for every letter there is', async () => {
    const { rows } = await hand.owner.query<{ code: number }>(
      `select c.code from generate_series(1, 1114111) as c (code)
       where c.code not between 55296 and 57343 and not zimmet_private.says(chr(c.code))`,
    )
    const unsaid = new Set(rows.map(({ code }) => code))
    for (let code = 1; code <= 0x10ffff; code += 1)
      if (code < 0xd800 || code > 0xdfff)
        if (says(String.fromCodePoint(code)) === unsaid.has(code)) expect.fail(`they differ in U+${code.toString(16)}`)
    // What Unicode itself calls ignorable, a control or white is among them.
    const ignorable = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{White_Space}]/u
    for (let code = 1; code <= 0x10ffff; code += 1)
      if (ignorable.test(String.fromCodePoint(code)) && !unsaid.has(code))
        expect.fail(`U+${code.toString(16)} says something`)
    expect(unsaid.size).toBeLessThan(4_500)
  })

  it('is the same in both of letters and blanks mixed', async () => {
    const words = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...Array.from(unseen.join(''))),
        fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }),
      ),
      maxLength: 12,
    })
    const sample = fc.sample(words, 2_000).map((text) => text.replaceAll('\0', '').toWellFormed())
    const { rows } = await hand.owner.query<{ text: string; seen: string }>(
      'select t.text, zimmet_private.visible(t.text) as seen from unnest($1::text[]) as t (text)',
      [sample],
    )
    for (const { text, seen } of rows) expect(visible(text), JSON.stringify(text)).toBe(seen)
  })
})

/** What may be answered to words that say nothing. */
const refused = ['ZM008', 'ZM025', 'ZM046']
const words = 'Ekip yerinde baktı, sözler söylendi'

describe('an act', () => {
  it.each<[act: string, role: Role, state: State, values: (said: string) => Values]>([
    ['resolve', 'temizlikClerk', 'in_work', (said) => ({ words: said })],
    ['resolve', 'temizlikClerk', 'in_work', (said) => ({ outcome: 'declined', words: said })],
    ['reopen', 'agent', 'resolved', (said) => ({ words: said })],
    ['add_note', 'temizlikClerk', 'in_work', (said) => ({ words: said })],
    ['return_custody', 'temizlikClerk', 'new', (said) => ({ reason_id: hand.m.reasons.otherReturn, words: said })],
    ['change_subject', 'temizlikClerk', 'in_work', (said) => ({ words: said })],
    ['extend', 'temizlikDirector', 'in_work', (said) => ({ words: said })],
    ['log_contact', 'agent', 'in_work', (said) => ({ words: said })],
    ['ask_explanation', 'overseer', 'in_work', (said) => ({ words: said })],
    ['separate', 'overseer', 'joined', (said) => ({ words: said })],
    ['add_complainant', 'agent', 'in_work', (said) => ({ citizen: JSON.stringify({ fullName: said }) })],
    ['reveal', 'temizlikClerk', 'in_work', (said) => ({ reason_id: hand.m.reasons.otherReveal, words: said })],
  ])('%s by %s on a request %s owes words', async (name, role, state, values) => {
    const at: Target = await stage(hand.database, state)
    const { rows } = await hand.owner.query<{ citizen: number }>(
      'select citizen_id as citizen from zimmet_data.request where id = $1',
      [at.requestId],
    )
    const usual = { ...usualValues(hand.m)[name], ...(name === 'reveal' && { citizen_id: rows[0]?.citizen }) }
    const person = await hand.database.as(role)
    const tries = async (said: string): Promise<string> =>
      (await refusalOf(act(person, name, at, { ...usual, ...values(said) })))?.code ?? 'went through'
    for (const said of unseen) expect(refused, JSON.stringify(said)).toContain(await tries(said))
    expect(await tries(words)).toBe('went through')
  })
})

describe('what is kept', () => {
  const entry = (kind: string, told: (said: string) => Values) => async (said: string) =>
    await call(await hand.database.as('administrator'), 'keep_entry', {
      ...{ command_id: randomUUID(), kind, entry_id: null, entry: JSON.stringify(told(said)) },
    })
  const order = (name: string, told: (said: string) => Values) => async (said: string) =>
    await call(await hand.database.as('administrator'), name, { command_id: randomUUID(), ...told(said) })
  const since = new Date(Date.now() + 40 * 86_400_000)
  const span = { since, until: new Date(since.getTime() + 3_600_000) }

  it.each<[what: string, tries: (said: string) => Promise<unknown>]>([
    [
      'a request’s description',
      async (said) => await register(await hand.database.as('agent'), hand.m, { description: said }),
    ],
    [
      'a citizen’s name',
      async (said) =>
        await register(await hand.database.as('agent'), hand.m, { citizen: JSON.stringify({ fullName: said }) }),
    ],
    ['a subject', entry('subject', (name) => ({ name, directorateId: hand.m.directorates.fen, priority: 'high' }))],
    ['a reason', entry('reason', (name) => ({ name, kind: 'return' }))],
    ['a hold’s reason', entry('hold_reason', (name) => ({ name, pausesClock: true, longestDays: 9 }))],
    ['an institution', entry('institution', (name) => ({ name }))],
    ['a neighbourhood', entry('neighbourhood', (name) => ({ name }))],
    ['a street', entry('street', (name) => ({ name, kind: 'sokak', neighbourhoodId: hand.m.neighbourhoods.baglar }))],
    ['a quick text', entry('quick_text', (said) => ({ name: 'Sık yazılan', kind: 'solved', words: said }))],
    [
      'a message’s text',
      entry('message_text', (said) => ({ name: 'Kayıt', about: 'registered', accountKind: 'sms', words: said })),
    ],
    ['a question', entry('question', (name) => ({ name, subjectId: hand.m.subjects.bin, kind: 'text' }))],
    [
      'what may be chosen',
      entry('question', (said) => ({
        name: 'Hangisi?',
        subjectId: hand.m.subjects.bin,
        kind: 'choice',
        choices: `${said}\n${said.slice(0, 9)} `,
      })),
    ],
    ['a directorate', order('open_directorate', (name) => ({ name, calendar_id: 1 }))],
    [
      'a directorate’s other name',
      order('rename_directorate', (name) => ({ name, directorate_id: hand.m.directorates.park })),
    ],
    ['the municipality', order('name_municipality', (name) => ({ name }))],
    ['a person’s other name', order('rename_staff', (name) => ({ full_name: name, staff_id: hand.m.staff.parkClerk }))],
    [
      'a person',
      order('enrol_staff', (name) => ({
        ...{ login: 'sessiz_kisi', full_name: name, post: 'agent', directorate_ids: [] },
        password_verifier: scramVerifier('words of a test, long enough', Buffer.alloc(16, 7)),
      })),
    ],
    ['a holiday', order('add_holiday', (name) => ({ name, ...span }))],
    ['an idari izin', order('declare_leave', (name) => ({ name, ...span, calendar_ids: null }))],
    ['an extra working time', order('add_extra_work', (name) => ({ name, ...span, calendar_id: 1 }))],
    [
      'a calendar',
      order('create_calendar', (name) => ({
        ...{ name, observes_days_off: true },
        spans: JSON.stringify([{ weekday: 1, from: '08:00', until: '17:00' }]),
      })),
    ],
    [
      'a file’s street',
      order('add_streets', (name) => ({ streets: JSON.stringify([{ neighbourhood: 'Bağlar', name, kind: 'sokak' }]) })),
    ],
    ['where an import comes from', async (said) => await begin(await hand.database.as('administrator'), [], said)],
  ])('%s is something', async (_what, tries) => {
    for (const said of unseen) expect(refused, JSON.stringify(said)).toContain((await refusalOf(tries(said)))?.code)
    const answer = await refusalOf(tries(words))
    expect(refused).not.toContain(answer?.code)
  })

  it('is nothing where it may be missing', async () => {
    const administrator = await hand.database.as('administrator')
    const desk = await deskAt(hand.database)
    for (const [index, said] of unseen.entries()) {
      const at = await stage(hand.database, 'resolved')
      await act(await hand.database.as('agent'), 'verify', at, { by_citizen: false, score: null, words: said })
      await register(await hand.database.as('agent'), hand.m, {
        citizen: JSON.stringify({ fullName: 'Ayşe Yılmaz', email: said, address: said, nationalId: said, phone: said }),
        door: said,
      })
      await act(
        await hand.database.as('temizlikClerk'),
        'attach',
        await register(await hand.database.as('agent'), hand.m),
        {
          ...usualValues(hand.m)['attach'],
          ...{ file_name: said, is_evidence: false },
        },
      )
      await desk.written({ from: { key: `9055500000${index}`, name: said } })
      await administrator.query('begin')
      const brought = await begin(administrator, ['neighbourhood'])
      await bring(administrator, brought, [
        oldRow(1, {
          key: `B-${index}`,
          neighbourhood: said,
          street: said,
          closingWords: said,
          citizenName: said,
          citizenPhone: said,
        }),
        oldRow(2, { key: said }),
        oldRow(3, { key: `C-${index}`, subject: said }),
      ])
      await call(administrator, 'finish_import', { import_id: brought, already_there: 0, refused: 2 })
      await administrator.query('commit')
    }
    expect(await blankColumns()).toEqual([])
  })
})

/** Columns, and fields within documents, that hold words that say nothing. What citizens wrote is kept as they wrote it. */
async function blankColumns(): Promise<string[]> {
  const { rows } = await hand.owner.query<{ found: string; select: string }>(
    `select format('%s.%s', a.attrelid::regclass, a.attname) as found, format(
       case when a.atttypid = 'jsonb'::regtype
         then 'select from %1$s t, jsonb_path_query(t.%2$I, ''strict $.** ? (@.type() == "string")'') v where (v #>> ''{}'') <> '''' and not zimmet_private.says(v #>> ''{}'')'
         else 'select from %1$s t where t.%2$I::text <> '''' and not zimmet_private.says(t.%2$I::text)' end, a.attrelid::regclass, a.attname) as select
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'zimmet_data' and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
       and a.atttypid in ('text'::regtype, 'jsonb'::regtype) and c.relname not in ('message', 'delivery', 'gateway_delivery')`,
  )
  expect(rows.length).toBeGreaterThan(100)
  const blank: string[] = []
  for (const { found, select } of rows) if ((await hand.owner.query(select)).rowCount !== 0) blank.push(found)
  return blank
}
