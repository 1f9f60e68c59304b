// The loops of a gateway: reading, files, recordings, sending, health, surveys. A fault of one stops none of the others.
import type { GatewayDatabase } from './database.ts'
import { fetchingRound } from './fetching.ts'
import { Flood } from './flood.ts'
import { beginLoop, type Loop, type Round } from './loop.ts'
import type { Receiver, Sender } from './ports.ts'
import { readingRound } from './reading.ts'
import { recordingsRound } from './recordings.ts'
import { sendingRound } from './sending.ts'
import type { GatewaySettings } from './settings.ts'
import { linked } from './survey/linked.ts'
import { surveyRound } from './survey/settling.ts'
import { UnderWay } from './under-way.ts'
import { watchingRound, type Doors } from './watching.ts'

export type OnFault = (part: string, error: unknown) => void

export type Parts = { receivers: readonly Receiver[]; senders: readonly Sender[]; doors: Doors }

export interface Loops {
  /** Something was kept that is to be read. */
  wakeReading: () => void
  /** Ends them; settles when what was in hand is done. */
  stop: () => Promise<void>
}

const everyMs = 1_000
const watchEveryMs = 15_000
const surveysEveryMs = 2_000
/** Three times what the database gives of one account, so that two that answer nothing keep no third waiting. */
const mostSendings = 60
const mostFetchings = 4
const mostRecordings = 2

/** Begins them; the database's notices wake what goes out. */
export function beginLoops(
  { leaseSeconds, doubtSeconds, mostAMinute, publicAddress, surveySecret }: GatewaySettings,
  database: GatewayDatabase,
  { receivers, senders, doors }: Parts,
  onFault: OnFault,
): Loops {
  const told = (part: string) => (error: unknown) => onFault(part, error)
  const reading = beginReading({ leaseSeconds, mostAMinute }, database, receivers, told('reading'))
  const fetchings = new UnderWay(mostFetchings, told('media'))
  const media = beginLoop(everyMs, fetchingRound(database, receivers, fetchings), told('media'))
  const heard = new UnderWay(mostRecordings, told('recordings'))
  const recordings = beginLoop(everyMs, recordingsRound(database, receivers, heard), told('recordings'))
  const sendings = new UnderWay(mostSendings, told('sending'))
  const areReportsIn = (): boolean => performance.now() - reading.quietSince() >= doubtSeconds * 1_000
  const sendRound = sendingRound(
    database,
    senders,
    {
      ...{ leaseSeconds, doubtSeconds, areReportsIn },
      linked: (message) => linked(message, publicAddress, surveySecret),
      onTold: () => sending.wake(),
    },
    sendings,
  )
  const sending = beginLoop(everyMs, sendRound, told('sending'))
  const watching = beginLoop(watchEveryMs, watchingRound(database, receivers, doors), told('health'))
  const surveys = beginLoop(surveysEveryMs, surveyRound(database), told('surveys'))
  database.onNotice(() => {
    sending.wake()
    media.wake()
    recordings.wake()
  })
  return {
    wakeReading: reading.wake,
    stop: async () => {
      await Promise.all(
        [...reading.loops, media, recordings, sending, watching, surveys].map(async (loop) => await loop.stop()),
      )
      await Promise.all([fetchings.settled(), heard.settled(), sendings.settled()])
    },
  }
}

/** Reading, mails apart from all else: one that is hard to read keeps nothing waiting but mails. */
function beginReading(
  { leaseSeconds, mostAMinute }: Pick<GatewaySettings, 'leaseSeconds' | 'mostAMinute'>,
  database: GatewayDatabase,
  receivers: readonly Receiver[],
  onBroken: (error: unknown) => void,
): { loops: Loop[]; wake: () => void; quietSince: () => number } {
  let quietSince = performance.now()
  const flood = new Flood(mostAMinute)
  const slow = receivers.filter(({ isSlow }) => isSlow === true)
  const groups = [receivers.filter((receiver) => !slow.includes(receiver)), slow].filter(({ length }) => length > 0)
  const loops = groups.map((some) => {
    const readRound = readingRound(database, some, leaseSeconds, flood)
    const round: Round = async (signal) => {
      const left = await readRound(signal)
      // What is still to be read may hold the report of one that is in doubt.
      if (left === 'more') quietSince = performance.now()
      return left
    }
    return beginLoop(everyMs, round, (error) => {
      quietSince = performance.now()
      onBroken(error)
    })
  })
  return {
    loops,
    wake: () => {
      for (const loop of loops) loop.wake()
    },
    quietSince: () => quietSince,
  }
}
