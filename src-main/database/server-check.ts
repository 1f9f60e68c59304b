// Whether this program and that server fit together, asked before anything else is.
import type { SignInProblem } from '#shared/contract/session.ts'
import type { Line } from './line.ts'

/** 18.4: below it any SQL user could corrupt memory (CVE-2026-6473). */
const oldestServer = 180_004

export type ServerProblem = { problem: SignInProblem; detail: string }

/** Null where all is well. */
export async function checkServer(line: Line): Promise<ServerProblem | null> {
  const [server] = await line.ask<{ number: number; version: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
    [],
  )
  if (server === undefined || server.number < oldestServer) {
    return { problem: 'server_too_old', detail: server?.version ?? '' }
  }
  return await checkSchema(line)
}

async function checkSchema(line: Line): Promise<ServerProblem | null> {
  const [schema] = await line.ask<{ isThere: boolean }>(
    `select to_regclass('zimmet.me') is not null as "isThere"`,
    [],
  )
  return schema?.isThere === true ? null : { problem: 'schema_older', detail: '' }
}
