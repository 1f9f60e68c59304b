// What code of the database calls is there, and takes what it is called with: a function's body is only looked into when it runs.
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

/** Without what stands in comments and between quotation marks, which may hold any sign. */
const bare = (text: string): string => text.replaceAll(/--[^\n]*/gu, '').replaceAll(/'(?:[^']|'')*'/gu, "''")

/** How many arguments stand from an opening parenthesis on; null where it is never closed. */
function countedAt(text: string, open: number): number | null {
  let depth = 0
  let commas = 0
  for (let at = open; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if ('([{'.includes(sign)) depth += 1
    if (')]}'.includes(sign)) depth -= 1
    if (depth === 1 && sign === ',') commas += 1
    if (depth === 0) return text.slice(open + 1, at).trim() === '' ? 0 : commas + 1
  }
  return null
}

it('calls what is made with as many arguments as it takes', async () => {
  const made = new Map<string, { least: number; most: number }[]>()
  for (const [, name = '', listed = ''] of (await readFile('migrations/schema.sql', 'utf8')).matchAll(
    /^(?:function|procedure|aggregate) (zimmet\w*\.\w+)(\(.*?\))(?: returns| plpgsql| sql)/gmu,
  )) {
    const most = (countedAt(bare(listed), 0) ?? 0) - (listed.match(/[(,]\s*OUT /gu)?.length ?? 0)
    const least = most - (listed.match(/ DEFAULT /gu)?.length ?? 0)
    made.set(name, [...(made.get(name) ?? []), listed.includes('VARIADIC ') ? { least, most: 100 } : { least, most }])
  }
  expect(made.size).toBeGreaterThan(600)
  let calls = 0
  const wrong: string[] = []
  for (const [file, whole] of await readSql('migrations/code')) {
    const text = bare(whole)
    // What a trigger hands over are words of its own; a function that is made is no call of one.
    for (const { 0: found, 1: before = '', 2: name = '', index } of text.matchAll(
      /(\w+)?\s+(zimmet\w*\.\w+)\s*\(|(?<=\W)()(zimmet\w*\.\w+)\s*\(/gu,
    )) {
      const called = name === '' ? (/zimmet\w*\.\w+/u.exec(found)?.[0] ?? '') : name
      const known = made.get(called)
      if (known === undefined || ['function', 'into'].includes(before.toLowerCase())) continue
      const count = countedAt(text, index + found.length - 1)
      calls += 1
      if (count !== null && !known.some(({ least, most }) => count >= least && count <= most))
        wrong.push(`${file}: ${called} with ${count}`)
    }
  }
  expect(calls).toBeGreaterThan(2000)
  expect(wrong).toEqual([])
})
