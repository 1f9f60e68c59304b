// What code of the database calls is there: a function's body is only looked into when it runs.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'

async function readSql(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.sql'))
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  )
}

/** What a program says of itself when it connects. */
const settings = new Set(['zimmet.program', 'zimmet.machine'])

it('calls and reads nothing of ours that is not made', async () => {
  const code = await readSql('migrations/code')
  const all = [...code.values(), ...(await readSql('migrations/tables')).values()].join('\n')
  const made = new Set(
    [...all.matchAll(/create (?:or replace |unlogged )?(?:function|view|type|table|sequence) (zimmet\w*\.\w+)/gu)].map(
      ([, name]) => name,
    ),
  )
  expect(made.size).toBeGreaterThan(700)
  // `set constraints` names a trigger by the schema of its table.
  for (const [, name] of all.matchAll(/create constraint trigger (\w+)/gu)) made.add(`zimmet_data.${name}`)
  const missing = [...code].flatMap(([file, text]) =>
    [...text.matchAll(/\b(zimmet(?:_private|_data)?\.[a-z]\w*)/gu)]
      .map(([, name]) => name ?? '')
      .filter((name) => !made.has(name) && !settings.has(name))
      .map((name) => `${file}: ${name}`),
  )
  expect(missing).toEqual([])
})
