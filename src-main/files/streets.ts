// Streets of a file (CSV or Excel) as the national address registry or a municipality's own list gives them.
import { importMapping } from '#shared/contract/import.ts'
import type { ToldStreet } from '#shared/contract/staff.ts'
import { fold } from '#shared/text-fold.ts'
import { says } from '#shared/visible.ts'
import { mostStreets } from './street-parts.ts'
import { openTable } from './table.ts'
import { UnreadableFile } from './unreadable.ts'

type StreetKind = ToldStreet['kind']
export type RefusedStreet = {
  row: number
  why: 'neighbourhood_missing' | 'street_missing' | 'kind_missing' | 'too_long' | 'row_unreadable'
}

export type StreetsOfFile = {
  /** Each once, however often it is written; at most one more than are taken. */
  streets: ToldStreet[]
  /** How many rows were read of the district. */
  rows: number
  refused: RefusedStreet[]
  /** What the file's columns were taken for; the others are passed over. */
  columns: { meaning: string; column: string }[]
  /** The districts that the file names, where it names any. */
  districts: string[]
}

const names = {
  district: ['ilce', 'ilce adi', 'ilcesi'],
  neighbourhood: [
    'mahalle',
    'mahalle adi',
    'mahallesi',
    'mah',
    'mahalle koy',
    'mahalle koy adi',
    'mahalle ad',
    'neighbourhood',
  ],
  street: [
    ...[
      'csbm',
      'csbm adi',
      'csbm ad',
      'cadde sokak',
      'cadde sokak adi',
      'cadde sokak bulvar',
      'cadde sokak bulvar meydan',
    ],
    ...[
      'cadde sokak bulvar meydan adi',
      'cadde sokak bulvar adi',
      'yol adi',
      'yol',
      'sokak cadde',
      'sokak cadde adi',
      'street',
    ],
  ],
  kind: ['csbm tipi', 'csbm turu', 'csbm tip', 'tip', 'tipi', 'tur', 'turu', 'yol tipi', 'yol turu', 'cinsi', 'kind'],
} as const
type Meaning = keyof typeof names

/** A column of its own for each kind, as some lists have them. */
const kindColumns: ReadonlyMap<string, StreetKind> = new Map(
  Object.entries<StreetKind>({
    ...{
      cadde: 'cadde',
      'cadde adi': 'cadde',
      sokak: 'sokak',
      'sokak adi': 'sokak',
      bulvar: 'bulvar',
      'bulvar adi': 'bulvar',
    },
    ...{ meydan: 'meydan', 'meydan adi': 'meydan', 'kume evler': 'küme evler', 'kume evler adi': 'küme evler' },
  }),
)

/** How a kind is written behind a name, or alone; folded. */
const endings: readonly (readonly [RegExp, StreetKind])[] = [
  [/(?:^|\s)(?:caddesi|cadde|cad\.?|cd\.?)$/u, 'cadde'],
  [/(?:^|\s)(?:koy sokagi|sokagi|sokak|sok\.?|sk\.?)$/u, 'sokak'],
  [/(?:^|\s)(?:bulvari|bulvar|bul\.?|blv\.?)$/u, 'bulvar'],
  [/(?:^|\s)(?:meydani|meydan|myd\.?)$/u, 'meydan'],
  [/(?:^|\s)kume ?evler(?:i|)$/u, 'küme evler'],
]
// A blind alley keeps its word: it is a part of its name.
const alley = /(?:^|\s)(?:cikmazi|cikmaz|aralik|araligi|gecidi|gecit)$/u

/** Reads the whole file; of several districts the one told. Throws UnreadableFile where it is no table of streets. */
export async function readStreets(path: string, district?: string): Promise<StreetsOfFile> {
  const table = await openTable(path, importMapping.shape.file.parse({}))
  const found = placesOf(table.columns)
  if (found.neighbourhood === undefined) throw new UnreadableFile('column_missing', { what: 'Mahalle' })
  if (found.street === undefined && found.byKind.length === 0)
    throw new UnreadableFile('column_missing', { what: 'Cadde/Sokak' })
  const read: StreetsOfFile = {
    ...{ streets: [], rows: 0, refused: [], columns: columnsUsed(table.columns, found), districts: [] },
  }
  const known = new Set<string>()
  const districts = new Map<string, string>()
  for await (const { row, cells, doubts } of table.rows) {
    const lies = found.district === undefined ? '' : (cells[found.district] ?? '')
    if (lies !== '') districts.set(fold(lies), shown(lies))
    if (district !== undefined && lies !== '' && fold(lies) !== fold(district)) continue
    const street = doubts?.some(({ kind }) => kind === 'letter') === true ? 'row_unreadable' : streetIn(cells, found)
    read.rows += 1
    if (typeof street === 'string') read.refused.push({ row, why: street })
    else if (known.size <= mostStreets && !known.has(keyOf(street))) {
      known.add(keyOf(street))
      read.streets.push(street)
    }
  }
  read.districts = [...districts.values()]
  return read
}

const keyOf = ({ neighbourhood, name, kind }: ToldStreet): string => `${fold(neighbourhood)}\n${fold(name)}\n${kind}`

type Places = Partial<Record<Meaning, number>> & { byKind: { index: number; kind: StreetKind }[] }

const plain = (column: string): string =>
  fold(column)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function placesOf(columns: readonly string[]): Places {
  const known = columns.map(plain)
  const places: Places = { byKind: [] }
  for (const meaning of Object.keys(names) as Meaning[]) {
    const index = names[meaning].map((name) => known.indexOf(name)).find((at) => at >= 0)
    if (index !== undefined) places[meaning] = index
  }
  if (places.street === undefined)
    places.byKind = known.flatMap((name, index) => {
      const kind = kindColumns.get(name)
      return kind === undefined ? [] : [{ index, kind }]
    })
  return places
}

function columnsUsed(columns: readonly string[], places: Places): StreetsOfFile['columns'] {
  const single = (Object.keys(names) as Meaning[]).flatMap((meaning) => {
    const index = places[meaning]
    return index === undefined ? [] : [{ meaning, column: columns[index] ?? '' }]
  })
  return [...single, ...places.byKind.map(({ index, kind }) => ({ meaning: kind, column: columns[index] ?? '' }))]
}

function streetIn(cells: readonly string[], places: Places): ToldStreet | RefusedStreet['why'] {
  const neighbourhood = shown(withoutEnding((cells[places.neighbourhood ?? -1] ?? '').trim(), neighbourhoodEnding))
  if (!says(neighbourhood)) return 'neighbourhood_missing'
  const own = places.byKind.find(({ index }) => (cells[index] ?? '') !== '')
  const words = (cells[own?.index ?? places.street ?? -1] ?? '').replaceAll(/\s+/gu, ' ').trim()
  if (!says(words)) return 'street_missing'
  const kindWords = fold(cells[places.kind ?? -1] ?? '').trim()
  const ending = endings.find(([form]) => form.test(fold(words)))
  const kind = own?.kind ?? kindOf(kindWords) ?? ending?.[1] ?? (alley.test(fold(words)) ? 'sokak' : undefined)
  if (kind === undefined) return 'kind_missing'
  const name = shown(ending?.[1] === kind ? withoutEnding(words, ending[0]) : words)
  if (name.length > 200 || neighbourhood.length > 200) return 'too_long'
  return { neighbourhood, name, kind }
}

const neighbourhoodEnding = /mahallesi|mahalle|mah\.?|mh\.?/u

function kindOf(words: string): StreetKind | undefined {
  if (words === '') return undefined
  return endings.find(([form]) => form.test(words))?.[1] ?? (alley.test(words) ? 'sokak' : undefined)
}

// The ending is found folded, so it is counted in words: "Küme Evleri" are two.
function withoutEnding(words: string, ending: RegExp): string {
  const parts = words.split(' ')
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const rest = parts.slice(length).join(' ')
    const before = parts.slice(0, length).join(' ')
    if (new RegExp(`^(?:${ending.source})$`, 'u').test(fold(rest))) {
      const deeper = withoutEnding(before, ending)
      return fold(deeper) === fold(before) ? before : deeper
    }
  }
  return words
}

// The registry writes in capitals; what has small letters is left as somebody wrote it.
function shown(words: string): string {
  const trimmed = words.replaceAll(/\s+/gu, ' ').trim()
  if (trimmed !== trimmed.toLocaleUpperCase('tr')) return trimmed
  return trimmed
    .toLocaleLowerCase('tr')
    .replaceAll(/(?<![\p{L}\p{N}'’])\p{L}/gu, (letter) => letter.toLocaleUpperCase('tr'))
}
