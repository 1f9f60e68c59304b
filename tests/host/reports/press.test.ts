// Basın özeti: what the municipality published, out of the filled sample; and the sentence for 0, 1, few and even ones.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { createTranslator } from 'use-intl/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHostContext, type HostContext } from '#main/areas/host-context.ts'
import { router } from '#main/areas/router.ts'
import { writeSample } from '#main/database/settings.ts'
import { readXlsx } from 'hucre/xlsx'
import { pressMessages } from '#renderer/screens/press/messages.ts'
import { factsOf, named, pressQuestions, type PressFacts, type Ranked } from '#renderer/screens/press/press-facts.ts'
import { noValues, pressSentences, type PressTeller, type PressWord } from '#renderer/screens/press/press-text.ts'
import { formatsOf } from '#renderer/words/formats.ts'
import { lowerFirst, possessiveSuffix } from '#renderer/words/turkish-numbers.ts'
import type { RequestContent } from '#shared/contract/reports.ts'
import { periodOf, readDay, type Period } from '#shared/period.ts'
import type { Client } from '#tests/host/areas/office.ts'
import { filledDatabase, type FilledDatabase } from '#tests/host/sample/filled-database.ts'
import { takePaper, words, writePaper } from './paper.ts'

const turkish = createTranslator({ locale: 'tr', messages: pressMessages.tr.text })
const word: PressWord = (key, values) => turkish(key, { ...noValues, ...values })
const teller: PressTeller = { word, language: 'tr', formats: formatsOf('tr'), least: 10 }
const english = createTranslator({ locale: 'en', messages: pressMessages.en.text })
const englishWord: PressWord = (key, values) => english(key, { ...noValues, ...values })

describe('on the sample municipality with the last five weeks', () => {
  const now = Date.parse('2026-11-24T09:00:00Z')
  const period = periodOf('last_5_weeks', now)
  let filled: FilledDatabase
  let context: HostContext
  let folder: string
  let client: Client
  let overseer: string
  beforeAll(async () => {
    filled = await filledDatabase(new Date(now))
    folder = await mkdtemp(join(tmpdir(), 'zimmet-press-'))
    await writeSample(folder, {
      server: filled.database.server,
      password: 'password of the sample',
      people: filled.people,
    })
    context = createHostContext({ dataFolder: folder })
    client = createRouterClient(router, { context })
    overseer = filled.people.find(({ post }) => post === 'overseer')?.login ?? ''
    await client.session.signInAsSample({ login: overseer })
  })
  afterAll(async () => {
    await context.close()
    await rm(folder, { recursive: true, force: true })
    await filled.database.drop()
  })

  it('says what the municipality published', async () => {
    const all = await client.catalogue.read()
    const nameIn = (entries: readonly { id: number; name: string }[]) => (id: number | null) =>
      entries.find((entry) => entry.id === id)?.name ?? '–'
    const names = {
      directorate: nameIn(all.directorates),
      subject: nameIn(all.subjects),
      neighbourhood: nameIn(all.neighbourhoods),
    }
    const facts = factsOf(await client.oversight.figures(pressQuestions(period)), names)
    expect(facts.registered).toBe(1336)
    const first = (ranked: readonly Ranked[], many: number) => named(ranked, many).map(({ name }) => name)
    expect(first(facts.ranked.directorate, 2)).toEqual(['Temizlik İşleri', 'Kültür ve Sosyal İşler'])
    expect(first(facts.ranked.subject, 2)).toEqual(['Tadilat atıklarının alınması', 'Gıda yardımı'])
    expect(first(facts.ranked.neighbourhood, 3)).toEqual(['Erenler', 'Dilmen', 'Bağlar'])
    const text = pressSentences(period, facts, teller).join(' ')
    const [erenler, dilmen, baglar] = facts.ranked.neighbourhood
    expect(text).toContain('Belediyemize 21 Ekim – 24 Kasım 2026 tarihleri arasında 1.336 talep ulaştı.')
    expect(text).toContain(
      `En çok talep Erenler (${erenler?.count}), Dilmen (${dilmen?.count}) ve Bağlar (${baglar?.count}) mahallelerinden geldi.`,
    )
    expect(text).toMatch(
      /En çok talep Temizlik İşleri \(\d+\) ile Kültür ve Sosyal İşler \(\d+\) müdürlüklerine yönlendirildi\./,
    )
    expect(text).toMatch(/konular tadilat atıklarının alınması \(\d+\) ve gıda yardımı \(\d+\) oldu\./)
    expect(text).toMatch(/değerlendirmenin yüzde \d+(,\d)?’(ı|i|u|ü|sı|si) olumlu oldu\./)
  })

  it('is what the Excel of the same period counts', async () => {
    const { paper, total, told } = await writePaper(client, 'xlsx', {
      kind: 'requests',
      words,
      columns: [{ column: 'number', header: 'No' }],
      source: { kind: 'figure', measure: 'registered', scope: { ...period }, sort: 'newest' },
    })
    expect([total, told.at(-1)]).toEqual([1336, 1336])
    const { sheets } = await readXlsx(await takePaper(client, paper))
    expect(new Set(sheets[0]?.rows.slice(1).map(([number]) => number)).size).toBe(1336)
  })

  it('says so where the connection is cut half way, and leaves no half file', async () => {
    const document = { title: 'Hepsi', about: [], definitions: [], words: { ...documentWords } }
    const content: RequestContent = {
      kind: 'requests',
      words,
      columns: [{ column: 'number', header: 'No' }],
      source: { kind: 'figure', measure: 'registered', scope: {}, sort: 'newest' },
    }
    const writing = (await client.reports.write({ format: 'csv', document, content }))[Symbol.asyncIterator]()
    await writing.next()
    // As a network that goes away would end them: every connection of the person who reads.
    await filled.rows(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = $1',
      [overseer],
    )
    const rest = async () => {
      for (let step = await writing.next(); step.done !== true; step = await writing.next());
    }
    await expect(rest()).rejects.toMatchObject({ code: 'CONNECTION_LOST' })
    expect(await readdir(join(folder, 'papers')).catch(() => [])).toEqual([])
    // The next one is whole again.
    const { told } = await writePaper(client, 'csv', content)
    expect(told.at(-1)).toBeGreaterThan(4000)
  })
})

const documentWords = {
  ...{ definitionSheet: 'T', report: 'R', rowCount: 'S', madeAt: 'Z', madeBy: 'K', measure: 'G', definition: 'T' },
}

describe('the sentence', () => {
  const period: Period = { since: readDay('2026-11-01') ?? 0, until: readDay('2026-12-01') ?? 0 }
  const nothing: PressFacts = {
    ...{ registered: 0, solved: 0, waiting: 0, scored: 0, score: null, satisfiedShare: null },
    ranked: { directorate: [], subject: [], neighbourhood: [] },
  }
  const ranked = (...counts: number[]): Ranked[] =>
    counts.map((count, index) => ({ id: index, name: 'ABCDEFG'[index] ?? '', count }))

  it.each<[string, Partial<PressFacts>, string]>([
    ['none', {}, 'Belediyemize 2026 yılının Kasım ayında talep ulaşmadı.'],
    [
      'none, but earlier ones solved',
      { solved: 3 },
      'Belediyemize 2026 yılının Kasım ayında talep ulaşmadı. Aynı dönemde 3 talep çözüldü.',
    ],
    [
      'one',
      { registered: 1, ranked: { directorate: ranked(1), subject: ranked(1), neighbourhood: ranked(1) } },
      'Belediyemize 2026 yılının Kasım ayında 1 talep ulaştı. Aynı dönemde çözülen talep olmadı. Talep sayısı en az 10 olmadığı için müdürlük, konu ve mahalle dağılımı paylaşılmıyor.',
    ],
    [
      'of a single directorate, subject and place',
      {
        registered: 10,
        solved: 2,
        ranked: {
          directorate: [{ id: 1, name: 'Zabıta', count: 10 }],
          subject: [{ id: 1, name: 'CİMER başvurusu', count: 10 }],
          neighbourhood: [{ id: 1, name: 'Tepe', count: 9 }],
        },
      },
      'Belediyemize 2026 yılının Kasım ayında 10 talep ulaştı. Aynı dönemde 2 talep çözüldü. En çok talep, 10 taleple Zabıta Müdürlüğü’ne yönlendirildi. En çok dile getirilen konu, 10 taleple CİMER başvurusu oldu. En çok talep, 9 taleple Tepe Mahallesi’nden geldi.',
    ],
  ])('for %s', (_what, some, text) => {
    expect(pressSentences(period, { ...nothing, ...some }, teller).join(' ')).toBe(text)
  })

  it('names those that are even with the last one, and nobody where too many are even', () => {
    expect(named(ranked(9, 5, 5, 2), 2).map(({ name }) => name)).toEqual(['A', 'B', 'C'])
    expect(named(ranked(9, 5, 5, 5, 5), 2).map(({ name }) => name)).toEqual(['A'])
    expect(named(ranked(3, 3, 3, 3, 3, 3), 2)).toEqual([])
    expect(named(ranked(4), 3)).toHaveLength(1)
  })

  it('says a period as one says it', () => {
    const when = (since: string, last: string) =>
      pressSentences({ since: readDay(since) ?? 0, until: (readDay(last) ?? 0) + 86_400_000 }, nothing, teller)[0]
    expect(when('2026-11-24', '2026-11-24')).toBe('Belediyemize 24 Kasım 2026 günü talep ulaşmadı.')
    expect(when('2026-11-02', '2026-11-08')).toBe('Belediyemize 2–8 Kasım 2026 tarihleri arasında talep ulaşmadı.')
    expect(when('2025-01-01', '2025-12-31')).toBe('Belediyemize 2025 yılında talep ulaşmadı.')
    expect(when('2025-12-20', '2026-01-05')).toBe(
      'Belediyemize 20 Aralık 2025 – 5 Ocak 2026 tarihleri arasında talep ulaşmadı.',
    )
  })

  it('is said in English, too', () => {
    const told = { ...teller, word: englishWord, language: 'en' as const, formats: formatsOf('en') }
    expect(pressSentences(period, { ...nothing, registered: 12, solved: 3 }, told).join(' ')).toBe(
      'Our municipality received 12 request(s) in November 2026. Solved in the same period: 3.',
    )
  })
})

it('puts the suffix that a number has when it is read aloud', () => {
  const read = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 1000, 1336, 86.4, 94, 1_000_000]
  expect(read.map((number) => `${number}’${possessiveSuffix(number)}`)).toEqual([
    ...['0’ı', '1’i', '2’si', '3’ü', '4’ü', '5’i', '6’sı', '7’si', '8’i', '9’u', '10’u', '20’si', '30’u', '40’ı'],
    ...['50’si', '60’ı', '70’i', '80’i', '90’ı', '100’ü', '1000’i', '1336’sı', '86.4’ü', '94’ü', '1000000’u'],
  ])
  expect(['Tadilat atıkları', 'Işık', 'İmar', 'CİMER'].map(lowerFirst)).toEqual([
    'tadilat atıkları',
    'ışık',
    'imar',
    'CİMER',
  ])
})
