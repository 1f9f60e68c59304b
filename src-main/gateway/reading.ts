// The second step: what was kept is read, several at once, and told to the database in events.
import { bareApart } from './apart/tasks.ts'
import type { Delivery, GatewayDatabase, ReadDelivery } from './database.ts'
import { messageEvent, type MessageEvent, type Reading } from './events.ts'
import type { Flood } from './flood.ts'
import { PartlyRead, type Receiver } from './ports.ts'
import type { Round } from './loop.ts'

const mostDeliveries = 50
/** Of what takes seconds each: all of them are read well before the lease is over. */
const mostSlow = 5
/** As many as zimmet.gateway_deliveries gives at once, but for the last one. */
const mostBytes = 32 * 1024 * 1024
/** Of one transaction; each event may hold a lock of its own there. */
const mostEvents = 1_000
/** Letters of files in one call, beside one delivery of any size: the whole of it is one string. */
const mostLetters = 48 * 1024 * 1024

/** A round of reading. Throws where the database is away; what was leased is then read again by whoever comes. */
export function readingRound(
  database: GatewayDatabase,
  receivers: readonly Receiver[],
  leaseSeconds: number,
  flood: Flood,
): Round {
  const sources = receivers.map(({ source }) => source)
  const most = receivers.some(({ isSlow }) => isSlow === true) ? mostSlow : mostDeliveries
  return async (signal) => {
    const deliveries = await database.deliveries(most, leaseSeconds, sources)
    // The channel's own order, as far as there is one.
    const inOrder = deliveries.toSorted((one, other) => Number(BigInt(one.id) - BigInt(other.id)))
    const readings = await Promise.all(inOrder.map(async (delivery) => await readOne(delivery, receivers)))
    // What waits is leased still, and comes again when the lease is over.
    for (const portion of portions(readings.filter((reading) => !flood.holds(reading)))) {
      if (signal.aborted) break
      // oxlint-disable-next-line no-await-in-loop -- one transaction after the other, in the channel's order
      await database.read(portion)
    }
    const bytes = deliveries.reduce((sum, { body }) => sum + body.byteLength, 0)
    return deliveries.length === most || bytes >= mostBytes ? 'more' : 'done'
  }
}

/** What a delivery says; why not, where it does not say it. Throws nothing. */
export async function readOne(
  { id, source, contentType, body }: Delivery,
  receivers: readonly Receiver[],
): Promise<ReadDelivery> {
  const receiver = receivers.find((each) => each.source === source)
  if (receiver === undefined) return { deliveryId: id, fault: `no channel of this gateway reads ${source}` }
  try {
    return { deliveryId: id, ...(await understood(receiver, body, contentType)) }
  } catch (error) {
    return { deliveryId: id, fault: reasonOf(error) }
  }
}

async function understood(
  receiver: Receiver,
  body: Uint8Array,
  contentType: string | null,
): Promise<Omit<ReadDelivery, 'deliveryId'>> {
  try {
    return { accounts: await checked(await receiver.read(body, contentType)) }
  } catch (error) {
    if (!(error instanceof PartlyRead)) throw error
    return { accounts: await checked(error.readings), fault: reasonOf(error) }
  }
}

// A reader that makes no event of it is told so beside the delivery, not by the database within a transaction of many.
const checked = async (readings: Reading[]): Promise<Reading[]> =>
  await Promise.all(
    readings.map(async ({ events, ...reading }) => ({
      ...reading,
      events: await Promise.all(events.map(async (event) => await stripped(messageEvent.parse(event)))),
    })),
  )

/** Photos that came with their message lose what they tell beside the picture, as fetched ones do. */
async function stripped(event: MessageEvent): Promise<MessageEvent> {
  if (event.type !== 'message' || event.media === undefined) return event
  const media = await Promise.all(
    event.media.map(async (file) =>
      typeof file.content === 'string'
        ? {
            ...file,
            content: Buffer.from(await bareApart(Buffer.from(file.content, 'base64'))).toString('base64'),
          }
        : file,
    ),
  )
  return { ...event, media }
}

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/gu, ' ').slice(0, 400) || 'no reason told'

const eventsOf = ({ accounts = [] }: ReadDelivery): number =>
  accounts.reduce((sum, { events }) => sum + events.length, 0)

const lettersOf = ({ accounts = [] }: ReadDelivery): number =>
  accounts
    .flatMap(({ events }) => events)
    .flatMap((event) => (event.type === 'message' ? (event.media ?? []) : []))
    .reduce((sum, { content }) => sum + (content?.length ?? 0), 0)

function portions(readings: readonly ReadDelivery[]): ReadDelivery[][] {
  const made: ReadDelivery[][] = []
  let [room, letters] = [0, 0]
  for (const reading of readings) {
    const events = eventsOf(reading)
    const more = lettersOf(reading)
    if (made.length === 0 || events > room || letters + more > mostLetters) {
      made.push([])
      room = mostEvents
      letters = 0
    }
    made.at(-1)?.push(reading)
    room -= events
    letters += more
  }
  return made
}
