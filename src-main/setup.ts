// `npm run setup -- --server HOST[:PORT]`: from an empty server to a municipality that works, in one guided run (docs/for-it.md).
import { bringAsAdministrator } from './setup/as-administrator.ts'
import { openConversation } from './setup/conversation.ts'
import { meaningOfSetup } from './setup/meaning.ts'
import { setUp } from './setup/set-up.ts'
import { readTold, usage } from './setup/told.ts'
import { asLaunched } from './start/as-launched.ts'
import { atTheTerminal } from './start/at-the-terminal.ts'

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

// What is under way at the server is taken back there; what was done before stays.
process.once('SIGINT', () => {
  say('Yarıda bırakıldı. Yapılanlar duruyor; aynı komut kaldığı yerden sürer.')
  process.exit(130)
})

await atTheTerminal(main, {
  usage,
  meaningOf: (error) => meaningOfSetup(error, { isConnected, isAdministrator: process.argv.includes('--login') }),
})
