// `npm run anchor -- --folder FOLDER`: writes the day's heads, signed, outside the database; for a job of the server.
import { parseArgs } from 'node:util'
import { writeAnchor } from './anchors/write.ts'
import { signInAt } from './database/sign-in.ts'
import { StartProblem } from './embedded-postgres/start-problem.ts'
import { atTheTerminal } from './start/at-the-terminal.ts'
import { dataFolder } from './start/data-folder.ts'
import { terminalLogin } from './start/terminal-login.ts'

const usage = `Kullanım: npm run anchor -- --folder KLASÖR
  [--server SUNUCU[:KAPI]/VERİTABANI --login KULLANICI [--ca DOSYA] [--no-tls]] [--data KLASÖR]
Günün mührünü (bütün geçmiş zincirlerinin uçlarını) imzalayıp klasöre yazar; günde bir kez. Klasör veritabanı sunucusunun dışında olmalıdır.`

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string' },
      server: { type: 'string' },
      login: { type: 'string' },
      ca: { type: 'string' },
      'no-tls': { type: 'boolean', default: false },
      data: { type: 'string', default: dataFolder() },
      verbose: { type: 'boolean', default: false },
    },
  })
  if (values.folder === undefined) throw new StartProblem(usage)
  const { login, stop } = await terminalLogin(values)
  try {
    const { database } = await signInAt(login)
    try {
      const place = `${login.server.host}/${login.server.database}`
      const written = await writeAnchor({ database, folder: values.folder, dataFolder: values.data, place })
      if (written.kind === 'already_there') {
        console.log(`${written.day} gününün mührü klasörde var; yapılacak iş yok.`)
        return true
      }
      const number = (value: number): string => value.toLocaleString('tr')
      console.log(
        `${written.file}: ${number(written.requests)} talep, ${number(written.entries)} kayıt, ${number(written.records)} yeni uç.`,
      )
      console.log(`Mühür ${written.seal}`)
      console.log(`Anahtar ${written.fingerprint}`)
      for (const { requestId, entry, fault } of written.faults)
        console.log(`  talep ${requestId}, kayıt ${entry}: ${fault}`)
      for (const fault of written.fileFaults) console.log(`  ${fault.file}: ${fault.kind}`)
      for (const { kind, month } of written.monthFaults) console.log(`  ${month.slice(0, 7)}: ${kind}`)
      return written.faults.length + written.fileFaults.length + written.monthFaults.length === 0
    } finally {
      await database.close()
    }
  } finally {
    await stop()
  }
}

await atTheTerminal(async () => ((await main()) ? 0 : 2), { usage })
