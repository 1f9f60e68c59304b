// What the window of setup and the host say to each other; it has no part in the contract of the program, and nobody is signed in.
import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'

export const setupState = z.object({
  /** asking: where the server is; running: something is under way or asked; failed: it may be begun again. */
  stage: z.enum(['asking', 'running', 'done', 'failed']),
  /** What was said, oldest first; passwords that are shown once among them. */
  said: z.array(z.object({ text: z.string(), kind: z.enum(['plain', 'answer', 'problem']) })),
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

export const setupContract = {
  follow: oc.output(eventIterator(setupState)),
  /** Begins, or goes on where it was broken off; while one is under way it changes nothing. */
  begin: oc.input(z.object({ server: line.min(1), caFile: line, superuser: line.min(1), streetsFile: line })),
  answer: oc.input(z.object({ number: z.int(), text: z.string().max(2_000) })),
}
