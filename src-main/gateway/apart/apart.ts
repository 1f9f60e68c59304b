// What takes strangers' bytes to pieces works apart: in a thread with so much time and memory, so that a mail or a picture made to keep
// a program busy for ever spoils itself alone and holds up no other.
import { Worker } from 'node:worker_threads'
import type { Done, Task } from './tasks.ts'

/** What the thread says of a task: that it is at it, then what came of it. */
export type Told = { isBegun: true } | { done: Done } | { fault: string }

/** Time for one, from when the thread is at it: some seconds, and more for what is large. */
export interface Patience {
  leastMs: number
  msOfMegabyte: number
}
const usual: Patience = { leastMs: 5_000, msOfMegabyte: 500 }
const mostMegabytes = 768

/** It took too long, or wanted more memory than there is for it. */
export class TooMuchWork extends Error {
  override name = 'TooMuchWork'
}

/** The thread ended in the midst of it: for this, or for what the one before it left behind. */
class Ended extends TooMuchWork {
  override name = 'Ended'
}

interface Waiting {
  task: Task
  resolve: (value: Done) => void
  reject: (error: Error) => void
}

/** One thread: what comes while it is busy waits in order. It begins with the first task and keeps no process alive. */
export class Apart {
  readonly #patience: Patience
  readonly #queue: Waiting[] = []
  #worker: Worker | null = null
  #isBusy = false

  constructor(patience: Patience = usual) {
    this.#patience = patience
  }

  /** Does it there. Throws `TooMuchWork`, or what the work itself throws. */
  async do(task: Task): Promise<Done> {
    return await new Promise<Done>((resolve, reject) => {
      this.#queue.push({ task, resolve, reject })
      if (!this.#isBusy) void this.#work()
    })
  }

  async #work(): Promise<void> {
    this.#isBusy = true
    for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift()) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- one at a time
        next.resolve(await this.#surely(next.task))
      } catch (error) {
        next.reject(error instanceof Error ? error : new Error(String(error)))
      }
    }
    this.#isBusy = false
  }

  // In a thread of its own where the one before it may have spoilt the thread.
  async #surely(task: Task): Promise<Done> {
    try {
      return await this.#one(task)
    } catch (error) {
      if (error instanceof Ended) return await this.#one(task)
      throw error
    }
  }

  async #one(task: Task): Promise<Done> {
    const worker = (this.#worker ??= this.#begun())
    const { leastMs, msOfMegabyte } = this.#patience
    const limit = leastMs + (task.bytes.byteLength / 1024 / 1024) * msOfMegabyte
    worker.ref()
    const { promise, resolve, reject } = Promise.withResolvers<Done>()
    let timer: NodeJS.Timeout | undefined
    const broken = (): void => reject(new Ended('reading it takes more memory than there is'))
    const said = (told: Told): void => {
      // How long the thread takes to start says something of this machine, nothing of the task.
      if ('isBegun' in told) timer = setTimeout(() => reject(new TooMuchWork('it takes too long to read')), limit)
      else if ('done' in told) resolve(told.done)
      else reject(new Error(told.fault))
    }
    worker.on('message', said).on('error', broken).on('exit', broken)
    try {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
      worker.postMessage(task)
      return await promise
    } catch (error) {
      if (error instanceof TooMuchWork) {
        this.#worker = null
        void worker.terminate()
      }
      throw error
    } finally {
      clearTimeout(timer)
      worker.off('message', said).off('error', broken).off('exit', broken)
      worker.unref()
    }
  }

  #begun(): Worker {
    const worker = new Worker(new URL('./work.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    })
    // Without a listener its end would be the end of the process.
    worker.on('error', () => {})
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = null
    })
    return worker
  }
}
