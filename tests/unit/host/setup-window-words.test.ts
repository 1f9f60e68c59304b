// The window of setup has no flags: nothing that setup says there names one.
import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { usage } from '#main/setup/told.ts'
import { inTheWindow } from '#main/setup/window-words.ts'
import { toldServer } from '#main/start/told-server.ts'
import { signInSentences } from '#main/start/sign-in-sentences.ts'

test('every sentence that names a flag at the terminal names a field in the window', async () => {
  const files = (await readdir('src-main/setup')).filter((name) => name.endsWith('.ts') && !name.startsWith('window'))
  const sources = await Promise.all(
    files.filter((name) => name !== 'told.ts').map(async (name) => await readFile(`src-main/setup/${name}`, 'utf8')),
  )
  // Literals with a capital first: sentences. What is only asked at the terminal stays there.
  const sentences = sources
    .flatMap((source) => [...source.matchAll(/(?:'[^'\n]*'|`[^`]*`)/gu)].map(([literal]) => literal.slice(1, -1)))
    .filter((words) => /--[a-z]/u.test(words) && /[çğışöü]/iu.test(words))
    .filter((words) => !/belli değil; --\$\{flag\}|^--\$\{flag\}|--streets DOSYA/u.test(words))
  expect(sentences.length).toBeGreaterThan(6)
  for (const words of [...sentences, usage, ...Object.values(signInSentences).map(([turkish]) => turkish)])
    expect(inTheWindow(words)).not.toMatch(/--[a-z]/u)
})

test('a file that was sent is told by its name', () => {
  const path = '/tmp/zimmet-setup-x1/streets/sokaklar.csv'
  expect(inTheWindow(`${path}: 12 cadde okundu.`, [path])).toBe('sokaklar.csv: 12 cadde okundu.')
})

test.each(['db:0', 'db:65536', 'db:99999', 'a b:c', ''])('%j is no address', (words) => {
  expect(toldServer(words)).toBeNull()
})
test.each([
  ['db.belediye.local', 5432],
  ['db:65535', 65_535],
])('%s is one', (words, port) => {
  expect(toldServer(words)).toMatchObject({ port })
})
