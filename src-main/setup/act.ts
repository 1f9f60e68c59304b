// An administrator's command, given by setup as the program gives it; the history of settings tells whose it was.
import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { call, query } from '#main/database/transactions.ts'

export async function act<Answer>(client: Client, name: string, named: Record<string, unknown>): Promise<Answer> {
  const { text, values } = query<{ answer: Answer }>(call(name, { command_id: randomUUID(), ...named }))
  const { rows } = await client.query<{ answer: Answer }>(text, [...values])
  const [row] = rows
  if (row === undefined) throw new Error(`zimmet.${name} gave no answer`)
  return row.answer
}
