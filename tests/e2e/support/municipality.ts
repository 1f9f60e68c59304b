// The sample municipality of a run, made once and put aside; every test raises a copy of its own (own-municipality.ts).
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
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
  await postgres.stop()
  console.log(`The sample ends ${until.toISOString()}`)
  process.env['ZIMMET_E2E_FOLDER'] = folder
  process.env['ZIMMET_E2E_OWNER'] = JSON.stringify(owner)
  return async () => await rm(folder, { recursive: true, force: true })
}
