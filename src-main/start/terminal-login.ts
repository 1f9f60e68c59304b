// Who a command of the terminal acts as: the login told, at the server told or at this PC's; else the sample's administrator.
import { join } from 'node:path'
import type { ServerSettings } from '#shared/contract/session.ts'
import type { Login } from '#main/database/connection.ts'
import { readKnownServer, type Sample } from '#main/database/settings.ts'
import { startEmbeddedPostgres } from '#main/embedded-postgres/embedded-postgres.ts'
import { isPortFree } from '#main/embedded-postgres/ports.ts'
import { StartProblem } from '#main/embedded-postgres/start-problem.ts'
import { askPassword } from './ask-password.ts'

export type Told = {
  server?: string | undefined
  login?: string | undefined
  ca?: string | undefined
  'no-tls'?: boolean | undefined
  data: string
}

/** `stop` stops the sample's server where this command started it. */
export type TerminalLogin = { login: Login; stop: () => Promise<void> }

/** Throws StartProblem where it is not clear who, or at which server. The password comes from ZIMMET_PASSWORD, else it is asked for. */
export async function terminalLogin(options: Told): Promise<TerminalLogin> {
  const named = options.server === undefined ? null : serverOf(options.server, options)
  const known = named === null ? await readKnownServer(options.data) : null
  if (known?.sample !== undefined && known.sample !== null) return await atTheSample(known.sample, options)
  const server = named ?? known?.server
  if (server === undefined)
    throw new StartProblem('Sunucu belli değil; --server SUNUCU[:KAPI]/VERİTABANI ile belirtin.', {
      english: 'Which server? Name it with --server HOST[:PORT]/DATABASE.',
    })
  if (options.login === undefined)
    throw new StartProblem('--login ile bir bilgi işlem ya da Başkanlık hesabı belirtin.', {
      english: 'Name a login of an administrator or overseer with --login.',
    })
  const password = process.env['ZIMMET_PASSWORD'] ?? (await askPassword(options.login))
  return { login: { server, login: options.login, password }, stop: async () => await Promise.resolve() }
}

function serverOf(words: string, { ca, 'no-tls': isOpen }: Told): ServerSettings {
  const parts = /^(?<host>[^:/]+)(?::(?<port>\d+))?\/(?<database>[^/]+)$/u.exec(words)?.groups
  if (parts === undefined)
    throw new StartProblem(`Sunucu anlaşılmadı: ${words}`, { english: `Not understood as a server: ${words}` })
  return {
    host: parts['host'] ?? '',
    port: Number(parts['port'] ?? '5432'),
    database: parts['database'] ?? '',
    tls: isOpen === true ? 'off' : 'verify-full',
    ...(ca === undefined ? {} : { caFile: ca }),
  }
}

async function atTheSample(sample: Sample, { data, login }: Told): Promise<TerminalLogin> {
  const administrator = login ?? sample.people.find(({ post }) => post === 'administrator')?.login
  if (administrator === undefined) throw new StartProblem('Örnek belediyede bilgi işlem hesabı yok.')
  const isRunning = !(await isPortFree(sample.server.port))
  const postgres = isRunning ? null : await startEmbeddedPostgres({ folder: join(data, 'postgres'), say: console.log })
  const server = { ...sample.server, port: postgres?.port ?? sample.server.port }
  return {
    login: { server, login: administrator, password: sample.password },
    stop: async () => await postgres?.stop(),
  }
}
