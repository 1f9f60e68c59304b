// Setup in a window of its own: the installed program has no terminal to ask in. The questions, and all that is done, are those of the terminal.
import { implement } from '@orpc/server'
import { asLaunched } from '#main/start/as-launched.ts'
import { sentencesOf } from '#main/start/at-the-terminal.ts'
import { setupContract, type SetupState } from '#shared/contract/setup.ts'
import type { Conversation, Question } from './conversation.ts'
import { meaningOfSetup } from './meaning.ts'
import { setUp } from './set-up.ts'
import { readTold } from './told.ts'

type Asked = NonNullable<SetupState['question']>

/** One conversation, whoever looks at it; a window that is loaded anew finds it as it stands. */
export class SetupTalk implements Conversation {
  #state: SetupState = { stage: 'asking', said: [], question: null }
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

  answer(number: number, text: string): void {
    if (this.#state.question?.number === number) this.#waiting?.(text)
  }

  /** Never throws: how it ended is in the state. */
  async run(args: readonly string[]): Promise<void> {
    if (this.#state.stage === 'running') return
    this.#change({ stage: 'running' })
    let isConnected = false
    try {
      await setUp(readTold(args), this, (sentence) => {
        isConnected = true
        this.show(asLaunched(sentence))
      })
      this.#change({ stage: 'done', question: null })
    } catch (error) {
      const [turkish] = sentencesOf(error, {
        meaningOf: (met) => meaningOfSetup(met, { isConnected, isAdministrator: false }),
      })
      this.#say(turkish, 'problem')
      this.#change({ stage: 'failed', question: null })
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

const on = implement(setupContract).$context<{ talk: SetupTalk }>()

export const setupRouter = {
  follow: on.follow.handler(({ context, signal }) => context.talk.follow(signal)),
  begin: on.begin.handler(({ context, input: { server, caFile, superuser, streetsFile } }) => {
    const args = ['--server', server, '--superuser', superuser]
    if (caFile !== '') args.push('--ca', caFile)
    if (streetsFile !== '') args.push('--streets', streetsFile)
    void context.talk.run(args)
  }),
  answer: on.answer.handler(({ context, input: { number, text } }) => context.talk.answer(number, text)),
}
