// What setup asks: each question once, answered at the terminal, by a flag or, unattended, by what is usual.
import { createInterface } from 'node:readline/promises'
import { StartProblem } from '#main/embedded-postgres/start-problem.ts'
import { askPassword } from '#main/start/ask-password.ts'

export type Question = {
  words: string
  /** The flag that answers it beforehand, and what stood there. */
  flag: string
  given: string | undefined
  preset?: string
  /** Why an answer is none; null where it is. */
  fault?: (answer: string) => string | null
}

export type Conversation = {
  ask: (question: Question) => Promise<string>
  /** From an environment variable, else asked for unseen; null: unattended, and nothing was told. */
  password: (whose: string, variable: string) => Promise<string | null>
  /** What is to choose from, before it is asked. */
  show: (text: string) => void
  /** A password that was said and has to be written down; a terminal goes on showing what it said. */
  secret: (whose: string, password: string) => void
  /** How often somebody had to type. */
  typed: () => number
}

export function openConversation(isUnattended: boolean): Conversation {
  let typed = 0
  return {
    ask: async ({ words, flag, given, preset, fault = () => null }) => {
      if (given !== undefined || isUnattended) {
        const answer = given?.trim() ?? preset
        if (answer === undefined)
          throw new StartProblem(`${words} belli değil; --${flag} ile belirtin.`, {
            english: `Name it with --${flag}.`,
          })
        const wrong = fault(answer)
        if (wrong !== null) throw new StartProblem(`--${flag}: ${wrong}`)
        return answer
      }
      for (;;) {
        typed += 1
        // oxlint-disable-next-line no-await-in-loop -- asked again only where the answer was none
        const line = (await ask(`${words}${preset === undefined ? '' : ` [${preset}]`}: `)).trim()
        const answer = line === '' && preset !== undefined ? preset : line
        const wrong = answer === '' ? 'Boş bırakılamaz.' : fault(answer)
        if (wrong === null) return answer
        process.stdout.write(`  ${wrong}\n`)
      }
    },
    password: async (whose, variable) => {
      const given = process.env[variable]
      if (given !== undefined) return given
      if (isUnattended) return null
      typed += 1
      return await askPassword(whose)
    },
    show: (text) => void process.stdout.write(`${text}\n`),
    secret: () => undefined,
    typed: () => typed,
  }
}

async function ask(words: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  try {
    const ended = new Promise<never>((_resolve, reject) => {
      lines.once('SIGINT', reject)
      lines.once('close', reject)
    })
    return await Promise.race([lines.question(words), ended])
  } catch (cause) {
    throw new StartProblem('Yarıda bırakıldı. Yapılanlar duruyor; aynı komut kaldığı yerden sürer.', {
      english: 'Broken off. What was done stays; the same command goes on from there.',
      cause,
    })
  } finally {
    lines.close()
  }
}
