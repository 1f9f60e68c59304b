// A directory as a municipality has one (LDAP over TLS), and Debian's PostgreSQL that asks it: the embedded one is built without LDAP.
// Too old for our schema; it proves the wire and the line of pg_hba.conf. Everything is a child of the test and ends with it.
import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, chown, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { execFile } from 'node:child_process'
import { generate } from 'selfsigned'
import { freePort } from '#main/embedded-postgres/ports.ts'
import { accountForPostgres, type Account } from '#main/embedded-postgres/postgres-binaries.ts'
import { findProgram, install } from '#tests/run/apt.ts'

const run = promisify(execFile)
const binaries = '/usr/lib/postgresql/15/bin'
const needed = ['/usr/sbin/slapd', `${binaries}/postgres`]

/** Null where both are there, or could be installed; else why not. */
export function directoryMissing(): string | null {
  const isThere = (): boolean => needed.every((path) => findProgram([path]) !== null)
  if (isThere()) return null
  try {
    // Debian starts what it installs; nothing is to be left running.
    install(['slapd', 'ldap-utils', 'postgresql-15'], 'slapd and postgresql-15 are missing and only root installs them')
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return isThere() ? null : 'apt-get installed no slapd or no postgresql-15'
}

export interface DirectoryServer {
  port: number
  caFile: string
  /** As the superuser of PostgreSQL, over the socket. */
  sql: (statement: string) => Promise<void>
  /** Changes somebody's password in the directory. */
  setPassword: (uid: string, password: string) => Promise<void>
  stop: () => Promise<void>
}

const base = 'dc=bel,dc=local'

/** People of the directory by uid, with their passwords. */
export async function startDirectoryServer(people: Readonly<Record<string, string>>): Promise<DirectoryServer> {
  const folder = await mkdtemp(join(tmpdir(), 'zimmet-ldap-'))
  const account = accountForPostgres()
  const [ldapPort, port] = [await freePort(), await freePort()]
  const own = async (path: string): Promise<void> => {
    if (account !== null) await chown(path, account.uid, account.gid)
  }
  const put = async (name: string, content: string): Promise<string> => {
    const path = join(folder, name)
    await writeFile(path, content, { mode: 0o600 })
    await own(path)
    return path
  }
  await own(folder)
  await makeCertificates(put)
  await mkdir(join(folder, 'db'))
  await own(join(folder, 'db'))
  const conf = await put('slapd.conf', slapdConf(folder))
  const ldif = await put('people.ldif', ldifOf(people))
  await run('/usr/sbin/slapadd', ['-f', conf, '-l', ldif], options(account))
  // By its number: of "localhost" libldap checks the machine's own name instead.
  const ldap = `ldaps://127.0.0.1:${ldapPort}`
  const slapd = begin('/usr/sbin/slapd', ['-f', conf, '-h', ldap, '-d', '0'], account)

  const data = join(folder, 'data')
  await run(
    `${binaries}/initdb`,
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C'],
    options(account),
  )
  for (const name of ['server.crt', 'server.key']) {
    await cp(join(folder, name), join(data, name))
    await chmod(join(data, name), 0o600)
    await own(join(data, name))
  }
  const line = `all +zimmet_directory 127.0.0.1/32 ldap ldapurl="${ldap}/ou=kisiler,${base}?uid?sub" ldapbinddn="cn=okur,${base}" ldapbindpasswd="okur"`
  await writeFile(join(data, 'pg_hba.conf'), `local all postgres trust\nhostssl ${line}\nhostnossl ${line}\n`)
  const postgres = begin(
    `${binaries}/postgres`,
    [
      '-D',
      data,
      '-p',
      String(port),
      '-k',
      folder,
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'ssl=on',
      '-c',
      'fsync=off',
    ],
    account,
    { LDAPTLS_CACERT: join(folder, 'ca.crt') },
  )
  const sql = async (statement: string): Promise<void> => {
    await run(
      `${binaries}/psql`,
      ['-h', folder, '-p', String(port), '-U', 'postgres', '-c', statement],
      options(account),
    )
  }
  await untilDone(async () => await sql('select 1'))
  const setPassword = async (uid: string, password: string): Promise<void> => {
    const who = ['-D', `cn=admin,${base}`, '-w', 'admin', '-s', password, `uid=${uid},ou=kisiler,${base}`]
    await run('ldappasswd', ['-x', '-H', ldap, ...who], {
      ...options(account),
      env: { ...process.env, LDAPTLS_CACERT: join(folder, 'ca.crt') },
    })
  }
  return {
    ...{ port, caFile: join(folder, 'ca.crt'), sql, setPassword },
    stop: async () => {
      await Promise.all([end(postgres, 'SIGINT'), end(slapd, 'SIGTERM')])
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function makeCertificates(put: (name: string, content: string) => Promise<string>): Promise<void> {
  const ca = await generate([{ name: 'commonName', value: 'Belediye' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  })
  const server = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    ca: { key: ca.private, cert: ca.cert },
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  })
  await put('ca.crt', ca.cert)
  await put('server.crt', server.cert)
  await put('server.key', server.private)
}

const slapdConf = (folder: string): string =>
  `${['core', 'cosine', 'inetorgperson'].map((name) => `include /etc/ldap/schema/${name}.schema`).join('\n')}
modulepath /usr/lib/ldap
moduleload back_mdb
pidfile ${folder}/slapd.pid
TLSCertificateFile ${folder}/server.crt
TLSCertificateKeyFile ${folder}/server.key
TLSCACertificateFile ${folder}/ca.crt
database mdb
suffix "${base}"
rootdn "cn=admin,${base}"
rootpw admin
directory ${folder}/db
access to attrs=userPassword by anonymous auth by * none
access to * by users read by anonymous auth
`

function ldifOf(people: Readonly<Record<string, string>>): string {
  const entries = Object.entries(people).map(
    ([uid, password]) =>
      `dn: uid=${uid},ou=kisiler,${base}\nobjectClass: inetOrgPerson\nuid: ${uid}\ncn: ${uid}\nsn: ${uid}\nuserPassword:: ${Buffer.from(password).toString('base64')}\n`,
  )
  return [
    `dn: ${base}\nobjectClass: dcObject\nobjectClass: organization\no: Belediye\ndc: bel\n`,
    `dn: ou=kisiler,${base}\nobjectClass: organizationalUnit\nou: kisiler\n`,
    `dn: cn=okur,${base}\nobjectClass: organizationalRole\nobjectClass: simpleSecurityObject\ncn: okur\nuserPassword: okur\n`,
    ...entries,
  ].join('\n')
}

function options(account: Account | null): { cwd: string; uid?: number; gid?: number } {
  return { cwd: '/', ...account }
}

function begin(program: string, args: string[], account: Account | null, env: NodeJS.ProcessEnv = {}): ChildProcess {
  const child = spawn(program, args, { ...options(account), stdio: 'ignore', env: { ...process.env, ...env } })
  child.on('error', () => undefined)
  return child
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill(signal)
  await gone
}

async function untilDone(attempt: () => Promise<void>): Promise<void> {
  for (let nth = 0; ; nth += 1) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- until it stands
      return await attempt()
    } catch (error) {
      if (nth === 200) throw error
      // oxlint-disable-next-line no-await-in-loop -- as above
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
