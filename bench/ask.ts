// An act as the program does it: a command with an id of its own, as a person.
import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'

export interface Answer {
  requestId: number
  version: number
}

/** Runs `zimmet.<name>` with its arguments by name; throws where it refuses. */
export async function ask(person: Client, name: string, values: Record<string, unknown>): Promise<Answer> {
  const told = { command_id: randomUUID(), ...values }
  const passed = Object.keys(told).map((argument, index) => `${argument} => $${index + 1}`)
  const { rows } = await person.query<{ answer: Answer }>(
    `select zimmet.${name}(${passed.join(', ')}) as answer`,
    Object.values(told),
  )
  if (rows[0] === undefined) throw new Error(`zimmet.${name} gave no answer`)
  return rows[0].answer
}
