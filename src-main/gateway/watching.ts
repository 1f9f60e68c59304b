// How each channel is, told to the database: its provider asked now and then, and who came with a wrong signature counted.
import type { GatewayDatabase } from './database.ts'
import type { Round } from './loop.ts'
import type { Account, Health, Receiver } from './ports.ts'

const askEveryMs = 300_000
const mostMs = 30_000

/** So many deliveries in a row that were signed with another secret are no accident: ours may be the wrong one. */
const suspicious = 3

/** What came to an account's door since it was last told. */
export class Doors {
  readonly #refused = new Map<Account, number>()
  readonly #inARow = new Map<Account, number>()

  kept(accounts: readonly Account[]): void {
    for (const account of accounts) this.#inARow.set(account, 0)
  }

  refused(accounts: readonly Account[]): void {
    for (const account of accounts) {
      this.#refused.set(account, (this.#refused.get(account) ?? 0) + 1)
      this.#inARow.set(account, (this.#inARow.get(account) ?? 0) + 1)
    }
  }

  /** Takes the count. */
  take(account: Account): number {
    const count = this.#refused.get(account) ?? 0
    this.#refused.delete(account)
    return count
  }

  health(account: Account): Health {
    const inARow = this.#inARow.get(account) ?? 0
    if (inARow < suspicious) return { account, part: 'inbound', isWell: true }
    const text = `the last ${inARow} deliveries were signed with another secret`
    return { account, part: 'inbound', isWell: false, fault: { class: 'pause', text } }
  }
}

/** A round of looking. A channel that cannot be asked is ill; it keeps no other from being asked. */
export function watchingRound(database: GatewayDatabase, receivers: readonly Receiver[], doors: Doors): Round {
  let askedAt = -askEveryMs
  const lastTold = new Map<string, string>()
  return async (signal) => {
    const isTime = performance.now() - askedAt >= askEveryMs
    if (isTime) {
      askedAt = performance.now()
      lastTold.clear()
    }
    await Promise.all(
      receivers.map(async (receiver) => {
        const told = isTime ? await ask(receiver, AbortSignal.any([signal, AbortSignal.timeout(mostMs)])) : []
        const doorsOfIt = receiver.routes === undefined ? [] : receiver.accounts.map((account) => doors.health(account))
        // What was told is told again seldom: each time every desk looks at it.
        for (const health of [...told, ...doorsOfIt]) await tellOnce(database, health, lastTold)
        for (const account of receiver.accounts) {
          const count = doors.take(account)
          if (count > 0) await database.refused(account, count)
        }
      }),
    )
    return 'done'
  }
}

async function tellOnce(database: GatewayDatabase, health: Health, lastTold: Map<string, string>): Promise<void> {
  const { account, part, isWell, fault } = health
  const key = `${account.kind} ${account.externalId} ${part}`
  const words = `${isWell} ${fault?.class} ${fault?.text}`
  if (lastTold.get(key) === words) return
  await database.health(health)
  lastTold.set(key, words)
}

async function ask(receiver: Receiver, signal: AbortSignal): Promise<Health[]> {
  try {
    const told = (await receiver.health?.(signal)) ?? []
    // What waits because its provider refused all alike is tried again; refused again, it waits again.
    const open = told.filter(({ part, isWell }) => part === 'token' && isWell)
    return [...told, ...open.map(({ account }) => ({ account, part: 'outbound' as const, isWell: true }))]
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    return receiver.accounts.map((account) => ({
      ...{ account, part: 'token' as const, isWell: false },
      fault: { class: 'retry' as const, text },
    }))
  }
}
