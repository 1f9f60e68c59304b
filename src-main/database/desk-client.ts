// The connections of one signed-in person: all pass one admission, and lead to the host that takes changes.
import type { Client, ClientConfig } from 'pg'
import type { ServerSettings } from '#shared/contract/session.ts'
import type { Host } from '#shared/server-hosts.ts'
import { Admission } from './admission.ts'
import { GuardedClient } from './guarded-client.ts'
import { Hosts } from './hosts.ts'

/** The way of one person's connections to the server. */
export type ServerRoute = { admission: Admission; hosts: Hosts }

export function wayTo(server: ServerSettings): ServerRoute {
  return { admission: new Admission(), hosts: new Hosts(server) }
}

type Called = ((error: Error) => void) | ((error: null, client: Client) => void)

/** The class of client that a pool, or the line, makes for this person; `at` is another host than the one that is taken. */
export function deskClient({
  admission,
  hosts,
}: ServerRoute): new (config?: ClientConfig & { at?: Host }) => GuardedClient {
  return class DeskClient extends GuardedClient {
    constructor(config?: ClientConfig & { at?: Host }) {
      // Not copied: a pool hides the password among its settings.
      super(config)
      Object.assign(this, config?.at ?? hosts.taken())
    }

    override connect(): Promise<Client>
    override connect(callback: Called): void
    override connect(callback?: Called): Promise<Client> | undefined {
      const opened = admission.pass(async () => {
        // Whoever waited for it has given up meanwhile.
        if (this.connection.stream.destroyed) throw new Error('Connection terminated')
        await super.connect()
      })
      if (callback === undefined) return opened.then(() => this)
      const report = callback as (error: Error | null, client?: Client) => void
      opened.then(
        () => report(null, this),
        (error: unknown) => report(error as Error),
      )
    }
  }
}
