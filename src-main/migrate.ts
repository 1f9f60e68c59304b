// `npm run migrate -- --server HOST[:PORT]/DATABASE [--ca FILE]`: what IT runs, with the owner's login, before a new version.
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { BusyDatabaseError } from './database/code.ts'
import {
  migrate,
  NewerSchemaError,
  oldestServer,
  OldServerError,
  UnfinishedSchemaError,
} from './database/migrations.ts'
import { isLoopback } from '#shared/loopback.ts'
import { ownerRole } from './database/prepare-server.ts'

const usage =
  'Kullanım: npm run migrate -- --server SUNUCU[:KAPI]/VERİTABANI [--ca DOSYA] [--no-tls]\n' +
  `Parola (${ownerRole}) ZIMMET_OWNER_PASSWORD ortam değişkeninden okunur, yoksa sorulur.`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { server: { type: 'string' }, ca: { type: 'string' }, 'no-tls': { type: 'boolean' } },
  })
  const place = /^(?<host>[^:/]+)(?::(?<port>\d+))?\/(?<database>[^/]+)$/u.exec(values.server ?? '')?.groups
  if (place === undefined) throw new Error(usage)
  const applied = await migrate(
    {
      host: place['host'] ?? '',
      port: Number(place['port'] ?? '5432'),
      database: place['database'] ?? '',
      user: ownerRole,
      password: process.env['ZIMMET_OWNER_PASSWORD'] ?? (await askPassword()),
      ssl: values['no-tls'] === true ? noTls(place['host'] ?? '') : await tls(values.ca),
    },
    (name) => console.log(`  ${name}`),
  )
  console.log(applied.length === 0 ? 'Veritabanı güncel; yapılacak adım yok.' : `${applied.length} adım uygulandı.`)
}

function noTls(host: string): false {
  if (!isLoopback(host)) throw new Error('Şifresiz bağlantı (--no-tls) yalnız bu bilgisayardaki sunucuya kurulur.')
  return false
}

async function tls(caFile: string | undefined): Promise<{ rejectUnauthorized: true; ca?: string }> {
  return { rejectUnauthorized: true, ...(caFile === undefined ? {} : { ca: await readFile(caFile, 'utf8') }) }
}

async function askPassword(): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const password = await terminal.question(`${ownerRole} parolası: `)
  terminal.close()
  return password
}

function sentence(error: unknown): string {
  if (error instanceof OldServerError) {
    return `Sunucu çok eski: ${error.message}. PostgreSQL'i en az ${oldestServer.name} sürümüne yükseltin, sonra yeniden deneyin.`
  }
  if (error instanceof NewerSchemaError) {
    return `Veritabanı bu programdan yeni: ${error.message}. Hiçbir şey değiştirilmedi; programın yeni sürümünü kullanın.`
  }
  if (error instanceof UnfinishedSchemaError) {
    return `Veritabanı eski bir sürümle yapılmış ve yarım kalmış: ${error.message}. Hiçbir şey değiştirilmedi; önce 0.1.0 sürümüyle güncelleyin.`
  }
  if (error instanceof BusyDatabaseError) {
    return 'Veritabanında bitmeyen bir iş var (uzun bir rapor, bir aktarma). Kurallar olduğu gibi kaldı; iş bitince yeniden deneyin.'
  }
  return error instanceof Error ? error.message : String(error)
}

try {
  await main()
} catch (error) {
  console.error(sentence(error))
  process.exitCode = 1
}
