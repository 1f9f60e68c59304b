// What goes out: given to its channel, and what became of it told to the database, however long that is away.
import { setTimeout as delay } from 'node:timers/promises'
import type { GatewayDatabase } from './database.ts'
import type { Round } from './loop.ts'
import type { Outgoing } from './outgoing.ts'
import type { Sender, Sent } from './ports.ts'
import type { UnderWay } from './under-way.ts'

export interface SendingOptions {
  leaseSeconds: number
  doubtSeconds: number
  /** Whether reports of channels could come in all the time of doubt, and none waits to be read. */
  areReportsIn: () => boolean
  /** Puts the link of a survey into what goes out; null where there is none to put in. */
  linked: (message: Outgoing) => Outgoing | null
  /** One is done with: its account may have another in hand. */
  onTold: () => void
}

/** A round of sending. Throws where the database is away. */
export function sendingRound(
  database: GatewayDatabase,
  senders: readonly Sender[],
  options: SendingOptions,
  underWay: UnderWay,
): Round {
  return async (signal) => {
    const leased = await database.outgoing(await underWay.room(), options)
    for (const { id, message } of leased) {
      const sending = outcomeOf(id, message, senders, options, signal)
      const telling = sending.then(async (outcome) => await tell(database, id, outcome, signal))
      underWay.begin(telling.finally(options.onTold))
    }
    return leased.length > 0 ? 'more' : 'done'
  }
}

async function outcomeOf(
  id: string,
  message: Outgoing | null,
  senders: readonly Sender[],
  options: SendingOptions,
  signal: AbortSignal,
): Promise<Sent> {
  if (message === null)
    return { result: 'failed', fault: { class: 'dead', text: `${id} has a shape that no channel sends` } }
  const sender = senders.find(({ accounts }) =>
    accounts.some(({ kind, externalId }) => kind === message.kind && externalId === message.account),
  )
  if (sender === undefined) {
    const text = `no channel of this gateway sends as ${message.kind} ${message.account}`
    return { result: 'failed', fault: { class: 'pause', text } }
  }
  const whole = options.linked(message)
  if (whole === null)
    return { result: 'failed', fault: { class: 'dead', text: 'the gateway has no surveySecret to seal the link with' } }
  // Nothing is begun yet, so it can wait for the next gateway.
  if (signal.aborted) return message.isDoubtful ? inDoubt(options) : { result: 'not_sent' }
  try {
    const outcome = await attempt(whole, sender, options)
    return outcome.result === 'unknown' ? { ...inDoubt(options), ...outcome } : outcome
  } catch {
    // A sender says itself what surely did not go out.
    return inDoubt(options)
  }
}

async function attempt(message: Outgoing, sender: Sender, options: SendingOptions): Promise<Sent> {
  // Over well within the lease: another gateway would take it for broken off.
  const signal = AbortSignal.timeout(options.leaseSeconds * 500)
  if (!message.isDoubtful) return await sender.send(message, signal)
  if (sender.lookUp !== undefined) return await sender.lookUp(message, signal)
  return options.areReportsIn() ? { result: 'not_sent' } : inDoubt(options)
}

const inDoubt = ({ doubtSeconds }: SendingOptions): Sent => ({
  result: 'unknown',
  askAgainAfter: `${doubtSeconds} seconds`,
})

// Sent is sent: what came of it is told until it is taken, or until the gateway ends and the lease says that it is in doubt.
async function tell(database: GatewayDatabase, id: string, outcome: Sent, signal: AbortSignal): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      // oxlint-disable-next-line no-await-in-loop
      await database.sent(id, outcome)
      return
    } catch (error) {
      if (tries >= 6 || (signal.aborted && tries > 0)) throw error
      // oxlint-disable-next-line no-await-in-loop
      await delay(Math.min(8_000, 250 * 2 ** tries))
    }
  }
}
