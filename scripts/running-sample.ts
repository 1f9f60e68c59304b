import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { readSample, type Sample } from '#main/database/settings.ts'
import type { OwnerLogin } from '#main/database/migrations.ts'
import { ownerRole } from '#main/database/prepare-server.ts'
import { dataFolder } from '#main/start/data-folder.ts'
import { sampleDatabase } from '#main/start/sample-server.ts'

const made = z.object({ port: z.int(), password: z.string() })

/** How the owner and the people of the sample that `npm start` keeps running are reached. Throws where there is none. */
export async function runningSample(folder = dataFolder()): Promise<{ owner: OwnerLogin; sample: Sample }> {
  const text = await readFile(join(folder, 'postgres', 'made.json'), 'utf8').catch(() => null)
  const sample = await readSample(folder)
  if (text === null || sample === null)
    throw new Error(`there is no sample municipality in ${folder}: npm start makes it`)
  const { port, password } = made.parse(JSON.parse(text))
  return { owner: { host: '127.0.0.1', port, password, user: ownerRole, database: sampleDatabase }, sample }
}
