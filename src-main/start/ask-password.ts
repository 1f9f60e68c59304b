// A password at the terminal: asked for without showing what is typed.
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { StartProblem } from '#main/embedded-postgres/start-problem.ts'

type Terminal = {
  input: NodeJS.ReadableStream & { isTTY?: boolean }
  output: NodeJS.WritableStream
}

/** Throws StartProblem where nothing is answered. */
export async function askPassword(
  whose: string,
  { input, output }: Terminal = { input: process.stdin, output: process.stderr },
): Promise<string> {
  output.write(`${whose} parolası (yazdığınız görünmez): `)
  // Readline echoes to its own output, which nobody sees.
  const unseen = new Writable({ write: (_part, _encoding, done) => done() })
  const lines = createInterface({ input, output: unseen, terminal: input.isTTY === true })
  try {
    return await Promise.race([lines.question(''), ended(lines)])
  } catch (error) {
    // Ctrl+C, Ctrl+D, or an input that ends.
    throw new StartProblem('Parola girilmedi; hiçbir şey yapılmadı.', {
      english: 'No password; nothing was done.',
      cause: error,
    })
  } finally {
    lines.close()
    output.write('\n')
  }
}

// Nobody waits for an answer that never comes.
async function ended(lines: ReturnType<typeof createInterface>): Promise<never> {
  return await new Promise((_resolve, reject) => {
    lines.once('SIGINT', reject)
    lines.once('close', reject)
  })
}
