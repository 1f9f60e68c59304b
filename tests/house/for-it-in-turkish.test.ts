// The page for IT is kept in two languages: what is typed on the one is typed on the other, in the same order.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { project } from '#tests/support/project.ts'

const blocksOf = async (path: string): Promise<string[]> =>
  [...(await readFile(join(project, path), 'utf8')).matchAll(/^```\w*\n(?<block>[^]*?)^```$/gmu)].map(({ groups }) =>
    (groups?.['block'] ?? '').trim(),
  )

it('the page for IT says the same commands in Turkish and in English', async () => {
  const english = await blocksOf('docs/for-it.md')
  expect(english.length).toBeGreaterThan(7)
  expect(await blocksOf('docs/tr/bilgi-islem.md')).toEqual(english)
})
