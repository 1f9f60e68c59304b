// `npm run health -- --server …`: what the screen Sağlık says, for the terminal and for monitoring; the exit code is the worst of all.
import { parseArgs } from 'node:util'
import { serverHealth } from './database/health.ts'
import { signInAt } from './database/sign-in.ts'
import { atTheTerminal } from './start/at-the-terminal.ts'
import { dataFolder } from './start/data-folder.ts'
import { healthLines } from './start/health-lines.ts'
import { terminalLogin } from './start/terminal-login.ts'
import { worstOf } from '#shared/health-sentences.ts'

const usage = `Kullanım: npm run health -- [--server SUNUCU[:KAPI]/VERİTABANI] [--login KULLANICI] [--ca DOSYA | --no-tls] [--english]
Parola ZIMMET_PASSWORD ortam değişkeninden okunur, yoksa sorulur. Hesap bir bilgi işlem hesabı olmalı.
Çıkış kodu 0: her şey yerinde, 1: bakılacak şey var, 2: yapılacak iş var ya da sunucuya ulaşılamadı.`

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      server: { type: 'string' },
      login: { type: 'string' },
      ca: { type: 'string' },
      'no-tls': { type: 'boolean', default: false },
      data: { type: 'string', default: dataFolder() },
      english: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  })
  const { login, stop } = await terminalLogin(values)
  try {
    const { database } = await signInAt(login)
    try {
      const rows = await serverHealth(database)
      for (const line of healthLines(rows, values.english ? 'en' : 'tr')) console.log(line)
      return worstOf(rows)
    } finally {
      await database.close()
    }
  } finally {
    await stop()
  }
}

await atTheTerminal(main, {
  usage,
  failedCode: 2,
  meaningOf: (error) =>
    isNotAllowed(error)
      ? ['Sağlığı yalnız bilgi işlem hesapları görür.', 'Only administrators see the health of the server.']
      : null,
})

function isNotAllowed(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === '42501') || isNotAllowed(error.cause)
}
