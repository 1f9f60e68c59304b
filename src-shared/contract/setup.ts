// What the window of setup and the host say to each other; it has no part in the contract of the program, and nobody is signed in.
import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'

export const setupState = z.object({
  /** asking: where the server is; running: something is under way or asked; failed: it may be begun again. */
  stage: z.enum(['asking', 'running', 'done', 'failed']),
  /** What was said, oldest first; passwords that are shown once among them. */
  said: z.array(z.object({ text: z.string(), kind: z.enum(['plain', 'answer', 'problem']) })),
  /** The passwords among it, once more where it ends: they have to be written down. */
  secrets: z.array(z.object({ whose: z.string(), password: z.string() })),
  question: z
    .object({
      /** Counts the questions: an answer that comes twice is taken once. */
      number: z.int(),
      kind: z.enum(['text', 'password']),
      words: z.string(),
      usual: z.string().nullable(),
      /** Why the answer before was none. */
      wrong: z.string().nullable(),
    })
    .nullable(),
})
export type SetupState = z.infer<typeof setupState>

const line = z.string().trim().max(1_000)
/** A message between window and host is no larger; of what is larger the path is typed. */
export const largestSetupFile = 12_000_000
const file = z.file().max(largestSetupFile).nullable()

/** Where the server is, and what comes along: files that were chosen, or their paths on this PC. */
export const setupPlace = z.object({
  ...{ server: line.min(1), superuser: line.min(1), database: line.min(1), district: line },
  ...{ caFile: line, ca: file, streetsFile: line, streets: file },
})
export type SetupPlace = z.infer<typeof setupPlace>

export const setupContract = {
  follow: oc.output(eventIterator(setupState)),
  /** Begins, or goes on where it was broken off; while one is under way it changes nothing. */
  begin: oc.input(setupPlace),
  answer: oc.input(z.object({ number: z.int(), text: z.string().max(2_000) })),
}
