// The gateway itself: an intake, and four loops that know of each other only through the database.
import { openChannels } from './channels.ts'
import { openGatewayDatabase, type GatewayDatabase } from './database.ts'
import { mediaFetcher } from './fetch-media.ts'
import { depositor, openIntake } from './intake.ts'
import { beginLoop, type Loop } from './loop.ts'
import { beginLoops, type OnFault } from './loops.ts'
import type { Deposit, Receiver, Sender } from './ports.ts'
import type { GatewaySettings } from './settings.ts'
import { readerName } from './reader-name.ts'
import { addSurveyPages } from './survey/routes.ts'
import { Doors } from './watching.ts'

export interface Gateway {
  port: number
  /** The database does not let it in any more; it can only be begun anew. */
  refused: Promise<Error>
  stop: () => Promise<void>
}

/** Opens the gateway. Throws where the database cannot be reached, or the port is taken. */
export async function openGateway(settings: GatewaySettings, onFault: OnFault): Promise<Gateway> {
  let tellRefused: (error: Error) => void = () => {}
  const refused = new Promise<Error>((resolve) => {
    tellRefused = resolve
  })
  const { server, login, password } = settings.database
  const database = await openGatewayDatabase({ server, login, password }, tellRefused)
  try {
    return { ...(await put(settings, database, onFault)), refused }
  } catch (error) {
    await database.close()
    throw error
  }
}

async function put(
  settings: GatewaySettings,
  database: GatewayDatabase,
  onFault: OnFault,
): Promise<Omit<Gateway, 'refused'>> {
  const doors = new Doors()
  const channels = openChannels(settings.channels, {
    publicAddress: settings.publicAddress,
    awaited: database.awaited,
    open311: database.open311,
    fetchMedia: mediaFetcher(settings.trustedMediaHosts),
    onRefused: (accounts) => doors.refused(accounts),
  })
  const receivers = channels.flatMap(({ receiver }) => receiver ?? [])
  const senders = channels.flatMap(({ sender }) => sender ?? [])
  for (const account of accountsOf(receivers, senders))
    // oxlint-disable-next-line no-await-in-loop -- a handful, and one that is refused is named
    await database.declare(account)
  await database.began(await readerName(receivers))
  const loops = beginLoops(settings, database, { receivers, senders, doors }, onFault)
  const deposit = depositor(
    database,
    (source) => {
      doors.kept(receivers.filter((receiver) => receiver.source === source).flatMap(({ accounts }) => accounts))
      loops.wakeReading()
    },
    (error) => onFault('intake', error),
  )
  const polls = beginPolls(receivers, deposit, onFault)
  const halt = async (): Promise<void> => {
    await Promise.all([loops.stop(), ...polls.map(async (poll) => await poll.stop())])
  }
  try {
    const { listen, surveySecret: secret } = settings
    const desk = { survey: database.survey, answer: database.answerSurvey }
    const intake = await openIntake({
      ...{ listen, receivers, deposit, isThere: database.isThere },
      addPages: (app) => secret !== undefined && addSurveyPages(app, { desk, secret }),
    })
    return {
      port: intake.port,
      stop: async () => {
        await intake.close()
        await halt()
        await database.close()
      },
    }
  } catch (error) {
    await halt()
    throw error
  }
}

/** A poll goes on until it is stopped; one that breaks off begins again. */
function beginPolls(receivers: readonly Receiver[], deposit: Deposit, onFault: OnFault): Loop[] {
  return receivers.flatMap(({ source, poll }) => {
    if (poll === undefined) return []
    const round = async (signal: AbortSignal): Promise<'done'> => {
      await poll(deposit, signal)
      return 'done'
    }
    return [beginLoop(1_000, round, (error) => onFault(`poll ${source}`, error))]
  })
}

function accountsOf(receivers: readonly Receiver[], senders: readonly Sender[]): Receiver['accounts'] {
  const all = [...receivers, ...senders].flatMap(({ accounts }) => accounts)
  return [...new Map(all.map((account) => [`${account.kind} ${account.externalId}`, account])).values()]
}
