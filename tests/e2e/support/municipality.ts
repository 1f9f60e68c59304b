// The sample municipality of a run, made once and put aside; every test raises a copy of its own (own-municipality.ts).
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, type ClientConfig } from 'pg'
import { openSample } from '#main/start/sample-server.ts'
import { expectClockOfRun } from '#tests/support/faked-clock.ts'
import { lastOfficeMorning } from '#tests/support/office-morning.ts'

export default async function makeMunicipality(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'zimmet-e2e-'))
  // Run by root, PostgreSQL is another account's, which has to come through to its folder.
  await chmod(folder, 0o711)
  const until = lastOfficeMorning(Date.now())
  const { postgres, owner } = await openSample(folder, () => undefined, until)
  const client = new Client({ ...owner, ssl: false })
  await client.connect()
  await expectClockOfRun(client)
  await client.end()
  const inUse = await segmentInUse({ ...owner, user: 'postgres', database: 'postgres' })
  await postgres.stop()
  await removeLaterSegments(join(folder, 'postgres/data/pg_wal'), inUse)
  console.log(`The sample ends ${until.toISOString()}`)
  process.env['ZIMMET_E2E_FOLDER'] = folder
  process.env['ZIMMET_E2E_OWNER'] = JSON.stringify(owner)
  return async () => await rm(folder, { recursive: true, force: true })
}

// Every test copies the folder, of which more than half would be segments of the write-ahead log that were set aside for later:
// they hold nothing. Gives the name of the one that is in use.
async function segmentInUse(superuser: ClientConfig): Promise<string> {
  const client = new Client({ ...superuser, ssl: false })
  await client.connect()
  await client.query('select pg_switch_wal()')
  await client.query('checkpoint')
  const { rows } = await client.query<{ name: string }>('select pg_walfile_name(pg_current_wal_lsn()) as name')
  await client.end()
  return rows[0]?.name ?? ''
}

async function removeLaterSegments(log: string, inUse: string): Promise<void> {
  const later = (await readdir(log)).filter((name) => /^[0-9A-F]{24}$/u.test(name) && name > inUse)
  await Promise.all(later.map(async (name) => await rm(join(log, name))))
}
