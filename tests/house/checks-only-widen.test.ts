// A step that says anew what a column may hold tells all that was admitted before: a word left out would refuse what is done every day.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { migrationFolder } from '#main/database/migrations.ts'

const list = /constraint (?<name>\w+)\s+check \(\s*\w+ in \((?<words>[^)]*)\)/gu

it('admits in each step what the steps before admitted', async () => {
  const folder = join(await migrationFolder(), 'tables')
  const admitted = new Map<string, ReadonlySet<string>>()
  const lost: string[] = []
  let widened = 0
  for (const file of (await readdir(folder)).toSorted()) {
    // oxlint-disable-next-line no-await-in-loop -- in their order
    for (const { groups } of (await readFile(join(folder, file), 'utf8')).matchAll(list)) {
      const name = groups?.['name'] ?? ''
      const words = new Set((groups?.['words'] ?? '').match(/'[^']*'/gu))
      const before = admitted.get(name)
      if (before !== undefined) widened += 1
      for (const word of before ?? []) if (!words.has(word)) lost.push(`${file}: ${name} without ${word}`)
      admitted.set(name, words)
    }
  }
  expect(lost).toEqual([])
  expect(widened).toBeGreaterThan(5)
})
