// Whether this program and that server fit together, asked before anything else is.
import type { SignInProblem } from '#shared/contract/session.ts'
import type { Line } from './line.ts'
import { migrationNames, oldestServer, schemaState } from './migrations.ts'

export type ServerProblem = { problem: SignInProblem; detail: string }

/** Null where all is well. */
export async function checkServer(line: Line): Promise<ServerProblem | null> {
  const [server] = await line.ask<{ number: number; version: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
    [],
  )
  if (server === undefined || server.number < oldestServer.number) {
    return { problem: 'server_too_old', detail: server?.version ?? '' }
  }
  return await checkSchema(line)
}

async function checkSchema(line: Line): Promise<ServerProblem | null> {
  const [schema] = await line.ask<{ isThere: boolean }>(`select to_regclass('zimmet.me') is not null as "isThere"`, [])
  if (schema?.isThere !== true) return { problem: 'schema_older', detail: '' }
  const done = await line.ask<{ name: string }>('select name from public.zimmet_migration order by id', [])
  const state = schemaState(
    done.map(({ name }) => name),
    await migrationNames(),
  )
  if (state === 'current') return null
  return { problem: state === 'newer' ? 'schema_newer' : 'schema_older', detail: done.at(-1)?.name ?? '' }
}
