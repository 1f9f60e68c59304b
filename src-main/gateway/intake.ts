// The first step: what channels deliver is kept at once, and only then are they told that it is.
import { serve, type ServerType } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import type { GatewayDatabase } from './database.ts'
import type { Deposit, Receiver } from './ports.ts'

/** More than any channel delivers at once, mails with their files aside: those are polled. */
const mostBytes = 8 * 1024 * 1024
/** Beyond that, channels are told to come again. */
const mostUnderWay = 2_000

export interface IntakeOptions {
  listen: { host: string; port: number }
  receivers: readonly Receiver[]
  deposit: Deposit
  isThere: () => boolean
  /** Pages for citizens beside what channels deliver. */
  addPages: (app: Hono) => void
}

export interface Intake {
  port: number
  /** Takes nothing more; settles when what had begun is answered. */
  close: () => Promise<void>
}

/** Listens for what channels deliver. Throws where the port is taken. */
export async function openIntake({ listen, receivers, deposit, isThere, addPages }: IntakeOptions): Promise<Intake> {
  const app = new Hono()
  app.use(bodyLimit({ maxSize: mostBytes }))
  app.use(async (context, next) => {
    await next()
    context.header('x-content-type-options', 'nosniff')
    context.header('cache-control', 'no-store')
  })
  // For who watches over the house.
  app.get('/alive', (context) => context.text(isThere() ? 'alive' : 'the database is away', isThere() ? 200 : 503))
  addPages(app)
  for (const { routes } of receivers) routes?.(app, deposit)
  // A channel that is answered anything but 200 comes again: nothing is lost by a fault of ours.
  app.onError((error, context) => (error instanceof HTTPException ? error.getResponse() : context.text('', 503)))
  const server = await listenAt(app, listen)
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : listen.port,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      if ('closeIdleConnections' in server) server.closeIdleConnections()
      await closed
    },
  }
}

async function listenAt(app: Hono, { host, port }: IntakeOptions['listen']): Promise<ServerType> {
  return await new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(server))
    server.once('error', reject)
  })
}

/** Keeps deliveries; false where the database is away or too many are under way, so that the channel comes again. */
export function depositor(
  database: GatewayDatabase,
  onKept: (source: string) => void,
  onFault: (error: unknown) => void,
): Deposit {
  let underWay = 0
  return async (source, contentType, body) => {
    if (underWay >= mostUnderWay || !database.isThere()) return false
    underWay += 1
    try {
      await database.deposit(source, contentType, body)
      onKept(source)
      return true
    } catch (error) {
      onFault(error)
      return false
    } finally {
      underWay -= 1
    }
  }
}
