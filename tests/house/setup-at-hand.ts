// `npm run setup` as a child process at a second server, and what it leaves there.
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { Client, type ClientConfig } from 'pg'
import type { TlsServer } from '#tests/support/tls-server.ts'

export interface Ended {
  code: number | null
  said: string
}

export interface SetupOptions {
  env?: Record<string, string>
  /** It kills itself (SIGKILL) as soon as it has said this, before it does anything more. */
  killAt?: RegExp
  /** What is typed when a question is seen; else the input is closed. */
  answers?: readonly (readonly [question: RegExp, answer: string])[]
  onSaid?: (said: string) => void
}

export const whole = ['--yes', '--municipality', 'Deneme Belediyesi', '--administrator-name', 'İlk Yönetici'] as const

/** Runs it against the server, with the superuser's password in its environment. */
export async function setup(server: TlsServer, args: readonly string[], options: SetupOptions = {}): Promise<Ended> {
  const program = ['src-main/setup.ts', '--server', `localhost:${server.port}`, '--ca', server.ca, ...args]
  const env = { ZIMMET_SUPERUSER_PASSWORD: server.superuserPassword, ...options.env }
  return await run(process.execPath, program, { ...options, env })
}

const killsItself = new URL('kills-itself.ts', import.meta.url).href

/** Runs a program to its end, or to where it is killed. */
export async function run(program: string, args: readonly string[], options: SetupOptions): Promise<Ended> {
  const { killAt } = options
  const kill = killAt === undefined ? {} : { KILL_AT: killAt.source, NODE_OPTIONS: `--import ${killsItself}` }
  const child = spawn(program, args, { env: { ...process.env, ...options.env, ...kill } })
  let said = ''
  const waiting = [...(options.answers ?? [])]
  if (waiting.length === 0) child.stdin.end()
  let from = 0
  const hear = (part: Buffer): void => {
    said += part.toString()
    options.onSaid?.(said)
    const [next] = waiting
    if (next === undefined || !next[0].test(said.slice(from))) return
    from = said.length
    waiting.shift()
    child.stdin.write(`${next[1]}\n`)
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, said }
}

export const oneTimePasswordIn = (said: string): string =>
  /tek kullanımlık parola: (?<password>\S+)/u.exec(said)?.groups?.['password'] ?? ''

/** A connection to the server over TLS, for one piece of work. */
export async function at<Result>(
  server: TlsServer,
  { database = 'zimmet', user = 'postgres', password = server.superuserPassword }: ClientConfig,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const ca = await readFile(server.ca, 'utf8')
  const client = new Client({
    host: 'localhost',
    port: server.port,
    database,
    user,
    password,
    ssl: { ca },
  })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** All that a setup leaves in a database, ids and instants aside; and the logins of the whole server. */
export async function leftIn(server: TlsServer, database: string): Promise<unknown> {
  return await at(server, { database }, async (client) => {
    const { rows } = await client.query(`
      select 'channel' as what, c.code || ' ' || c.name as row from zimmet_data.channel c
      union all select 'reason', r.kind || ' ' || r.position || ' ' || r.name from zimmet_data.reason r
      union all select 'hold reason', h.position || ' ' || h.name from zimmet_data.hold_reason h
      union all select 'institution', i.name from zimmet_data.institution i
      union all select 'directorate', d.name || ' ' || d.is_dispatch_desk || ' ' || d.calendar_id from zimmet_data.directorate d
      union all select 'subject', s.name || ' ' || d.name || s.priority || s.required_evidence || s.keywords
        from zimmet_data.subject s join zimmet_data.directorate d on d.id = s.directorate_id
      union all select 'target', coalesce(s.name, '-') || t.kind || t.priority || t.amount || t.unit
        from zimmet_data.target t left join zimmet_data.subject s on s.id = t.subject_id
      union all select 'staff', s.login || ' ' || s.post || ' ' || s.must_change_password from zimmet_data.staff s
      union all select 'municipality', m.name from zimmet_data.municipality m
      union all select 'founding', array_to_string(f.directorates, ',') || (f.handed_over_at is not null) from zimmet_data.founding f
      union all select 'changes', c.kind || ' ' || c.act || ' ' || count(*) from zimmet_data.catalogue_change c group by c.kind, c.act
      union all select 'staff changes', string_agg(c.act, ',' order by c.id) from zimmet_data.staff_change c
      union all select 'days off', count(*)::text from zimmet_data.day_off
      union all select 'step', m.name from zimmet_migration m
      order by 1, 2`)
    return rows
  })
}

/** Everybody's verifier: it changes with every password. */
export async function passwordsAt(server: TlsServer): Promise<unknown> {
  return await at(server, { database: 'postgres' }, async (client) => {
    const { rows } = await client.query('select rolname, rolpassword from pg_authid order by 1')
    return rows
  })
}
