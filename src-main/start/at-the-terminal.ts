// How every command of the terminal ends: with a sentence, never with a stack; the details go to a log, or are shown with --verbose.
import { join } from 'node:path'
import { inspect } from 'node:util'
import { SignInFailure } from '#main/database/sign-in.ts'
import { faultText } from '#main/log/fault-text.ts'
import { appendToLog } from '#main/log/log-file.ts'
import { StartProblem } from '#main/embedded-postgres/start-problem.ts'
import { asLaunched } from './as-launched.ts'
import { dataFolder } from './data-folder.ts'
import { signInSentences } from './sign-in-sentences.ts'

type Sentence = readonly [turkish: string, english?: string | undefined]

interface Command {
  /** How it is used, told where what was typed is not understood. */
  usage?: string
  /** What its own faults mean; null: nothing that has a sentence. */
  meaningOf?: (error: unknown) => Sentence | null
  /** The exit code where it could not be done. */
  failedCode?: number
}

/** Does it; its answer is the exit code. */
export async function atTheTerminal(
  run: () => Promise<number | void>,
  { usage, meaningOf, failedCode = 1 }: Command = {},
): Promise<void> {
  try {
    process.exitCode = (await run()) ?? 0
  } catch (error) {
    const isVerbose = process.argv.includes('--verbose')
    if (isVerbose) console.error(inspect(error, { depth: 6 }))
    const sentences = sentencesOf(error, {
      ...(usage === undefined ? {} : { usage }),
      ...(meaningOf === undefined ? {} : { meaningOf }),
    })
    console.error(asLaunched(sentences.filter((words) => words !== undefined).join('\n')))
    process.exitCode = failedCode
  }
}

/** What is said of an error; what nobody foresaw goes to the log in full. */
export function sentencesOf(error: unknown, { usage, meaningOf }: Pick<Command, 'usage' | 'meaningOf'>): Sentence {
  return meaningOf?.(error) ?? sentenceOf(error, usage) ?? unforeseen(error, process.argv.includes('--verbose'))
}

function sentenceOf(error: unknown, usage: string | undefined): Sentence | null {
  if (error instanceof SignInFailure) return signInSentences[error.problem]
  if (error instanceof StartProblem) return [error.message, error.english]
  const code = codeOf(error)
  if (code.startsWith('ERR_PARSE_ARGS'))
    return [`Komut anlaşılmadı.${usage === undefined ? '' : `\n${usage}`}`, 'The command was not understood.']
  const file = error instanceof Error && 'path' in error ? String(error.path) : ''
  if (code === 'ENOENT') return [`Dosya ya da klasör yok: ${file}`, `There is no such file or folder: ${file}`]
  if (code === 'EACCES' || code === 'EPERM') return [`Erişim izni yok: ${file}`, `Access is denied: ${file}`]
  if (code === 'EEXIST') return [`Zaten var: ${file}`, `It exists already: ${file}`]
  if (code === 'ENOSPC') return ['Diskte yer kalmadı.', 'The disk is full.']
  return null
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

function unforeseen(error: unknown, isVerbose: boolean): Sentence {
  const file = join(dataFolder(), 'log', 'terminal.log')
  if (isVerbose)
    return ['Beklenmeyen bir hata oldu; ayrıntısı yukarıda.', 'Something unforeseen happened; the details stand above.']
  try {
    appendToLog(file, `${new Date().toISOString()} ${faultText(error)}\n`)
  } catch {
    return [
      'Beklenmeyen bir hata oldu. Ayrıntısı için --verbose ile yeniden çalıştırın.',
      'Something unforeseen happened; --verbose shows the details.',
    ]
  }
  return [
    `Beklenmeyen bir hata oldu. Ayrıntısı: ${file} (ya da --verbose ile yeniden çalıştırın).`,
    `Something unforeseen happened; the details stand in ${file}, or run it with --verbose.`,
  ]
}
