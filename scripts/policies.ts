// `npm run policies`: writes the group policy templates into a folder (dist/policies) and the table of docs/it/policies.md.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { admx, adml, cultures, table } from './policies/templates.ts'

const project = resolve(import.meta.dirname, '..')
const { values } = parseArgs({ options: { to: { type: 'string' } } })
const folder = values.to ?? join(project, 'dist/policies')

await mkdir(folder, { recursive: true })
await writeFile(join(folder, 'Zimmet.admx'), admx())
for (const language of ['tr', 'en'] as const) {
  const of = join(folder, cultures[language])
  // oxlint-disable-next-line no-await-in-loop -- two small files
  await mkdir(of, { recursive: true })
  // oxlint-disable-next-line no-await-in-loop -- two small files
  await writeFile(join(of, 'Zimmet.adml'), adml(language))
}

const page = join(project, 'docs/it/policies.md')
const written = await readFile(page, 'utf8')
await writeFile(page, written.replace(/(?<=<!-- settings -->\n)[\s\S]*(?=\n<!-- \/settings -->)/u, table()))
console.log(folder)
