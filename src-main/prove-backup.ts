// `npm run prove-backup -- --folder DATA`: a restored copy is started beside the server, held against itself, and stopped again.
import { parseArgs } from 'node:util'
import { officeZone } from '#shared/office-time.ts'
import { prove, type Proof } from './backup/prove.ts'
import { startCopy } from './backup/restored-copy.ts'
import { signInAt } from './database/sign-in.ts'
import { query, read, sql } from './database/transactions.ts'
import { StartProblem } from './embedded-postgres/start-problem.ts'
import { atTheTerminal } from './start/at-the-terminal.ts'
import { dataFolder } from './start/data-folder.ts'
import { terminalLogin, type TerminalLogin } from './start/terminal-login.ts'

const usage = `Kullanım: npm run prove-backup -- --folder KLASÖR [--binaries /usr/lib/postgresql/18/bin] [--database zimmet] [--superuser postgres]
  [--anchors KLASÖR [--key PARMAK İZİ]] [--report-to SUNUCU[:KAPI]/VERİTABANI --login KULLANICI [--ca DOSYA | --no-tls]]
KLASÖR: geri yüklenmiş veri klasörünün bir kopyası; asıl sunucununki verilmez. --report-to sonucu asıl veritabanına yazar
(parola ZIMMET_PASSWORD ortam değişkeninden okunur, yoksa sorulur). Çıkış kodu 0: sağlam, 2: bozuk. Ayrıntı: --verbose`

const number = (value: number): string => value.toLocaleString('tr')

function say({ schema, steps, counts, reachesTo, verdict, faults, isWhole }: Proof): void {
  const messages = {
    current: 'bu programla aynı',
    older: 'bu programdan eski (geri yüklenince npm run migrate gerekir)',
    newer: 'bu programdan yeni',
  }
  console.log(`Adımlar: ${number(steps)}, ${messages[schema]}.`)
  console.log(
    `Sayılar: ${number(counts.requests)} talep, ${number(counts.entries)} kayıt, ${number(counts.custody)} zimmet, ${number(counts.files)} dosya, ${number(counts.staff)} kişi.`,
  )
  console.log(
    reachesTo === null
      ? 'Kopyada hiç işlem yok.'
      : `Son işlem: ${reachesTo.toLocaleString('tr', { timeZone: officeZone })}; sonrası bu yedekte yok.`,
  )
  for (const { requestId, fault } of verdict.own.slice(0, 50)) console.log(`  talep ${requestId ?? '-'}: ${fault}`)
  for (const { requestId, entry, fault } of verdict.anchored.slice(0, 50))
    console.log(`  talep ${requestId}, kayıt ${entry}: ${fault}`)
  for (const file of verdict.files) console.log(`  ${file.file}: ${'problem' in file ? file.problem : file.kind}`)
  for (const { kind, day } of verdict.others) console.log(`  ${day}: ${kind}`)
  console.log(`Zincirler ve defterler: ${number(faults)} hata.`)
  console.log(isWhole ? 'Yedek sağlam: geri yüklendi, açıldı ve tutarlı.' : 'YEDEK BOZUK: bu kopyaya güvenmeyin.')
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string' },
      binaries: { type: 'string' },
      database: { type: 'string', default: 'zimmet' },
      superuser: { type: 'string', default: 'postgres' },
      anchors: { type: 'string' },
      key: { type: 'string' },
      'report-to': { type: 'string' },
      login: { type: 'string' },
      ca: { type: 'string' },
      'no-tls': { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  })
  if (values.folder === undefined) throw new StartProblem(usage)
  const reportOptions = { ...values, server: values['report-to'], data: dataFolder() }
  const live = values['report-to'] === undefined ? null : await terminalLogin(reportOptions)
  const proof = await proveFolder(values.folder, values)
  say(proof)
  if (live !== null) await report(live, proof)
  return proof.isWhole ? 0 : 2
}

async function proveFolder(
  folder: string,
  values: Parameters<typeof prove>[1] & { binaries?: string | undefined },
): Promise<Proof> {
  const copy = await startCopy(folder, values.binaries)
  // Whoever breaks it off leaves no server behind.
  const breakOff = (): void => void copy.stop().finally(() => process.exit(130))
  process.once('SIGINT', breakOff)
  process.once('SIGTERM', breakOff)
  try {
    return await prove(copy, values)
  } finally {
    process.off('SIGINT', breakOff)
    process.off('SIGTERM', breakOff)
    await copy.stop()
  }
}

async function report({ login }: TerminalLogin, { reachesTo, counts, faults }: Proof): Promise<void> {
  const { database } = await signInAt(login)
  try {
    const proof = { at: reachesTo?.toISOString() ?? null, requests: counts.requests, faults }
    await read(
      database,
      query(sql('select zimmet.keep_backup_proof(:at::timestamptz, :requests::int, :faults::int)', proof)),
    )
    console.log('Sonuç asıl veritabanına yazıldı.')
  } finally {
    await database.close()
  }
}

await atTheTerminal(main, { usage })
