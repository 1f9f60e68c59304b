// Desks of office PCs, each a host of its own with somebody signed in, asked without a window.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { createHostContext, type HostContext } from '#main/areas/host-context.ts'
import { router } from '#main/areas/router.ts'
import type { Updates } from '#main/areas/update-orders.ts'
import { writeSettings } from '#main/database/settings.ts'
import type { Role } from './cast-roles.ts'
import type { FreshDatabase } from './fresh-database.ts'

/** Opens them on one database; `close` ends them all. */
export function signedInDesks(database: () => FreshDatabase) {
  const contexts: HostContext[] = []
  const folders: string[] = []
  return {
    deskOf: async (role: Role, updates: Updates) => {
      const dataFolder = await mkdtemp(join(tmpdir(), 'zimmet-desk-'))
      folders.push(dataFolder)
      await writeSettings(dataFolder, database().server)
      const context = createHostContext({ dataFolder, updates })
      contexts.push(context)
      const client = createRouterClient(router, { context })
      await client.session.signIn(database().login(role))
      return client
    },
    close: async (): Promise<void> => {
      await Promise.all(contexts.map(async (context) => await context.close()))
      await Promise.all(folders.map(async (folder) => await rm(folder, { recursive: true, force: true })))
    },
  }
}
