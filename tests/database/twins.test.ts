// What is written twice, in SQL and in TypeScript, is held equal here.
import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from 'pg'
import { refusalCode } from '#shared/contract/errors.ts'
import { extensions, spellings } from '#tests/support/phones.ts'
import { parseExtension, parsePhone } from '#shared/phone.ts'
import { fold } from '#shared/text-fold.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { project } from '#tests/support/project.ts'

let database: FreshDatabase
let owner: Client
beforeAll(async () => {
  database = await freshDatabase()
  owner = await database.owner()
})
afterAll(async () => {
  await database.drop()
})

describe('the fold', () => {
  const turkish = fc.string({
    unit: fc.constantFrom(...'abcçdefgğhıijklmnoöprsştuüvyzABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZâîû0123456789 .,-/'.split('')),
  })
  // Every letter of the Latin alphabets; beyond them the two sides may know different years of Unicode.
  const latin = fc.string({
    unit: fc.integer({ min: 0x20, max: 0x24f }).map((code) => String.fromCodePoint(code)),
    maxLength: 30,
  })

  it.each([
    ['İSTANBUL', 'istanbul'],
    ['ISPARTA', 'isparta'],
    ['ÇÖP', 'cop'],
    ['Hacıoğlu', 'hacioglu'],
    ['Şükriye Mahallesi', 'sukriye mahallesi'],
    ['kâğıt', 'kagit'],
    ['Muhtar\u2019\u0131n isteği', "muhtar'in istegi"],
    ['tra\ufb01k ışığı, \ufb01dan', 'trafik isigi, fidan'],
    ['ko\u00adnteyner', 'konteyner'],
    ['kam\u200byon', 'kamyon'],
    ['\uff23\uff2f\uff30', 'cop'],
  ])('of %s is %s', async (text, folded) => {
    expect(fold(text)).toBe(folded)
    const { rows } = await owner.query('select zimmet.fold($1) as folded', [text])
    expect(rows).toEqual([{ folded }])
  })

  it.each([
    ['Turkish text', turkish, 1000],
    ['Latin text', latin, 2000],
  ] as const)('is the same in both for %s', async (_what, texts, count) => {
    const sample = fc.sample(texts, count)
    const { rows } = await owner.query<{ text: string; folded: string }>(
      'select t.text, zimmet.fold(t.text) as folded from unnest($1::text[]) as t (text)',
      [sample],
    )
    expect(rows).toHaveLength(count)
    for (const { text, folded } of rows) expect(fold(text), JSON.stringify(text)).toBe(folded)
  })
})

describe('a phone number', () => {
  it.each([
    '0532 123 45 67',
    '532 123 45 67',
    '+90 532 123 45 67',
    '905321234567',
    '0264 444 25 54',
    '444 25 54',
    '0090 532 1234567',
    '+49 30 1234567',
    '12345',
    '0132 123 45 67',
    'abc',
    '(0532) 123-45-67',
    ...spellings.map(([told]) => told),
    ...extensions.map(([told]) => told),
  ])('told as "%s" is the same in both', async (told) => {
    const { rows } = await owner.query<{ phone: string; extension: string | null }>(
      'select zimmet_private.phone_of($1) as phone, zimmet_private.phone_extension_of($1) as extension',
      [told],
    )
    expect([parsePhone(told) ?? 'invalid', parseExtension(told)]).toEqual([rows[0]?.phone, rows[0]?.extension])
  })
})

it('a phone number with whatever stands between its digits is the same in both', async () => {
  const between = fc.constantFrom(
    '',
    ' ',
    '-',
    '–',
    '/',
    '.',
    '\u200b',
    '\u202a',
    '\u00a0',
    '(0)',
    '(',
    ')',
    '·',
    '/12',
    ' dahili 7',
    'x3',
    'tel:',
  )
  const digits = fc.stringMatching(/^\d{1,4}$/u)
  const told = fc.array(fc.oneof(between, digits, fc.constantFrom('+', '+90', '0090', '444', '0532')), { maxLength: 9 })
  const numbers = fc.sample(
    told.map((parts) => parts.join('')),
    3_000,
  )
  const { rows } = await owner.query<{ told: string; phone: string | null; extension: string | null }>(
    'select t.told, zimmet_private.phone_of(t.told) as phone, zimmet_private.phone_extension_of(t.told) as extension from unnest($1::text[]) as t (told)',
    [numbers],
  )
  for (const { told: number, phone, extension } of rows) {
    expect(parsePhone(number), JSON.stringify(number)).toBe(phone === 'invalid' ? null : phone)
    expect(parseExtension(number), JSON.stringify(number)).toBe(extension)
  }
})

describe('the refusals', () => {
  it('are the same in the database, the contract and the document', async () => {
    const { rows } = await owner.query<{ code: string; name: string; meaning: string }>(
      'select code, name, meaning from zimmet_data.refusal_kind order by code',
    )
    const document = await readFile(`${project}/docs/error-codes.md`, 'utf8')
    const written = [...document.matchAll(/^\| (?<code>ZM\d{3}) \| (?<name>\w+) \| (?<meaning>.+) \|$/gmu)].map(
      ({ groups }) => ({ ...groups }),
    )
    expect(written).toEqual(rows)
    expect(refusalCode.options.toSorted()).toEqual(rows.map(({ code }) => code).filter((code) => code !== 'ZM090'))
  })

  it('raised anywhere are listed', async () => {
    const { rows } = await owner.query<{ code: string }>(
      `select distinct m[1] as code from pg_proc p join pg_namespace n on n.oid = p.pronamespace, regexp_matches(p.prosrc, '''(ZM\\d{3})''', 'g') as m
       where n.nspname like 'zimmet%' and m[1] <> all (select code from zimmet_data.refusal_kind)`,
    )
    expect(rows).toEqual([])
  })
})
