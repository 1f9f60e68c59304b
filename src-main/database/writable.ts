// Finding the server that takes changes, among one or several: where one was promoted after a failure, the others are standbys.
import type { Client, ClientConfig } from 'pg'
import { LoginRefused } from './admission.ts'
import { isConnectionLoss } from './connection-loss.ts'
import { deskClient, type ServerRoute } from './desk-client.ts'

/** Servers answer, and none of them takes changes: standbys that wait to be promoted. */
export class NoWritableServer extends Error {
  override name = 'NoWritableServer'
}

export interface Writable {
  client: Client
  /** Which history of the database this is: another one after a standby was promoted or a backup restored. */
  life: string
  host: string
}

const standingText = `select pg_is_in_recovery() as "isStandby", case when not pg_is_in_recovery() then
  (select system_identifier from pg_control_system()) || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8) end as life`

type Standing = { isStandby: boolean; life: string | null }

/** A connection that listens, to the first host that takes changes. Throws NoWritableServer, or why none could be reached. */
export async function openWritable(config: ClientConfig, route: ServerRoute): Promise<Writable> {
  const DeskClient = deskClient(route)
  let failure: unknown = null
  for await (const at of route.hosts.answering()) {
    const client = new DeskClient({ ...config, at })
    try {
      await client.connect()
      const { rows } = await client.query<Standing>(standingText)
      const life = rows[0]?.life ?? null
      if (life === null) throw new NoWritableServer(`${at.host}:${at.port}`)
      await client.query('listen zimmet')
      route.hosts.take(at)
      return { client, life, host: at.port === config.port ? at.host : `${at.host}:${at.port}` }
    } catch (error) {
      void end(client)
      if (error instanceof LoginRefused) throw error
      // What a server said tells more than that another one is away.
      if (failure === null || isConnectionLoss(failure)) failure = error
    }
  }
  throw failure ?? unreachable()
}

function unreachable(): Error {
  return Object.assign(new Error('none of the servers answers'), { code: 'EHOSTUNREACH' })
}

/** Ends a connection. A socket whose other end is gone never says goodbye; nobody waits for it longer than this. */
export async function end(client: Client): Promise<void> {
  const farewell = new Promise<void>((resolve) => setTimeout(resolve, 1_000).unref())
  await Promise.race([client.end().catch(() => {}), farewell])
}
