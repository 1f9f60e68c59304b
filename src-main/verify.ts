// `npm run verify -- --anchors FOLDER [--key FINGERPRINT]`: histories, ledgers and everything anchored, held against one another.
import { parseArgs } from 'node:util'
import { faultsOf, isWhole, verify, type Verdict } from './anchors/verify.ts'
import { keepLedgerProof } from './anchors/queries.ts'
import { isReadOnly } from './database/connection-loss.ts'
import type { Database } from './database/database.ts'
import { signInAt } from './database/sign-in.ts'
import { atTheTerminal } from './start/at-the-terminal.ts'
import { dataFolder } from './start/data-folder.ts'
import { terminalLogin } from './start/terminal-login.ts'

const number = (value: number): string => value.toLocaleString('tr')

const others: Record<Verdict['others'][number]['kind'], string> = {
  posts_rewritten: 'görev defteri (personel değişiklikleri) o günden beri değiştirilmiş',
  settings_rewritten: 'ayarların zinciri (ayar, katalog, personel, takvim) o günden beri baştan yazılmış',
  rules_changed: 'veritabanının kuralları, göç adımı olmadan değiştirilmiş',
  heads_differ: 'son mührün özeti kayıtlarıyla uyuşmuyor',
  last_file_missing: 'veritabanı bu günün de mühürlendiğini söylüyor, dosyası yok',
  no_anchor: 'klasörde mühür yok',
  month_removed: 'kesinleşen ay artık yok',
  month_rewritten: 'kesinleşen ayın sayıları değiştirilmiş',
  month_slipped_in: 'o gün kesinleşmemiş bir ay, önceden kesinleşmiş gösteriliyor',
}

function say(verdict: Verdict): void {
  const { own, anchored, files, looked, keys } = verdict
  for (const { requestId, fault } of own.slice(0, 200)) console.log(`  talep ${requestId ?? '-'}: ${fault}`)
  for (const { requestId, entry, fault } of anchored.slice(0, 200))
    console.log(`  talep ${requestId}, kayıt ${entry}: ${fault}`)
  for (const fault of files) console.log(`  ${fault.file}: ${'problem' in fault ? fault.problem : fault.kind}`)
  for (const { kind, day, month } of verdict.others)
    console.log(`  ${day}: ${others[kind]}${month === undefined ? '' : ` (${month.slice(0, 7)})`}`)
  console.log(`Defterler ve geçmiş: ${number(own.length)} hata.`)
  if (looked.files > 0)
    console.log(
      `Mühürler: ${number(looked.files)} dosya, ${number(looked.records)} uç, ${number(looked.requests)} talep: ${number(anchored.length + files.length + verdict.others.length)} hata. Anahtar ${keys.join(', ')}`,
    )
  console.log(isWhole(verdict) ? 'Her şey yerli yerinde.' : 'DEĞİŞTİRİLMİŞ KAYIT VAR.')
}

// So that Sağlık can say how long ago; a standby that is verified keeps nothing.
async function keep(database: Database, verdict: Verdict): Promise<void> {
  try {
    await keepLedgerProof(database, { faults: faultsOf(verdict), anchors: verdict.looked.files })
  } catch (error) {
    if (!isReadOnly(error instanceof Error ? error.cause : error)) throw error
    console.log('Sunucu salt okunur; denetimin sonucu veritabanına yazılmadı.')
  }
}

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      anchors: { type: 'string' },
      key: { type: 'string' },
      server: { type: 'string' },
      login: { type: 'string' },
      ca: { type: 'string' },
      'no-tls': { type: 'boolean', default: false },
      data: { type: 'string', default: dataFolder() },
      verbose: { type: 'boolean', default: false },
    },
  })
  const { login, stop } = await terminalLogin(values)
  try {
    const { database } = await signInAt(login)
    try {
      const began = performance.now()
      const verdict = await verify(database, { folder: values.anchors, fingerprint: values.key })
      say(verdict)
      await keep(database, verdict)
      console.log(`${number(Math.round((performance.now() - began) / 100) / 10)} saniye.`)
      return isWhole(verdict)
    } finally {
      await database.close()
    }
  } finally {
    await stop()
  }
}

await atTheTerminal(async () => ((await main()) ? 0 : 2))
