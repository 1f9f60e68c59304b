// `npm run setup -- --server HOST[:PORT]`: from an empty server to a municipality that works, in one guided run (docs/for-it.md).
import { DatabaseError } from 'pg'
import { isConnectionLoss } from './database/connection-loss.ts'
import { bringAsAdministrator } from './setup/as-administrator.ts'
import { openConversation } from './setup/conversation.ts'
import { notSuperuser } from './setup/server-facts.ts'
import { setUp } from './setup/set-up.ts'
import { readTold, usage } from './setup/told.ts'
import { asLaunched } from './start/as-launched.ts'
import { atTheTerminal } from './start/at-the-terminal.ts'
import { meaningOfMigration } from './start/migration-sentences.ts'

const say = (sentence: string): void => console.log(asLaunched(sentence))
let isConnected = false

async function main(): Promise<void> {
  const options = readTold()
  if (options.help) return say(usage)
  const talk = openConversation(options.yes)
  const heard = (sentence: string): void => {
    isConnected = true
    say(sentence)
  }
  if (options.login === undefined) await setUp(options, talk, heard)
  else await bringAsAdministrator(options, options.login, talk, heard)
}

const refusals: Readonly<Record<string, readonly [string, string]>> = {
  ZM003: [
    'Bunu yalnız bilgi işlem hesabı yapar; hiçbir şey değiştirilmedi.',
    'Only an administrator does this; nothing was changed.',
  ],
  ZM022: ['Bu hesabın görevi yok; hiçbir şey değiştirilmedi.', 'This account has no post; nothing was changed.'],
  ZM067: [
    'Önce programa girip kendi parolanızı seçin, sonra yeniden çalıştırın.',
    'Sign in and choose a password of your own first.',
  ],
  ZM100: [
    'Belediye kurulmuş ve yöneticisi girmiş. Gerisini --login ile onun adıyla yapın.',
    'The house is founded; go on with --login.',
  ],
}

function meaningOf(error: unknown): readonly [string, string] | null {
  if (isConnected && isConnectionLoss(error))
    return [
      'Sunucuyla bağlantı koptu. Yapılanlar duruyor; sunucu gelince aynı komut kaldığı yerden sürer.',
      'The connection broke. What was done stays; run the same command again once the server is back.',
    ]
  if (error instanceof Error && error.message.includes('client password must be a string'))
    return [
      'Sunucu parola istiyor; ZIMMET_SUPERUSER_PASSWORD ortam değişkenini verin.',
      'The server asks for a password.',
    ]
  const code = error instanceof DatabaseError ? (error.code ?? '') : ''
  // Whoever is none is turned away from the server's own database already.
  if (code === '42501' && !process.argv.includes('--login'))
    return [notSuperuser, 'This login is no superuser; nothing was changed.']
  if (code.startsWith('ZM'))
    return (
      refusals[code] ?? [`Veritabanı kabul etmedi (${code}); yapılanlar duruyor.`, `The database refused it (${code}).`]
    )
  return meaningOfMigration(error)
}

// What is under way at the server is taken back there; what was done before stays.
process.once('SIGINT', () => {
  say('Yarıda bırakıldı. Yapılanlar duruyor; aynı komut kaldığı yerden sürer.')
  process.exit(130)
})

await atTheTerminal(main, { usage, meaningOf })
