// Work of many questions on one connection: a reading from one moment, or a change of half an hour. Never asked again: a cut ends it.
import type { PoolClient } from 'pg'
import { isConnectionLoss } from './connection-loss.ts'
import type { Database } from './database.ts'
import { toTypedError } from './errors.ts'
import { CopiedRow, copyEach, typesOf } from './copied-rows.ts'
import { answer, beginReading, call, query, sql, type Query } from './transactions.ts'

/** A long reading from one moment, question after question. Never asked again: a cut ends it, and whoever reads begins anew. */
export interface Snapshot {
  query<Row>(question: Query<Row>): Promise<Row[]>
  /** A row in which those of a question's answer are read one after the other. */
  rowFor(question: Query<unknown>): Promise<CopiedRow>
  /** Each row as it comes; gives how many there were. The text has its values in it. */
  each(text: string, row: CopiedRow, take: (row: CopiedRow) => void): Promise<number>
  close(): Promise<void>
}

/**
 * Opens a snapshot on a connection of its own; it must be closed, or the pool is one connection short. Where the signal says that nobody
 * reads on, what is being asked ends at the server, too, and throws its reason.
 */
export async function openSnapshot(database: Database, signal?: AbortSignal): Promise<Snapshot> {
  let isDead = false
  let underWay = 0
  let cancelled: Promise<unknown> | null = null
  const typedError = (error: unknown): unknown => {
    if (isConnectionLoss(error)) {
      isDead = true
      database.feed.wake()
    }
    return toTypedError(error)
  }
  try {
    const client = await database.pool.connect()
    const asked = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
      signal?.throwIfAborted()
      underWay += 1
      try {
        return await ask()
      } catch (error) {
        const typed = typedError(error)
        throw cancelled === null ? typed : signal?.reason
      } finally {
        underWay -= 1
      }
    }
    const pid = await beginSnapshot(client).catch((error: unknown) => {
      client.release(true)
      throw error
    })
    const cancel = (): void => {
      if (underWay > 0) cancelled = database.pool.query('select pg_cancel_backend($1)', [pid]).catch(() => undefined)
    }
    signal?.addEventListener('abort', cancel, { once: true })
    return {
      query: async (question) => await asked(async () => await answer(client, question)),
      rowFor: async (question) => await asked(async () => new CopiedRow(await typesOf(client, question))),
      each: async (text, row, take) => await asked(async () => await copyEach(client, text, row, take)),
      close: async () => {
        signal?.removeEventListener('abort', cancel)
        // Who has the connection next is not to be cancelled.
        await cancelled
        if (!isDead) await client.query('rollback').catch(() => (isDead = true))
        client.release(isDead)
      },
    }
  } catch (error) {
    throw typedError(error)
  }
}

/** Gives the server's process of the connection. */
async function beginSnapshot(client: PoolClient): Promise<number | null> {
  const [, [backend]] = await Promise.all([
    client.query(beginReading),
    answer<{ pid: number }>(client, query(sql('select pg_backend_pid() as pid'))),
  ])
  return backend?.pid ?? null
}

/** A long work in one transaction. A cut ends it, and nothing of it is kept. */
export interface Transaction {
  query<Row>(question: Query<Row>): Promise<Row[]>
  /** Ends it one way or the other, and gives its connection back. */
  close(end: 'commit' | 'rollback'): Promise<void>
}

const longestWorkMs = 30 * 60_000

/** Opens a transaction on a connection of its own whose statements may take half an hour; it must be closed. */
export async function openTransaction(database: Database): Promise<Transaction> {
  let isDead = false
  const typedError = (error: unknown): unknown => {
    if (isConnectionLoss(error)) {
      isDead = true
      database.feed.wake()
    }
    return toTypedError(error)
  }
  try {
    const client = await database.pool.connect()
    try {
      await client.query(
        `begin; set local statement_timeout = ${longestWorkMs}; set local idle_in_transaction_session_timeout = 120000;
         set local lock_timeout = 60000`,
      )
    } catch (error) {
      client.release(true)
      throw error
    }
    return {
      query: async (question) =>
        await answer(client, question, longestWorkMs).catch((error: unknown) => Promise.reject(typedError(error))),
      close: async (end) => {
        try {
          if (!isDead) await client.query(end)
        } catch (error) {
          const failure = typedError(error)
          if (end === 'commit') throw failure
        } finally {
          client.release(isDead)
        }
      },
    }
  } catch (error) {
    throw typedError(error)
  }
}

/** A command that may take as long as a long work. Its answer is kept with its id: asked again, it is given and nothing happens. */
export async function longCommand(database: Database, name: string, named: Record<string, unknown>): Promise<unknown> {
  const transaction = await openTransaction(database)
  let end: 'commit' | 'rollback' = 'rollback'
  try {
    const [row] = await transaction.query(query<{ answer: unknown }>(call(name, named)))
    end = 'commit'
    return row?.answer
  } finally {
    await transaction.close(end)
  }
}

/** A question that may take as long as a long work; nothing of it is kept. */
export async function longReading<Row>(database: Database, question: Query<Row>): Promise<Row[]> {
  const transaction = await openTransaction(database)
  try {
    return await transaction.query(question)
  } finally {
    await transaction.close('rollback')
  }
}
