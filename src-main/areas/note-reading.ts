import { createHash } from 'node:crypto'
import { fold } from '#shared/text-fold.ts'
import type { HostSession } from './host-context.ts'
import type { Person } from './seat.ts'
import type { Reading } from '#main/files/kept-reads.ts'

type At = Person & { desk: HostSession }

/** Notes what the person was shown and hands the answer on. */
export function noteReading<Answer>(at: At, answer: Answer, reading: (answer: Answer) => Reading): Answer {
  at.desk.reads.note(at.me.login, reading(answer))
  return answer
}

/** Searched words as the log keeps them: the same for the same, and not to be read. */
export const hiddenWords = (words: string): string =>
  createHash('sha256').update(fold(words.trim())).digest('hex').slice(0, 24)
