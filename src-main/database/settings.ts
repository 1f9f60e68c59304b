// The two small files of the data folder that say which server this PC speaks to.
import { randomUUID } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { noPolicies, type Policies } from '#main/policies/read.ts'
import { samplePerson, serverSettings, type ServerSettings } from '#shared/contract/session.ts'

const settingsFile = z.object({
  server: serverSettings,
  /** Where this PC writes the day's anchor while an overseer or administrator sits at it; a folder outside the database server. */
  anchorFolder: z.string().min(1).optional(),
  /** Where this PC looks for newer programs, and how, where no policy says so. */
  updates: z
    .object({
      url: z.url({ protocol: /^https?$/u }).optional(),
      mode: z.enum(['auto', 'manual', 'off']).optional(),
      ring: z.int().min(0).max(3).optional(),
    })
    .optional(),
})

const sampleFile = z.object({
  server: serverSettings,
  /** Of this installation alone, the same for all sample people. */
  password: z.string().min(1),
  people: z.array(samplePerson).default([]),
})
export type Sample = z.infer<typeof sampleFile>

/** The server to speak to; `sample` where it is the embedded sample municipality. */
export type KnownServer = { server: ServerSettings; sample: Sample | null }

/** The server that IT has fixed or this PC was set up for, else the sample municipality, else null. Throws where a file is there and makes no sense. */
export async function readKnownServer(dataFolder: string, policies = noPolicies): Promise<KnownServer | null> {
  const configured = fixedServer(policies, isServerFixed(policies) ? null : await readSettings(dataFolder))
  if (configured !== null) return { server: configured, sample: null }
  const sample = await readSample(dataFolder)
  return sample === null ? null : { server: sample.server, sample }
}

/** Whether IT has said which server it is, so that nobody else does. */
export function isServerFixed({ values }: Policies): boolean {
  return values.ServerHosts !== undefined
}

function fixedServer({ values }: Policies, own: ServerSettings | null): ServerSettings | null {
  const { ServerHosts: hosts, ServerPort: port, Database: database, Tls: tls, CaFile: caFile } = values
  const [first = own?.host, ...others] = hosts ?? []
  if (first === undefined) return null
  const named = /^(?<host>[^:]+):(?<port>\d+)$/u.exec(first)?.groups
  return {
    ...(own ?? { port: 5432, database: 'zimmet', tls: 'verify-full' }),
    host: named?.['host'] ?? first,
    ...(others.length === 0 ? {} : { hosts: others }),
    ...(port === undefined ? {} : { port }),
    ...(named === undefined ? {} : { port: Number(named['port']) }),
    ...(database === undefined ? {} : { database }),
    ...(tls === undefined ? {} : { tls }),
    ...(caFile === undefined ? {} : { caFile }),
  }
}

async function readSettingsFile(dataFolder: string): Promise<z.infer<typeof settingsFile> | null> {
  return await readJson(join(dataFolder, 'settings.json'), settingsFile)
}

/** The real server this PC was set up for; null where none was. */
export async function readSettings(dataFolder: string): Promise<ServerSettings | null> {
  return (await readSettingsFile(dataFolder))?.server ?? null
}

/** Where this PC writes anchors; null where it does not. */
export async function readAnchorFolder(dataFolder: string, { values } = noPolicies): Promise<string | null> {
  return values.AnchorFolder ?? (await readSettingsFile(dataFolder))?.anchorFolder ?? null
}

export interface UpdateSettings {
  address: string | null
  mode: 'auto' | 'manual' | 'off'
  /** Null where neither IT nor this PC's settings give one. */
  ring: number | null
}

/** How this PC looks after its program: as IT has fixed it, else as its settings say. */
export async function readUpdateSettings(dataFolder: string, { values } = noPolicies): Promise<UpdateSettings> {
  const own = (await readSettingsFile(dataFolder))?.updates
  return {
    address: values.UpdateUrl ?? own?.url ?? null,
    mode: values.UpdateMode ?? own?.mode ?? 'auto',
    ring: values.Ring ?? own?.ring ?? null,
  }
}

/** Changes the server; what else is set stays. */
export async function writeSettings(dataFolder: string, server: ServerSettings): Promise<void> {
  await writeJson(join(dataFolder, 'settings.json'), { ...(await readSettingsFile(dataFolder)), server })
}

/** The sample municipality of this PC; null where there is none. */
export async function readSample(dataFolder: string): Promise<Sample | null> {
  return await readJson(join(dataFolder, 'sample.json'), sampleFile)
}

export async function writeSample(dataFolder: string, sample: Sample): Promise<void> {
  await writeJson(join(dataFolder, 'sample.json'), sample)
}

/** A small file of the data folder; null where it is not there. Throws where it makes no sense. */
export async function readJson<Content>(file: string, schema: z.ZodType<Content>): Promise<Content | null> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  try {
    return schema.parse(JSON.parse(text))
  } catch (error) {
    throw new Error(`${file} cannot be understood; correct it or move it away`, { cause: error })
  }
}

// Written beside, flushed, then renamed: after a power cut there is the old file or the new one, never half of one.
export async function writeJson(file: string, content: unknown): Promise<void> {
  const beside = `${file}.${randomUUID()}`
  const handle = await open(beside, 'wx', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify(content, null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(beside, file)
  await flushFolder(join(file, '..'))
}

async function flushFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; there the rename is flushed with the file system's own journal.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
