// `npm run seal`: from now on the steps that are there never change (tests/house/migrations.test.ts), and none is taken away: databases
// that have done it would take the program for an older one. `-- --forget tables/NNN-name.sql` is for one that nobody else has done yet.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { migrationFolder, migrationNames } from '#main/database/migrations.ts'
import known from '../migrations/sealed.json' with { type: 'json' }
import { hashOfStep } from './hash-of-step.ts'
import { forgotten } from './forgotten.ts'

const { values } = parseArgs({ options: { forget: { type: 'string', multiple: true, default: [] } } })
const folder = await migrationFolder()
const names = await migrationNames()
const gone = forgotten(Object.keys(known), names, values.forget)
if (gone.length > 0) throw new Error(`sealed and gone, though databases may have done it: ${gone.join(', ')}`)
const sealed: Record<string, string> = {}
// oxlint-disable-next-line no-await-in-loop -- a few small files, in their order
for (const name of names) sealed[name] = await hashOfStep(join(folder, name))
await writeFile(join(folder, 'sealed.json'), `${JSON.stringify(sealed, null, 2)}\n`)
console.log(`${Object.keys(sealed).length} steps sealed`)
