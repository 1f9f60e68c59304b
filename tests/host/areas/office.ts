// Desks without a window: the real procedures on a real PostgreSQL, each desk with its own person.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { createHostContext, type HostContext } from '#main/areas/host-context.ts'
import { router } from '#main/areas/router.ts'
import { writeSettings } from '#main/database/settings.ts'
import type { ServerSettings } from '#shared/contract/session.ts'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'

export type Client = RouterClient<typeof router>

export interface Office {
  database: FreshDatabase
  /** A desk at which the player has signed in. */
  desk: (role: Role, server?: ServerSettings) => Promise<Client>
  /** A desk at which nobody has. */
  emptyDesk: (server?: ServerSettings) => Promise<Client>
  close: () => Promise<void>
}

/** `hasOwnLogins`: where a test changes what a login may do at all (fresh-database.ts). */
export async function openOffice({ hasOwnLogins = false } = {}): Promise<Office> {
  const database = await freshDatabase({ hasOwnLogins })
  const contexts: HostContext[] = []
  const folders: string[] = []
  const emptyDesk = async (server = database.server): Promise<Client> => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'zimmet-office-'))
    folders.push(dataFolder)
    await writeSettings(dataFolder, server)
    const context = createHostContext({ dataFolder })
    contexts.push(context)
    return createRouterClient(router, { context })
  }
  return {
    database,
    emptyDesk,
    desk: async (role, server) => {
      const client = await emptyDesk(server)
      await client.session.signIn(database.login(role))
      return client
    },
    close: async () => {
      await Promise.all(contexts.map(async (context) => await context.close()))
      await Promise.all(folders.map(async (folder) => await rm(folder, { recursive: true, force: true })))
      await database.drop()
    },
  }
}
