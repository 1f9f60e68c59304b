// `npm run import -- --file FILE --mapping FILE [--dry-run]`: history of an earlier system comes in, as an administrator.
import { open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { ORPCError } from '@orpc/server'
import { importMapping, type ImportMapping, type ImportProgress } from '#shared/contract/import.ts'
import { fileSentence, rowSentence } from '#shared/import-sentences.ts'
import type { ServerSettings, SignInProblem } from '#shared/contract/session.ts'
import { look } from './areas/import/look.ts'
import type { ReportPlace } from './areas/import/report.ts'
import { runImport } from './areas/import/run.ts'
import type { Login } from './database/connection.ts'
import { readKnownServer, type Sample } from './database/settings.ts'
import { SignInFailure, signInAt } from './database/sign-in.ts'
import { startEmbeddedPostgres } from './sample/embedded-postgres.ts'
import { isPortFree } from './sample/ports.ts'
import { StartProblem } from './sample/start-problem.ts'
import { dataFolder } from './start/data-folder.ts'

const usage = `Kullanım: npm run import -- --file DOSYA --mapping EŞLEME.json [--dry-run] [--report DOSYA.csv]
  [--server SUNUCU[:KAPI]/VERİTABANI --login KULLANICI [--ca DOSYA] [--no-tls]] [--data KLASÖR]
Eşleme dosyası yoksa tahmin edilip yazılır; denetleyip yeniden çalıştırın. Sunucu belirtilmezse bu bilgisayarın sunucusuna,
o da yoksa örnek belediyeye aktarılır. Parola ZIMMET_PASSWORD ortam değişkeninden okunur, yoksa sorulur.`

const { values } = parseArgs({
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
  },
})

/** What is said to the person and ends the command. */
class Problem extends Error {}

const number = (value: number): string => value.toLocaleString('tr')

async function main(): Promise<void> {
  const { file, mapping: mappingFile } = values
  if (file === undefined || mappingFile === undefined) throw new Problem(usage)
  await stat(file).catch(() => {
    throw new Problem(`Dosya yok: ${file}`)
  })
  const mapping = await readOrGuess(file, mappingFile)
  if (mapping === null) return
  const { login, stop } = await whoImports()
  try {
    await bringIn(login, file, mapping)
  } finally {
    await stop()
  }
}

// A mapping that is not there yet is guessed and written, to be looked over: nothing comes in unseen.
async function readOrGuess(file: string, mappingFile: string): Promise<ImportMapping | null> {
  const text = await readFile(mappingFile, 'utf8').catch(() => null)
  if (text === null) {
    const seen = await look({ path: file, name: basename(file) }, importMapping.shape.file.parse({}))
    if (seen.kind === 'unreadable') throw new Problem(fileSentence('tr', seen.problem))
    await writeFile(mappingFile, `${JSON.stringify(seen.guess, null, 2)}\n`, { flag: 'wx' })
    console.log(`Eşleme tahmin edilip ${mappingFile} dosyasına yazıldı. Sütunlar: ${seen.columns.join(', ')}`)
    console.log('Denetleyin, düzeltin, sonra aynı komutu --dry-run ile yeniden çalıştırın.')
    return null
  }
  try {
    return importMapping.parse(JSON.parse(text))
  } catch (error) {
    throw new Problem(`Eşleme dosyası anlaşılmadı: ${error instanceof Error ? error.message : mappingFile}`)
  }
}

async function bringIn(login: Login, file: string, mapping: ImportMapping): Promise<void> {
  const { database } = await signInAt(login)
  try {
    const isDry = values['dry-run']
    const report = reportAt(values.report ?? `${file.replace(/\.[^.]+$/u, '')} - alınmayanlar.csv`)
    const order = { path: file, fileName: basename(file), mapping, isDry, language: 'tr', report } as const
    let saidAt = 0
    for await (const told of runImport(database, order)) {
      if (told.kind === 'unreadable') throw new Problem(fileSentence('tr', told.problem))
      if (told.kind === 'done') sayResult(told.result, isDry)
      else if (told.kind === 'writing' || performance.now() - saidAt > 2_000) {
        saidAt = performance.now()
        console.log(progress(told))
      }
    }
  } finally {
    await database.close()
  }
}

function progress(told: Exclude<ImportProgress, { kind: 'done' | 'unreadable' }>): string {
  if (told.kind === 'writing') return `${number(told.rows)} satır yazılıyor.`
  return `%${Math.floor(told.share * 100)} · ${number(told.rows)} satır okundu.`
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
  if (result.report !== null) console.log(`Alınmayan her satır nedeniyle birlikte: ${result.report}`)
}

function reportAt(path: string): ReportPlace<string> {
  return {
    begin: async () => await open(path, 'w', 0o600),
    keep: async () => await Promise.resolve(path),
    abandon: async () => await rm(path, { force: true }),
  }
}

type Importer = { login: Login; stop: () => Promise<void> }

async function whoImports(): Promise<Importer> {
  const told = values.server === undefined ? null : serverOf(values.server)
  const known = told === null ? await readKnownServer(values.data) : null
  if (known?.sample !== undefined && known.sample !== null) return await atTheSample(known.sample)
  const server = told ?? known?.server
  if (server === undefined) throw new Problem(`Sunucu belli değil.\n${usage}`)
  if (values.login === undefined) throw new Problem(`--login ile bir bilgi işlem hesabı belirtin.\n${usage}`)
  const password = process.env['ZIMMET_PASSWORD'] ?? (await askPassword(values.login))
  return { login: { server, login: values.login, password }, stop: async () => await Promise.resolve() }
}

function serverOf(words: string): ServerSettings {
  const place = /^(?<host>[^:/]+)(?::(?<port>\d+))?\/(?<database>[^/]+)$/u.exec(words)?.groups
  if (place === undefined) throw new Problem(usage)
  return {
    host: place['host'] ?? '',
    port: Number(place['port'] ?? '5432'),
    database: place['database'] ?? '',
    tls: values['no-tls'] ? 'off' : 'verify-full',
    ...(values.ca === undefined ? {} : { caFile: values.ca }),
  }
}

// The sample's administrator; its server is started where it does not run.
async function atTheSample(sample: Sample): Promise<Importer> {
  const administrator = values.login ?? sample.people.find(({ post }) => post === 'administrator')?.login
  if (administrator === undefined) throw new Problem('Örnek belediyede bilgi işlem hesabı yok.')
  const isRunning = !(await isPortFree(sample.server.port))
  const postgres = isRunning
    ? null
    : await startEmbeddedPostgres({ folder: join(values.data, 'postgres'), say: (words) => console.log(words) })
  const server = { ...sample.server, port: postgres?.port ?? sample.server.port }
  return {
    login: { server, login: administrator, password: sample.password },
    stop: async () => await postgres?.stop(),
  }
}

async function askPassword(login: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const password = await terminal.question(`${login} parolası: `)
  terminal.close()
  return password
}

const signInSentences: Record<SignInProblem, string> = {
  wrong_password: 'Kullanıcı adı ya da parola yanlış.',
  login_in_capitals: 'Kullanıcı adı küçük harfle yazılır ya da parola yanlış. Küçük harfle yeniden deneyin.',
  account_closed: 'Hesabınız kapatılmış. Bilgi İşlem ile görüşün.',
  too_many_attempts: 'Art arda yanlış parola denendi. Biraz bekleyin (en çok 10 dakika), sonra yeniden deneyin.',
  too_many_sessions: 'Bu hesapla çok fazla bilgisayarda oturum açık. Birini kapatıp yeniden deneyin.',
  server_full: 'Sunucuda boş bağlantı kalmadı. Birazdan yeniden deneyin; sürerse Bilgi İşlem’e haber verin.',
  server_starting: 'Sunucu açılıyor ya da kapanıyor. Bir dakika sonra yeniden deneyin.',
  tls_needed: 'Şifresiz bağlantı (--no-tls) yalnız bu bilgisayardaki sunucuya kurulur.',
  server_not_genuine:
    'Bu sunucu parolayı güvenli olmayan yoldan istedi; parola gönderilmedi. Bilgi İşlem’e haber verin.',
  not_staff: 'Bu hesabın görevi yok.',
  server_unreachable: 'Sunucuya ulaşılamıyor. Adresi ve ağı denetleyin.',
  server_too_old: 'Sunucu çok eski; PostgreSQL 18.4 ya da yenisi gerekir.',
  certificate_not_trusted: 'Sunucunun sertifikasına güvenilmiyor. --ca ile belediyenin sertifika dosyasını verin.',
  database_missing: 'Sunucuda bu adda bir veritabanı yok.',
  schema_older: 'Veritabanı bu programdan eski. Önce "npm run migrate" çalıştırın.',
  program_too_old: 'Programın bu sürümü artık kullanılmıyor. Programın yeni sürümünü kullanın.',
}

function sentence(error: unknown): string {
  if (error instanceof SignInFailure) return signInSentences[error.problem]
  if (error instanceof ORPCError && error.code === 'CONNECTION_LOST')
    return 'Sunucuyla bağlantı koptu; hiçbir satır alınmadı. Bağlantı gelince yeniden çalıştırın.'
  const data: unknown = error instanceof ORPCError ? error.data : null
  const code = typeof data === 'object' && data !== null && 'code' in data ? data.code : null
  if (code === 'ZM003') return 'Aktarımı yalnızca bilgi işlem hesabı yapar; hiçbir satır alınmadı.'
  if (code === 'ZM070') return 'Şu anda başka bir aktarım sürüyor. Bitmesini bekleyip yeniden çalıştırın.'
  if (error instanceof Problem || error instanceof StartProblem) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

try {
  await main()
} catch (error) {
  console.error(sentence(error))
  process.exitCode = 1
}
