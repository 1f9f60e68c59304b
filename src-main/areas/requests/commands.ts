import type { Database } from '#main/database/database.ts'
import { command } from '#main/database/transactions.ts'
import type { CitizenChoice } from '#shared/contract/requests.ts'
import type { CommandAnswer, Priority } from '#shared/contract/values.ts'
import { additionArguments, seenArguments, type Addition, type Seen } from '../commands.ts'

type Register = {
  commandId: string
  channelId: number
  subjectId: number | null
  neighbourhoodId: number | null
  streetId: number | null
  door: string | null
  description: string
  priority: Priority | null
  citizen: CitizenChoice
}

type Registered = CommandAnswer & { number: string; directorateId: number }

/** Registers what a citizen asks; the answer has the number to read out and who holds it now. */
export async function register(database: Database, input: Register): Promise<Registered> {
  return await command(database, 'register_request', {
    command_id: input.commandId,
    channel_id: input.channelId,
    subject_id: input.subjectId,
    neighbourhood_id: input.neighbourhoodId,
    street_id: input.streetId,
    door: input.door,
    description: input.description,
    priority: input.priority,
    citizen: input.citizen === null ? null : JSON.stringify(input.citizen),
  })
}

/** Writes something down for those who work on it next. */
export async function addNote(database: Database, input: Addition & { words: string }): Promise<CommandAnswer> {
  return await command(database, 'add_note', { ...additionArguments(input), words: input.words })
}

type Attach = Addition & { file: File; name: string; isEvidence: boolean }

/** Adds a photo or document; size and kind are the database's to judge. */
export async function attach(database: Database, input: Attach): Promise<CommandAnswer & { attachmentId: number }> {
  return await command(database, 'attach', {
    ...additionArguments(input),
    file_name: input.name,
    content: Buffer.from(await input.file.arrayBuffer()),
    is_evidence: input.isEvidence,
  })
}

type ChangeSubject = Seen & { subjectId: number; words: string | null }

/** Another subject of the same directorate. */
export async function changeSubject(database: Database, input: ChangeSubject): Promise<CommandAnswer> {
  return await command(database, 'change_subject', {
    ...seenArguments(input),
    subject_id: input.subjectId,
    words: input.words,
  })
}

/** More or less urgent than it was. */
export async function changePriority(
  database: Database,
  input: Seen & { priority: Priority; words?: string | null | undefined },
): Promise<CommandAnswer> {
  return await command(database, 'change_priority', {
    ...seenArguments(input),
    priority: input.priority,
    words: input.words ?? null,
  })
}

type AddComplainant = Addition & { citizen: Exclude<CitizenChoice, null> }

/** One more citizen who asks for the same. */
export async function addComplainant(database: Database, input: AddComplainant): Promise<CommandAnswer> {
  return await command(database, 'add_complainant', {
    ...additionArguments(input),
    citizen: JSON.stringify(input.citizen),
  })
}
