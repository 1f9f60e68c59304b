// Whether this program and that server fit together, asked before anything else is.
import type { SignInProblem } from '#shared/contract/session.ts'
import type { ListenConnection } from './listen-connection.ts'
import { oldestServer } from './migrations.ts'
import { isEarlier, neededSchema, programVersion } from './versions.ts'

export type ServerProblem = { problem: SignInProblem; detail: string }

/** Null where all is well. */
export async function checkServer(line: ListenConnection): Promise<ServerProblem | null> {
  const [server] = await line.query<{ number: number; version: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
    [],
  )
  if (server === undefined || server.number < oldestServer.number) {
    return { problem: 'server_too_old', detail: server?.version ?? '' }
  }
  return await checkSchema(line)
}

async function checkSchema(line: ListenConnection): Promise<ServerProblem | null> {
  const [schema] = await line.query<{ isThere: boolean }>(
    `select to_regclass('zimmet.served') is not null as "isThere"`,
    [],
  )
  if (schema?.isThere !== true) return { problem: 'schema_older', detail: '' }
  const [served] = await line.query<Served>('select schema, oldest_program as "oldestProgram" from zimmet.served', [])
  if (served === undefined || served.schema < neededSchema) {
    return { problem: 'schema_older', detail: `${served?.schema ?? 0} < ${neededSchema}` }
  }
  if (!isEarlier(programVersion, served.oldestProgram)) return null
  return { problem: 'program_too_old', detail: `${programVersion} < ${served.oldestProgram}` }
}

type Served = { schema: number; oldestProgram: string }
