// The one place where something is asked of the database as the signed-in person.
import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import knex, { type Knex } from 'knex'
import type { PoolClient } from 'pg'
import {
  isConnectionLoss,
  isBeingReplaced,
  isHeldElsewhere,
  isOverload,
  isOwnSessionsFull,
  isReadOnly,
  isReplaced,
  isServerFull,
} from './connection-loss.ts'
import type { Database } from './database.ts'
import { toTypedError, type SeenRequest } from './errors.ts'

const builder = knex({ client: 'pg' })

/** Composes reads of schema zimmet; it is never connected, `ask` takes what it composed. */
export function view(name: string): Knex.QueryBuilder {
  return builder.withSchema('zimmet').from(name)
}

/** For what the composer has no words for; bindings by name. */
export function sql(text: string, bindings: Record<string, Knex.RawBinding> = {}): Knex.Raw {
  return builder.raw(text, bindings)
}

/** A question and the shape of a row of its answer. */
export type Query<Row> = { text: string; values: readonly unknown[]; name?: string; row?: Row }

/** The shape is the caller's claim, as with every hand-written query; the contract's schemas are held against it in the tests. */
export function query<Row>(selection: Knex.QueryBuilder | Knex.Raw): Query<Row> {
  const native = selection.toSQL().toNative()
  return { text: native.sql, values: native.bindings }
}

/**
 * A question that is asked all day in the same words: each connection has it planned once, which takes as long as many an
 * answer. Not for what is planned best by the values that are asked for.
 */
export function preparedQuery<Row>(selection: Knex.QueryBuilder | Knex.Raw): Query<Row> {
  const question = query<Row>(selection)
  return { ...question, name: createHash('sha1').update(question.text).digest('base64url') }
}

type Rows<Asks> = { [Name in keyof Asks]: Asks[Name] extends Query<infer Row> ? Row[] : never }

/** One question. Asked once more on a fresh connection where the pooled one turns out to be dead. */
export async function read<Row>(database: Database, question: Query<Row>): Promise<Row[]> {
  return await readAgain(database, (client) => answer(client, question))
}

/** Several questions whose answers must agree: one snapshot, read only, in one journey to the server and back. */
export async function readTogether<Asks extends Record<string, Query<unknown>>>(
  database: Database,
  questions: Asks,
): Promise<Rows<Asks>> {
  return await readAgain(database, async (client) => {
    const names = Object.keys(questions) as (keyof Asks & string)[]
    const [, ...answers] = await allOrFirstError([
      client.query(beginReading),
      ...names.map((name) => answer(client, questions[name] as Query<unknown>)),
      client.query('commit'),
    ])
    return Object.fromEntries(names.map((name, index) => [name, answers[index]])) as Rows<Asks>
  })
}

export const beginReading = 'begin isolation level repeatable read read only'

/**
 * Questions that each take a while, of one snapshot, read only, on two connections: each takes the next when it has answered
 * one, so a screen of reports waits half as long. Where no second connection is free, the first does all.
 */
export async function readSideBySide<Row>(database: Database, questions: readonly Query<Row>[]): Promise<Row[][]> {
  return await retried(database, async () => {
    const waiting = [...questions.entries()]
    const answers: Row[][] = []
    const work = async (client: PoolClient): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
        answers[next[0]] = await answer(client, next[1])
    }
    const exported = Promise.withResolvers<string>()
    let joined = Promise.resolve()
    const first = withClient(database, async (client) => {
      await reading(client, async () => {
        const [row] = await answer<{ snapshot: string }>(client, query(sql('select pg_export_snapshot() as snapshot')))
        exported.resolve(row?.snapshot ?? '')
        await work(client)
        // The snapshot lasts as long as this transaction.
        await joined
      })
    })
    first.catch(exported.reject)
    const joinIn = async (): Promise<void> => {
      const snapshot = await exported.promise
      if (waiting.length === 0) return
      await withClient(database, async (client) => {
        // By now the first may have done all, and its snapshot be gone.
        if (waiting.length === 0) return
        const { promise, resolve } = Promise.withResolvers<void>()
        joined = promise
        await reading(client, async () => {
          await client.query(`set transaction snapshot ${client.escapeLiteral(snapshot)}`)
          resolve()
          await work(client)
        }).finally(resolve)
      })
    }
    await allOrFirstError([first, joinIn()])
    return answers
  })
}

// A refusal inside leaves the connection outside any transaction, as good as it was.
async function reading(client: PoolClient, work: () => Promise<void>): Promise<void> {
  await client.query(beginReading)
  try {
    await work()
  } finally {
    await client.query('commit').catch(() => undefined)
  }
}

/** A lost line, and code that is being replaced: on a busy server that takes seconds. */
export const repeatForMs = 30_000
/** What somebody else holds, and a place on a full server, are waited for less long: the person is told what is the matter. */
const repeatBusyForMs = 8_000
const longestPauseMs = 2_000
/** One replacement is over in a moment; so often it may be met in the middle. */
export const mostReplaced = 6

/**
 * Runs `zimmet.<name>` as one transaction, with arguments by the function's own names (`command_id` among them), and returns its
 * answer. Where the answer was lost it is asked again with the
 * same id, for half a minute: the database returns the first answer, so it happens once, however often it is asked.
 */
export async function command<Answer>(
  database: Database,
  name: string,
  named: Record<string, unknown>,
): Promise<Answer> {
  const question = query<{ answer: Answer }>(call(name, named))
  const startedAt = performance.now()
  for (let attempt = 0; ; attempt += 1) {
    try {
      const [row] = await withClient(database, (client) => answer(client, question))
      if (row === undefined) throw new Error(`zimmet.${name} gave no answer`)
      return row.answer
    } catch (error) {
      const isLonger = isConnectionLoss(error) || isBeingReplaced(error)
      const repeatMs = isLonger ? repeatForMs : isOverload(error) ? repeatBusyForMs : 0
      const isWorthRepeating = performance.now() - startedAt < repeatMs || (isReplaced(error) && attempt < mostReplaced)
      if (database.pool.ending || !isWorthRepeating) throw toTypedError(error, seenBy(named))
      // Perhaps it is held by a session that was left open, which is not waited for.
      if (isHeldElsewhere(error)) void database.watchman.look()
      await pause(Math.min(50 * 2 ** attempt, longestPauseMs) * (0.75 + Math.random() * 0.5))
    }
  }
}

/** One function of schema zimmet with its arguments by name; what it gives is `answer`. */
export function call(name: string, named: Record<string, unknown>): Knex.Raw {
  const passed = Object.keys(named).map((argument) => `${argument} => :${argument}`)
  return sql(`select zimmet.${name}(${passed.join(', ')}) as answer`, named as Record<string, Knex.RawBinding>)
}

function seenBy(named: Record<string, unknown>): SeenRequest | undefined {
  const { request_id: requestId, seen_version: seenVersion } = named
  return typeof requestId === 'number' && typeof seenVersion === 'number' ? { requestId, seenVersion } : undefined
}

async function readAgain<Result>(database: Database, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  return await retried(database, async () => await withClient(database, work))
}

/**
 * What was asked of a connection that turned out to be dead is asked once more, of code that was just replaced some times more.
 * A reading waits for nobody's work: what holds it is the replacing of code, which is waited for.
 */
async function retried<Result>(database: Database, work: () => Promise<Result>): Promise<Result> {
  const startedAt = performance.now()
  for (let attempt = 0; ; attempt += 1) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- asked again, not at once
      return await work()
    } catch (error) {
      const waited = performance.now() - startedAt
      // With fewer sessions than a pool the next question has the one that is open.
      const isWorthRepeating = isHeldElsewhere(error)
        ? waited < repeatForMs
        : isOwnSessionsFull(error)
          ? waited < repeatBusyForMs
          : isReplaced(error)
            ? attempt < mostReplaced
            : attempt === 0 && (isConnectionLoss(error) || isServerFull(error))
      if (!isWorthRepeating || database.pool.ending) throw toTypedError(error)
      // oxlint-disable-next-line no-await-in-loop -- as above
      if (isReplaced(error)) await pause(Math.min(50 * 2 ** attempt, longestPauseMs))
      // oxlint-disable-next-line no-await-in-loop -- as above
      if (isServerFull(error) || isHeldElsewhere(error)) await pause(400 + Math.random() * 200)
    }
  }
}

// A refusal leaves the connection as good as it was; only a dead one is thrown away, and the line asked whether it lives.
async function withClient<Result>(database: Database, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  try {
    const client = await database.pool.connect()
    const began = performance.now()
    let isDead = false
    try {
      return await work(client)
    } catch (error) {
      // After a failover the same name may lead to another server.
      isDead = isConnectionLoss(error) || isReadOnly(error)
      throw error
    } finally {
      client.release(isDead)
      database.watchman.note(performance.now() - began)
    }
  } catch (error) {
    if (isConnectionLoss(error)) database.feed.wake()
    throw error
  }
}

/** One question on a connection that is held. */
export async function answer<Row>(client: PoolClient, question: Query<Row>, longestMs?: number): Promise<Row[]> {
  const { rows } = await client.query<Row & Record<string, unknown>>({
    text: question.text,
    values: [...question.values],
    ...(question.name === undefined ? {} : { name: question.name }),
    ...(longestMs === undefined ? {} : { query_timeout: longestMs }),
  })
  return rows
}

// All are awaited, so that a client goes back to the pool with nothing under way.
async function allOrFirstError(answers: Promise<unknown>[]): Promise<unknown[]> {
  const settled = await Promise.allSettled(answers)
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  })
}
