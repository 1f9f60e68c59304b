// Streets of a file come in as one command: what was seen before is what is written.
import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import type { StreetsAdded } from '#shared/contract/street-file.ts'
import { fileSentence } from '#shared/import-sentences.ts'
import { fold } from '#shared/text-fold.ts'
import { addInParts, mostStreets, previewInParts } from '#main/files/street-parts.ts'
import { readStreets, type RefusedStreet, type StreetsOfFile } from '#main/files/streets.ts'
import { UnreadableFile } from '#main/files/unreadable.ts'
import { StartProblem } from '#main/embedded-postgres/start-problem.ts'
import { act } from './act.ts'

type Told = { streets?: string | undefined; district?: string | undefined; 'skip-refused'?: boolean | undefined }

const whys: Record<RefusedStreet['why'], string> = {
  neighbourhood_missing: 'mahallesi yok',
  street_missing: 'cadde ya da sokak adı yok',
  kind_missing: 'türü (cadde, sokak, bulvar, meydan, küme evler) anlaşılmadı',
  too_long: 'adı 200 karakterden uzun',
  row_unreadable: 'harfleri bozuk; dosyayı UTF-8 olarak kaydedin',
}

const number = (value: number): string => value.toLocaleString('tr')

/** The file is read and judged before anything is asked of the server. Throws StartProblem. */
export async function streetsTold(
  options: Told,
  say: (sentence: string) => void,
): Promise<StreetsOfFile['streets'] | null> {
  if (options.streets === undefined) return null
  const found = await read(options.streets, options.district)
  const { streets, refused, columns, districts } = found
  say(
    `${options.streets}: ${columns.map(({ column }) => column).join(', ')} sütunlarından ${number(streets.length)} cadde ve sokak okundu.`,
  )
  if (options.district === undefined && districts.length > 1)
    throw new StartProblem(
      `Dosyada birden çok ilçe var (${districts.slice(0, 8).join(', ')}); hiçbiri alınmadı. --district ile birini verin.`,
      {
        english: 'The file names several districts; name one with --district.',
      },
    )
  if (options.district !== undefined && !districts.some((name) => fold(name) === fold(options.district ?? '')))
    throw new StartProblem(`Dosyada "${options.district}" ilçesi yok; hiçbir sokak alınmadı.`)
  for (const { row, why } of refused.slice(0, 20)) say(`  ${row}. satır alınamaz: ${whys[why]}.`)
  if (refused.length > 20) say(`  … ve ${number(refused.length - 20)} satır daha.`)
  if (refused.length > 0 && options['skip-refused'] !== true)
    throw new StartProblem(
      `${number(refused.length)} satır alınamıyor; hiçbir sokak alınmadı. Dosyayı düzeltin ya da kalanları almak için --skip-refused ekleyin.`,
      {
        english: 'Some rows cannot be taken; nothing was. Correct the file, or add --skip-refused to take the others.',
      },
    )
  if (streets.length > mostStreets)
    throw new StartProblem(
      `Dosyada ${number(mostStreets)} adetten çok cadde ve sokak var; hiçbir sokak alınmadı. Bir ilçenin ya da ilin dosyasını verin; --district ile bir ilçe seçilir.`,
      { english: `The file names more than ${mostStreets} streets; nothing was taken.` },
    )
  if (streets.length === 0) throw new StartProblem('Dosyada sokak yok; hiçbir şey alınmadı.')
  return streets
}

async function read(path: string, district: string | undefined): Promise<StreetsOfFile> {
  try {
    return await readStreets(path, district)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    throw new StartProblem(`${path}: ${fileSentence('tr', error.problem)}`, {
      english: fileSentence('en', error.problem),
    })
  }
}

/** Adds what is missing; whether that was anything. Broken off, another run goes on behind the last part that is there. */
export async function bringStreets(
  client: Client,
  streets: StreetsOfFile['streets'],
  say: (sentence: string) => void,
): Promise<boolean> {
  const preview = await previewInParts(streets, async (part) => {
    const { rows } = await client.query<{ answer: StreetsAdded }>('select zimmet.preview_streets($1) as answer', [
      JSON.stringify(part),
    ])
    return rows[0]?.answer ?? { neighbourhoods: 0, streets: 0, known: 0 }
  })
  if (preview.streets === 0) {
    say('Dosyadaki sokakların hepsi zaten vardı.')
    return false
  }
  const added = await addInParts(
    streets,
    randomUUID(),
    async (part, id) =>
      await act<StreetsAdded>(client, 'add_streets', { command_id: id, streets: JSON.stringify(part) }),
  )
  say(
    `${number(added.neighbourhoods)} mahalle ve ${number(added.streets)} cadde/sokak eklendi; ${number(added.known)} tanesi zaten vardı.`,
  )
  return true
}
