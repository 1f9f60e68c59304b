// X: mentions are asked for, newer than the newest that is kept; answers are posts below them. Direct messages come encrypted and are not read.
import { dayMs } from '#shared/office-time.ts'
import type { Fault } from '../../events.ts'
import type { Account, Channel, Deposit, Health } from '../../ports.ts'
import { pause } from '../clock.ts'
import { faultIn, xAs, type X, type XAccount, type XSettings } from './api.ts'
import { mentionFields, pageOf, readMentions } from './read.ts'
import { findPosted, sendByX } from './send.ts'

const longestWaitMs = 15 * 60_000

/** An account as it stands while the gateway runs. */
interface Standing {
  told: XAccount
  account: Account
  x: X
  /** The newest that is kept; null since the start. */
  newest: string | null
  /** Why it could not be asked the last time; until the first answer nobody knows. */
  fault: Fault | null
}

/** Refused by X, with what its refusal means. */
class Refused extends Error {
  override name = 'Refused'
  readonly fault: Fault

  constructor(fault: Fault) {
    super(fault.text)
    this.fault = fault
  }
}

/** One channel an account, so that each is asked and read for itself. */
export function xChannels(settings: XSettings): Channel[] {
  return settings.accounts.map((told) => {
    const account: Account = { kind: 'x', externalId: told.id, title: told.title }
    const waiting: Fault = { class: 'retry', text: 'X has not been asked yet' }
    const standing: Standing = { told, account, x: xAs(settings, told), newest: null, fault: waiting }
    const source = `x:${told.id}`
    return {
      receiver: {
        source,
        accounts: [account],
        poll: async (deposit, signal) =>
          await poll(standing, settings, async (body) => await kept(deposit, source, body), signal),
        read: async (body) =>
          await Promise.resolve([{ kind: 'x', externalId: told.id, events: readMentions(body, told.id) }]),
        health: async () => await Promise.resolve(healthOf(standing)),
      },
      sender: {
        accounts: [account],
        send: async (outgoing, signal) => await sendByX(standing.x, outgoing, signal),
        lookUp: async (outgoing, signal) => await findPosted(standing.x, told, outgoing, signal),
      },
    }
  })
}

async function kept(deposit: Deposit, source: string, body: string): Promise<void> {
  if (!(await deposit(source, 'application/json', new TextEncoder().encode(body))))
    throw new Error('a page of mentions could not be kept')
}

async function poll(
  standing: Standing,
  { askEverySeconds, daysBack }: XSettings,
  keep: (body: string) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let failures = 0
  while (!signal.aborted) {
    try {
      standing.newest = await takeNew(standing, daysBack, keep, signal)
      standing.fault = null
      failures = 0
    } catch (error) {
      if (signal.aborted) return
      failures += 1
      const text = error instanceof Error ? error.message : 'X does not answer'
      standing.fault = error instanceof Refused ? error.fault : { class: 'retry', text }
    }
    await pause(Math.min(longestWaitMs, askEverySeconds * 1000 * 2 ** Math.min(failures, 10)), signal)
  }
}

/** Keeps all that is new, page by page; only then the newest moves on. */
async function takeNew(
  { told, x, newest }: Standing,
  daysBack: number,
  keep: (body: string) => Promise<void>,
  signal: AbortSignal,
): Promise<string | null> {
  const start = new Date(Date.now() - daysBack * dayMs).toISOString().replace(/\.\d+Z$/u, 'Z')
  const from: Record<string, string> = newest === null ? { start_time: start } : { since_id: newest }
  let seen = newest
  let next: string | null | undefined
  do {
    const query = { ...mentionFields, max_results: '100', ...from, ...(next ? { pagination_token: next } : {}) }
    const answer = await x(`users/${told.id}/mentions`, { query }, signal)
    const fault = faultIn(answer)
    if (fault) throw new Refused(fault)
    if (answer.status !== 200) throw new Error(`X answered ${answer.status}`)
    const { data, meta } = pageOf(answer.json())
    if ((data?.length ?? 0) > 0) await keep(answer.text)
    seen = later(seen, meta?.newest_id ?? null)
    next = meta?.next_token
  } while (next && !signal.aborted)
  // Stopped between two pages, the older ones are still to come.
  return next ? newest : seen
}

const later = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && BigInt(other) > BigInt(one)) ? other : one

function healthOf({ account, fault }: Standing): Health[] {
  const isLetIn = fault?.class !== 'pause'
  return [
    { account, part: 'token', isWell: isLetIn, ...(isLetIn ? {} : { fault }) },
    { account, part: 'inbound', isWell: fault === null, ...(fault === null ? {} : { fault }) },
  ]
}
