import type { Database } from '#main/database/database.ts'
import type { MessageReading } from '#shared/contract/messages.ts'
import { readMessage } from '../message-reader.ts'

/** The surest of what a message says, as a form takes it: a street only of the one neighbourhood that it lies in. */
export async function readFor(database: Database, words: string): Promise<MessageReading> {
  const { subjects, neighbourhood, elsewhere, street, door } = await readMessage(database, words)
  const [subject] = subjects
  const [streetId, ...others] = street?.ids ?? []
  return {
    subject: subject === undefined ? null : { id: subject.id, ...(subject.because[0] ?? { said: '', means: '' }) },
    neighbourhood: neighbourhood === null ? null : { id: neighbourhood.id, said: neighbourhood.because },
    elsewhere,
    street:
      street === null || streetId === undefined || others.length > 0 || neighbourhood === null
        ? null
        : { id: streetId, said: street.because },
    door: door === null ? null : { door: door.door, said: door.because },
  }
}
