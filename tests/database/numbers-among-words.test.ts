// Phones and T.C. kimlik numbers that people write into descriptions and notes.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNationalId, personalNumbersIn } from '#shared/personal-numbers.ts'
import { requestAtHand } from './request-at-hand.ts'

const hand = requestAtHand()

// As views give them; the quicker look that they take first must miss nothing.
const masked = async (words: string): Promise<string> => {
  const asked = 'select zimmet_private.mask_numbers($1) as masked, zimmet_private.masked_words($1) as shown'
  const [row] = (await hand.owner.query<{ masked: string; shown: string }>(asked, [words])).rows
  expect(row?.shown).toBe(row?.masked)
  return row?.masked ?? ''
}

const phones = [
  ...[
    '0532 123 45 67',
    '05321234567',
    '532 123 45 67',
    '5321234567',
    '0 532 123 4567',
    '0532-123-45-67',
    '0532.123.45.67',
  ],
  ...[
    '0532/123 45 67',
    '(0532) 123 45 67',
    '0(532)1234567',
    '+90 532 123 45 67',
    '+905321234567',
    '+90 (0)532 123 45 67',
  ],
  ...[
    '90 532 123 45 67',
    '0090 532 123 45 67',
    '0532 12 34 567',
    // Further apart than anybody writes who does not want it to be seen.
    '05 32          123         45            67',
    '05 32 12 34 56 7',
    '0532\u00a0123\u00a045\u00a067',
    '0532–123–45–67',
  ],
  ...[
    '\u202a0532\u200b123\u200b45\u200b67',
    '0264 123 45 67',
    '264 123 45 67',
    '0264-1234567',
    '0850 123 45 67',
    '+49 171 1234567',
    '0049 171 1234567',
  ],
]
const others = [
  ...[
    '28.11.2026 14:30',
    '2026-11-28',
    '26-002778-3',
    '444 25 54',
    'Evrak 2026123456',
    'kapı no 12, daire 5',
    '3.250.000,50 TL',
  ],
  ...[
    'TR33 0006 1005 1978 6457 8413 26',
    'sayaç 12345678901',
    'plaka 54 ABC 123',
    'ada 1234 parsel 56',
    '05.11.2026 10:30',
    '',
  ],
]

describe('a phone among words', () => {
  it.each(phones)('%s is noticed, and covered but for its last two digits', async (phone) => {
    const words = `Beni ${phone} numarasından arayın, kapı no 12`
    expect(personalNumbersIn(words).map(({ kind }) => kind)).toEqual(['phone'])
    const covered = await masked(words)
    expect(covered.replaceAll(/[\d*]/gu, '')).toBe(words.replaceAll(/\d/gu, ''))
    expect(covered.match(/\d/gu)?.join('')).toBe(`${phone.replaceAll(/\D/gu, '').slice(-2)}12`)
  })
})

describe('a T.C. kimlik no among words', () => {
  it.each(['10000000146', '100 000 001 46', '1000 0000 146', '100.000.001.46', '100-000-001-46'])(
    '%s is noticed and covered',
    async (number) => {
      const words = `Kimlik: ${number} Ayşe`
      expect(personalNumbersIn(words)).toEqual([{ kind: 'nationalId', text: number }])
      expect(await masked(words)).toBe(`Kimlik: ${number.replaceAll(/\d(?=(?:\D*\d){2})/gu, '*')} Ayşe`)
    },
  )

  it('with wrong check digits is a number like others', async () => {
    expect(personalNumbersIn('sayaç 10000000147')).toEqual([])
    expect(await masked('sayaç 10000000147')).toBe('sayaç 10000000147')
  })
})

it.each(others)('“%s” is neither', async (words) => {
  expect(personalNumbersIn(words)).toEqual([])
  expect(await masked(words)).toBe(words)
})

it('the program notices exactly what the database covers', async () => {
  const piece = fc.oneof(
    fc.constantFrom(...phones, ...others, '10000000146', '100 000 001 46'),
    // However far apart.
    fc
      .tuple(fc.constantFrom(...phones), fc.integer({ min: 2, max: 14 }))
      .map(([phone, blanks]) => phone.replaceAll(' ', ' '.repeat(blanks))),
    fc.string({ unit: fc.constantFrom(...'0123456789 .-/+()5 0aç\u00a0\u200b,:'.split('')), maxLength: 18 }),
  )
  const sample = fc.sample(
    fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(' ')),
    1500,
  )
  const { rows } = await hand.owner.query<{ words: string; masked: string }>(
    'select t.words, zimmet_private.masked_words(t.words) as masked from unnest($1::text[]) as t (words)',
    [sample],
  )
  let noticed = 0
  for (const { words, masked: covered } of rows) {
    const found = personalNumbersIn(words)
    noticed += found.length
    expect(found.length > 0, JSON.stringify(words)).toBe(covered !== words)
    expect(covered).toHaveLength(words.length)
    for (const { text } of found) expect(covered, JSON.stringify(words)).not.toContain(text)
  }
  expect(noticed).toBeGreaterThan(500)
})

it('check digits are judged as the database judges them', async () => {
  const sample = fc.sample(
    fc.integer({ min: 0, max: 99_999_999_999 }).map((number) => String(number).padStart(11, '0')),
    3000,
  )
  const { rows } = await hand.owner.query<{ digits: string; passes: boolean }>(
    'select t.digits, zimmet_private.is_national_id(t.digits) as passes from unnest($1::text[] || $2::text[]) as t (digits)',
    [sample, ['10000000146', '1000000014', '00000000000', '', 'x']],
  )
  for (const { digits, passes } of rows) expect(isNationalId(digits), digits).toBe(passes)
})

describe('a list', () => {
  const long = `${'a'.repeat(150)} 0532 123 45 67 ve sonrası`
  it.each([
    ['Beni 0532 123 45 67 den arayın', 'Beni **** *** ** 67 den arayın'],
    ['TC 10000000146', 'TC *********46'],
    // Cut off, the number would not be seen to be one.
    [long, `${'a'.repeat(150)} **** *** `],
    ['Çöp alınmadı 28.11.2026', 'Çöp alınmadı 28.11.2026'],
  ])('of “%s” shows “%s”', async (description, excerpt) => {
    await hand.registered({ description })
    for (const role of ['temizlikClerk', 'overseer'] as const) {
      const { rows } = await (
        await hand.database.as(role)
      ).query('select excerpt from zimmet.inbox where id = $1', [hand.at.requestId])
      expect(rows).toEqual([{ excerpt }])
    }
    // Who works on it reads what was said.
    const { rows } = await (
      await hand.database.as('temizlikClerk')
    ).query('select description from zimmet.request where id = $1', [hand.at.requestId])
    expect(rows).toEqual([{ description }])
  })

  it('is not searched for the digits it covers', async () => {
    await hand.registered({ description: 'Rögar kapağı yok, 0532 765 43 21 den arayın' })
    const agent = await hand.database.as('agent')
    const finds = async (words: string): Promise<boolean> =>
      (await agent.query<{ id: number }>('select id from zimmet.search_requests($1) as id', [words])).rows.some(
        ({ id }) => id === hand.at.requestId,
      )
    expect(await finds('rogar arayin')).toBe(true)
    for (const words of ['rogar 0532', 'rogar 765', 'rogar 43', 'rogar 0532 765 43 21'])
      expect(await finds(words), words).toBe(false)
  })
})
