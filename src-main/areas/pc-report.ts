// What this PC says of itself to the database: when somebody signs in, when something of it changes, and every ten minutes.
import { hostname, release, type, version } from 'node:os'
import { isDeepStrictEqual } from 'node:util'
import type { Database } from '#main/database/database.ts'
import { query, read, sql } from '#main/database/transactions.ts'
import type { Updates } from './update-orders.ts'
import type { Person } from './seat.ts'

const everyMs = 600_000

/** The database takes one word of a PC every two seconds; what came in between is said after that. */
const againMs = 3_000

/** Never throws and is waited for by nobody: what was not heard is said again in the next round. */
export function reportPc(updates: Updates, person: () => Person | null): { tell: () => void; close: () => void } {
  let reported: { database: Database; words: Words } | null = null
  let isUnderWay = false
  let isOwed = false
  let again: NodeJS.Timeout | undefined
  const round = async (isBeat: boolean): Promise<void> => {
    const seated = person()
    const words = wordsOf(updates)
    if (seated === null || words === null) return
    const { database } = seated
    if (!isBeat && reported?.database === database && isDeepStrictEqual(reported.words, words)) return
    if (await say(database, words)) reported = { database, words }
    else again = setTimeout(() => void report(), againMs).unref()
  }
  const report = async (isBeat = false): Promise<void> => {
    isOwed = true
    clearTimeout(again)
    if (isUnderWay) return
    isUnderWay = true
    while (isOwed) {
      isOwed = false
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await round(isBeat).catch(() => undefined)
    }
    isUnderWay = false
  }
  const timer = setInterval(() => void report(true), everyMs).unref()
  return {
    tell: () => void report(),
    close: () => {
      clearInterval(timer)
      clearTimeout(again)
    },
  }
}

interface Words {
  hostName: string
  system: string
  ring: number
  ringSaidBy: string
  upkeep: string
  lookedAt: string | null
  result: string | null
  waiting: string | null
}

/** Null where this host has no PC of its own to speak of. */
function wordsOf(updates: Updates): Words | null {
  const { machine, ring, ringSaidBy, upkeep, look, waiting } = updates.state()
  if (machine === '') return null
  return {
    ...{ hostName: plain(hostname(), 64), system: systemName(), ring, ringSaidBy, upkeep },
    ...{ lookedAt: look === null ? null : new Date(look.at).toISOString(), result: look?.result ?? null },
    waiting: waiting?.version ?? null,
  }
}

function systemName(): string {
  const name = process.platform === 'win32' ? `${version()} (${release()})` : `${type()} ${release()}`
  return plain(name, 80)
}

/** A PC's name with letters that the database does not take is told without their marks. */
export function plain(name: string, longest: number): string {
  const letters = name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ı', 'i')
  return letters.replaceAll(/[^A-Za-z0-9._ ()+-]/gu, '-').slice(0, longest) || '-'
}

async function say(database: Database, words: Words): Promise<boolean> {
  const [row] = await read(
    database,
    query<{ taken: boolean }>(
      sql(
        `select zimmet.report_pc(:hostName, :system, :ring::int, :ringSaidBy, :upkeep, :lookedAt::timestamptz, :result, :waiting) as taken`,
        { ...words },
      ),
    ),
  )
  return row?.taken ?? false
}
