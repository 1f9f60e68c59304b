// `npm run seal`: from now on the migrations that are there never change (tests/house/migrations.test.ts).
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { migrationFolder, migrationNames } from '#main/database/migrations.ts'

const folder = await migrationFolder()
const sealed: Record<string, string> = {}
for (const name of await migrationNames()) {
  sealed[name] = createHash('sha256')
    .update(await readFile(join(folder, name)))
    .digest('hex')
}
await writeFile(join(folder, 'sealed.json'), `${JSON.stringify(sealed, null, 2)}\n`)
console.log(`${Object.keys(sealed).length} migrations sealed`)
