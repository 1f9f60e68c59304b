// Setup in a window of its own: the installed program has no terminal to ask in. The questions, and all that is done, are those of the terminal.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { implement } from '@orpc/server'
import { asLaunched } from '#main/start/as-launched.ts'
import { sentencesOf } from '#main/start/at-the-terminal.ts'
import { setupContract, type SetupPlace, type SetupState } from '#shared/contract/setup.ts'
import type { Conversation, Question } from './conversation.ts'
import { meaningOfSetup } from './meaning.ts'
import { setUp } from './set-up.ts'
import { readTold } from './told.ts'
import { inTheWindow } from './window-words.ts'

type Asked = NonNullable<SetupState['question']>

/** One conversation, whoever looks at it; a window that is loaded anew finds it as it stands. */
export class SetupTalk implements Conversation {
  #state: SetupState = { stage: 'asking', said: [], secrets: [], question: null }
  #waiting: ((text: string) => void) | null = null
  #asked = 0
  readonly #listeners = new Set<() => void>()

  get state(): SetupState {
    return this.#state
  }

  async ask({ words, given, preset, fault = () => null }: Question): Promise<string> {
    if (given !== undefined) return given.trim()
    for (let wrong: string | null = null; ;) {
      // oxlint-disable-next-line no-await-in-loop -- asked again only where the answer was none
      const typed: string = (await this.#hear({ kind: 'text', words, usual: preset ?? null, wrong })).trim()
      const answer: string = typed === '' && preset !== undefined ? preset : typed
      wrong = answer === '' ? 'Boş bırakılamaz.' : fault(answer)
      if (wrong !== null) continue
      this.#say(`${words}: ${answer}`, 'answer')
      return answer
    }
  }

  async password(whose: string): Promise<string> {
    return await this.#hear({ kind: 'password', words: `${whose} parolası`, usual: null, wrong: null })
  }

  typed(): number {
    return this.#asked
  }

  show(text: string): void {
    this.#say(text, 'plain')
  }

  secret(whose: string, password: string): void {
    // One that was broken off and begun again makes another: the last one holds.
    const others = this.#state.secrets.filter((one) => one.whose !== whose)
    this.#change({ secrets: [...others, { whose, password }] })
  }

  answer(number: number, text: string): void {
    if (this.#state.question?.number === number) this.#waiting?.(text)
  }

  /** Never throws: how it ended is in the state. */
  async run(told: SetupPlace): Promise<void> {
    if (this.#state.stage === 'running') return
    this.#change({ stage: 'running' })
    let isConnected = false
    const files = await keepFiles(told)
    try {
      await setUp(readTold(asArguments(told, files)), this, (sentence) => {
        isConnected = true
        this.show(inTheWindow(asLaunched(sentence), files.paths))
      })
      this.#change({ stage: 'done', question: null })
    } catch (error) {
      const [turkish] = sentencesOf(error, {
        meaningOf: (met) => meaningOfSetup(met, { isConnected, isAdministrator: false }),
      })
      this.#say(inTheWindow(turkish, files.paths), 'problem')
      this.#change({ stage: 'failed', question: null })
    } finally {
      await files.remove()
    }
  }

  /** As it stands, then each change; a reader that is slow misses what was in between. */
  async *follow(signal: AbortSignal | undefined): AsyncGenerator<SetupState> {
    for (;;) {
      const shown = this.#state
      yield shown
      if (this.#state === shown) await this.#changed(signal)
      if (signal?.aborted === true) return
    }
  }

  async #changed(signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted === true) return
    await new Promise<void>((resolve) => {
      const hear = (): void => {
        this.#listeners.delete(hear)
        signal?.removeEventListener('abort', hear)
        resolve()
      }
      this.#listeners.add(hear)
      signal?.addEventListener('abort', hear)
    })
  }

  async #hear(question: Omit<Asked, 'number'>): Promise<string> {
    this.#asked += 1
    this.#change({ question: { ...question, number: this.#asked } })
    const text = await new Promise<string>((resolve) => (this.#waiting = resolve))
    this.#waiting = null
    this.#change({ question: null })
    return text
  }

  #say(text: string, kind: SetupState['said'][number]['kind']): void {
    this.#change({ said: [...this.#state.said, { text, kind }] })
  }

  #change(to: Partial<SetupState>): void {
    this.#state = { ...this.#state, ...to }
    for (const listener of this.#listeners) listener()
  }
}

interface KeptFiles {
  ca: string
  streets: string
  paths: readonly string[]
  remove: () => Promise<void>
}

/** What was chosen in the window, as files of this PC for as long as setup runs; what was typed is a path already. */
async function keepFiles({ ca, streets, caFile, streetsFile }: SetupPlace): Promise<KeptFiles> {
  if (ca === null && streets === null)
    return { ca: caFile, streets: streetsFile, paths: [], remove: async () => await Promise.resolve() }
  const folder = await mkdtemp(join(tmpdir(), 'zimmet-setup-'))
  const keep = async (file: File | null, place: string, typed: string): Promise<string> => {
    if (file === null) return typed
    await mkdir(join(folder, place))
    const path = join(folder, place, basename(file.name) || place)
    await writeFile(path, new Uint8Array(await file.arrayBuffer()), { mode: 0o600 })
    return path
  }
  const kept = { ca: await keep(ca, 'ca', caFile), streets: await keep(streets, 'streets', streetsFile) }
  return {
    ...kept,
    paths: [kept.ca, kept.streets].filter((path) => path.startsWith(folder)),
    remove: async () => await rm(folder, { recursive: true, force: true }).catch(() => undefined),
  }
}

function asArguments({ server, superuser, database, district }: SetupPlace, { ca, streets }: KeptFiles): string[] {
  const told = { server, superuser, database, ca, streets, district: streets === '' ? '' : district }
  return Object.entries(told).flatMap(([flag, words]) => (words === '' ? [] : [`--${flag}=${words}`]))
}

const on = implement(setupContract).$context<{ talk: SetupTalk }>()

export const setupRouter = {
  follow: on.follow.handler(({ context, signal }) => context.talk.follow(signal)),
  begin: on.begin.handler(({ context, input }) => void context.talk.run(input)),
  answer: on.answer.handler(({ context, input: { number, text } }) => context.talk.answer(number, text)),
}
