// `npm run import -- --file FILE --mapping FILE [--dry-run]`: history of an earlier system comes in, as an administrator.
import { open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { ORPCError } from '@orpc/server'
import { ZodError } from 'zod'
import { importMapping, type FileProblem, type ImportMapping, type ImportProgress } from '#shared/contract/import.ts'
import { doubtSentence, fileSentence, rowSentence } from '#shared/import-sentences.ts'
import { undecidedColumns, unmappedColumns } from '#shared/unmapped-columns.ts'
import { look } from './areas/import/look.ts'
import type { ReportPlace } from './areas/import/report.ts'
import { runImport } from './areas/import/run.ts'
import type { Login } from './database/connection.ts'
import { signInAt } from './database/sign-in.ts'
import { StartProblem } from './embedded-postgres/start-problem.ts'
import { atTheTerminal } from './start/at-the-terminal.ts'
import { dataFolder } from './start/data-folder.ts'
import { terminalLogin } from './start/terminal-login.ts'

const usage = `Kullanım: npm run import -- --file DOSYA --mapping EŞLEME.json [--dry-run] [--report DOSYA.csv]
  [--server SUNUCU[:KAPI]/VERİTABANI --login KULLANICI [--ca DOSYA] [--no-tls]] [--data KLASÖR]
Eşleme dosyası yoksa tahmin edilip yazılır; denetleyip yeniden çalıştırın. Sunucu belirtilmezse bu bilgisayarın sunucusuna,
o da yoksa örnek belediyeye aktarılır. Parola ZIMMET_PASSWORD ortam değişkeninden okunur, yoksa sorulur. Hatanın ayrıntısı: --verbose`

const readArguments = () =>
  parseArgs({
    options: {
      file: { type: 'string' },
      mapping: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      report: { type: 'string' },
      server: { type: 'string' },
      login: { type: 'string' },
      ca: { type: 'string' },
      'no-tls': { type: 'boolean', default: false },
      data: { type: 'string', default: dataFolder() },
      verbose: { type: 'boolean', default: false },
    },
  }).values
type Arguments = ReturnType<typeof readArguments>

const number = (value: number): string => value.toLocaleString('tr')

async function main(): Promise<void> {
  const options = readArguments()
  const { file, mapping: mappingFile } = options
  if (file === undefined || mappingFile === undefined) throw new StartProblem(usage)
  await stat(file).catch(() => {
    throw new StartProblem(`Dosya yok: ${file}`, { english: `There is no such file: ${file}` })
  })
  const mapping = await readOrGuess(file, mappingFile)
  if (mapping === null) return
  await nameColumnsLeft(file, mapping)
  const { login, stop } = await terminalLogin(options)
  try {
    await bringIn(login, file, mapping, options)
  } finally {
    await stop()
  }
}

// A mapping that is not there yet is guessed and written, to be looked over: nothing comes in unseen.
async function readOrGuess(file: string, mappingFile: string): Promise<ImportMapping | null> {
  const text = await readFile(mappingFile, 'utf8').catch(() => null)
  if (text === null) {
    const seen = await look({ path: file, name: basename(file) }, importMapping.shape.file.parse({}))
    if (seen.kind === 'unreadable') throw unreadable(seen.problem)
    const left = unmappedColumns(seen.guess, seen.columns)
    seen.guess.otherColumns = Object.fromEntries(left.map((column) => [column, 'drop']))
    await writeFile(mappingFile, `${JSON.stringify(seen.guess, null, 2)}\n`, { flag: 'wx' })
    console.log(`Eşleme tahmin edilip ${mappingFile} dosyasına yazıldı. Sütunlar: ${seen.columns.join(', ')}`)
    if (left.length > 0)
      console.log(
        `Hiçbir alana eşlenmeyen sütunlar alınmaz: ${left.join(', ')}. Talep metnine eklensin isterseniz otherColumns altında "drop" yerine "keep" yazın.`,
      )
    console.log('Denetleyin, düzeltin, sonra aynı komutu --dry-run ile yeniden çalıştırın.')
    return null
  }
  try {
    return importMapping.parse(JSON.parse(text))
  } catch (error) {
    const where = error instanceof ZodError ? error.issues.map(({ path }) => path.join('.') || '?').join(', ') : 'JSON'
    throw new StartProblem(`Eşleme dosyası anlaşılmadı: ${where}`, {
      english: `The mapping is not understood: ${where}`,
    })
  }
}

// A mapping that says nothing of a column leaves it out, but not without a word.
async function nameColumnsLeft(file: string, mapping: ImportMapping): Promise<void> {
  const seen = await look({ path: file, name: basename(file) }, mapping.file)
  const left = seen.kind === 'table' ? undecidedColumns(mapping, seen.columns) : []
  if (left.length > 0) console.log(`Eşlemenin sözünü etmediği sütunlar alınmıyor: ${left.join(', ')}.`)
}

const unreadable = (problem: FileProblem): StartProblem =>
  new StartProblem(fileSentence('tr', problem), { english: fileSentence('en', problem) })

async function bringIn(login: Login, file: string, mapping: ImportMapping, options: Arguments): Promise<void> {
  const { database } = await signInAt(login)
  try {
    const isDry = options['dry-run']
    const report = reportAt(options.report ?? `${file.replace(/\.[^.]+$/u, '')} - alınmayanlar.csv`)
    const order = { path: file, fileName: basename(file), mapping, isDry, language: 'tr', report } as const
    let saidAt = 0
    for await (const step of runImport(database, order)) {
      if (step.kind === 'unreadable') throw unreadable(step.problem)
      if (step.kind === 'done') sayResult(step.result, isDry)
      else if (step.kind === 'writing' || performance.now() - saidAt > 2_000) {
        saidAt = performance.now()
        console.log(progress(step))
      }
    }
  } finally {
    await database.close()
  }
}

function progress(event: Exclude<ImportProgress, { kind: 'done' | 'unreadable' }>): string {
  if (event.kind === 'writing') return `${number(event.rows)} satır yazılıyor.`
  return `%${Math.floor(event.share * 100)} · ${number(event.rows)} satır okundu.`
}

type Result = Extract<ImportProgress, { kind: 'done' }>['result']

function sayResult(result: Omit<Result, 'report'> & { report: string | null }, isDry: boolean): void {
  const { solved, declined, forwarded, open: stillOpen } = result.byStatus
  console.log(
    isDry
      ? `Deneme: ${number(result.taken)} satır alınabilir. Hiçbir şey kaydedilmedi.`
      : `${number(result.taken)} talep aktarıldı.`,
  )
  console.log(
    `  Çözüldü ${number(solved)} · gerekçeyle kapatıldı ${number(declined)} · dış kuruma iletildi ${number(forwarded)} · açık ${number(stillOpen)}`,
  )
  console.log(`  Daha önce alınmış ${number(result.alreadyThere)} · alınmayan ${number(result.refused)}`)
  for (const { reason, value, count } of result.byReason.slice(0, 20))
    console.log(`  ${number(count).padStart(8)}  ${rowSentence('tr', reason, value)}`)
  for (const doubt of result.doubts.first) console.log(`  ${doubtSentence('tr', doubt)}`)
  if (result.report !== null) console.log(`Alınmayan her satır nedeniyle birlikte: ${result.report}`)
}

function reportAt(path: string): ReportPlace<string> {
  return {
    begin: async () => await open(path, 'w', 0o600),
    keep: async () => await Promise.resolve(path),
    abandon: async () => await rm(path, { force: true }),
  }
}

// What went wrong with the import itself.
function meaningOf(error: unknown): readonly [string, string] | null {
  if (!(error instanceof ORPCError)) return null
  if (error.code === 'CONNECTION_LOST')
    return [
      'Sunucuyla bağlantı koptu; hiçbir satır alınmadı. Bağlantı gelince yeniden çalıştırın.',
      'The connection broke; no row was taken. Run it again once it is back.',
    ]
  const data: unknown = error.data
  const code = typeof data === 'object' && data !== null && 'code' in data ? data.code : null
  if (code === 'ZM003')
    return [
      'Aktarımı yalnızca bilgi işlem hesabı yapar; hiçbir satır alınmadı.',
      'Only an administrator imports; no row was taken.',
    ]
  if (code === 'ZM070')
    return [
      'Şu anda başka bir aktarım sürüyor. Bitmesini bekleyip yeniden çalıştırın.',
      'Another import is under way; wait for its end.',
    ]
  return null
}

await atTheTerminal(main, { usage, meaningOf })
