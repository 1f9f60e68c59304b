// Opens the stand-in on the loopback: Meta's API and the phone behind one port.
import { serve, type ServerType } from '@hono/node-server'
import { Hono } from 'hono'
import { citizens as known } from './citizens.ts'
import type { Citizen, Number as WhatsappNumber } from './deliveries.ts'
import { graphRoutes } from './graph.ts'
import { Instagram, type InstagramOptions } from './instagram.ts'
import { Meta } from './meta.ts'
import { phoneRoutes } from './phone.ts'
import { Switchboard, type SwitchboardOptions } from './switchboard.ts'

export interface StandInOptions {
  number: WhatsappNumber
  appSecret: string
  token: string
  /** Where it delivers. */
  webhook: () => string
  port?: number
  citizens?: readonly Citizen[]
  /** Citizens may write on Instagram, too. */
  instagram?: Pick<InstagramOptions, 'account' | 'webhook'>
  /** Citizens may call, too. */
  telephone?: SwitchboardOptions
}

export interface StandIn {
  meta: Meta
  /** `http://127.0.0.1:…`, of the API and of the phone. */
  origin: string
  close: () => Promise<void>
}

/** Opens it. Throws where the port is taken. */
export async function openStandIn({
  port = 0,
  citizens = known,
  telephone,
  instagram: account,
  ...told
}: StandInOptions): Promise<StandIn> {
  let origin = ''
  const meta = new Meta({ ...told, citizens, origin: () => origin })
  const { appSecret, token } = told
  const instagram =
    account === undefined ? null : new Instagram({ ...account, appSecret, token, citizens, origin: () => origin })
  const switchboard = telephone === undefined ? null : new Switchboard(telephone)
  const app = new Hono()
  app.route('/', graphRoutes(meta, told.number))
  if (instagram !== null) app.route('/', instagram.routes())
  app.route(
    '/',
    phoneRoutes({ meta, instagram, switchboard }, () => origin),
  )
  const server = await new Promise<ServerType>((resolve, reject) => {
    const listening = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, () => resolve(listening))
    listening.once('error', reject)
  })
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : port}`
  return {
    ...{ meta, origin },
    close: async () => {
      await Promise.all([meta.stop(), instagram?.line.stop()])
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      // The phone listens as long as its page is open.
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
    },
  }
}
