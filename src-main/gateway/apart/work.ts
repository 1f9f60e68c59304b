// The thread that reads mails and takes the notes off pictures (apart.ts).
import { parentPort } from 'node:worker_threads'
import { readMail } from '../channels/email/read.ts'
import { withoutNotes } from '../pictures/without-notes.ts'
import type { Told } from './apart.ts'
import type { Done, Task } from './tasks.ts'

const done = async (task: Task): Promise<Done> =>
  task.kind === 'mail' ? await readMail(task.bytes, task.ours) : withoutNotes(task.bytes)

const answer = (told: Told): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  parentPort?.postMessage(told)
}

parentPort?.on('message', (task: Task) => {
  answer({ isBegun: true })
  void done(task).then(
    (value) => answer({ done: value }),
    (error: unknown) => answer({ fault: error instanceof Error ? error.message : String(error) }),
  )
})
