// A municipality for one test: a copy of the run's, on a PostgreSQL of its own (half a second). What other tests do, beside it
// or before it, it does not see.
import { execFile } from 'node:child_process'
import { chmod, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as z from 'zod'
import { startEmbeddedPostgres } from '#main/embedded-postgres/embedded-postgres.ts'
import { freePort } from '#main/embedded-postgres/ports.ts'
import { samplePerson, serverSettings } from '#shared/contract/session.ts'

const sampleFile = z.object({ server: serverSettings, password: z.string(), people: z.array(samplePerson) })
const madeFile = z.looseObject({ port: z.int() })
const ownerLogin = z.object({ port: z.int(), database: z.string(), user: z.string(), password: z.string() })

export interface OwnMunicipality {
  sample: z.infer<typeof sampleFile>
  owner: z.infer<typeof ownerLogin>
  /** Of the superuser of its PostgreSQL. */
  superuserPassword: string
}

let raised: OwnMunicipality | null = null

/** The municipality of the test that runs in this process. Throws where none is raised. */
export function ownMunicipality(): OwnMunicipality {
  if (raised === null) throw new Error('the municipality was not raised')
  return raised
}

/** Raises the municipality of a test; gives what razes it. */
export async function raiseOwnMunicipality(): Promise<() => Promise<void>> {
  const made = process.env['ZIMMET_E2E_FOLDER'] ?? ''
  const folder = await mkdtemp(join(tmpdir(), 'zimmet-own-'))
  await chmod(folder, 0o711)
  await copyFolder(join(made, 'postgres'), join(folder, 'postgres'))
  const port = await takePort(join(folder, 'postgres', 'made.json'))
  const settings = ['fsync=off', 'full_page_writes=off']
  const postgres = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), say: () => undefined, settings })
  const sample = sampleFile.parse(JSON.parse(await readFile(join(made, 'sample.json'), 'utf8')))
  const owner = ownerLogin.parse(JSON.parse(process.env['ZIMMET_E2E_OWNER'] ?? '{}'))
  raised = {
    sample: { ...sample, server: { ...sample.server, port } },
    owner: { ...owner, port },
    superuserPassword: postgres.password,
  }
  return async () => {
    raised = null
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

// With its owner: the folder may be another account's.
async function copyFolder(from: string, to: string): Promise<void> {
  if (process.platform === 'win32') await cp(from, to, { recursive: true })
  else await promisify(execFile)('cp', ['-a', from, to])
}

// The copies all know the same port, and several are raised at once.
async function takePort(file: string): Promise<number> {
  const port = await freePort()
  const made = madeFile.parse(JSON.parse(await readFile(file, 'utf8')))
  await writeFile(file, JSON.stringify({ ...made, port }))
  return port
}
