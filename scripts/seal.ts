// `npm run seal`: from now on the steps that are there never change (tests/house/migrations.test.ts).
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { migrationFolder, migrationNames } from '#main/database/migrations.ts'
import { hashOfStep } from './hash-of-step.ts'

const folder = await migrationFolder()
const sealed: Record<string, string> = {}
// oxlint-disable-next-line no-await-in-loop -- a few small files, in their order
for (const name of await migrationNames()) sealed[name] = await hashOfStep(join(folder, name))
await writeFile(join(folder, 'sealed.json'), `${JSON.stringify(sealed, null, 2)}\n`)
console.log(`${Object.keys(sealed).length} steps sealed`)
