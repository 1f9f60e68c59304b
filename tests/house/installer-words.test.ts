// The installer speaks Turkish wherever electron-builder's own scripts say something: theirs, or ours where they have none (build/installer.nsh).
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { project } from '#tests/support/project.ts'

const templates = join(project, 'node_modules/app-builder-lib/templates/nsis')

it.each(['messages.yml', 'assistedMessages.yml'])('every sentence of %s has its Turkish words', async (name) => {
  const own = await readFile(join(project, 'build/installer.nsh'), 'utf8')
  const entries = [...(await readFile(join(templates, name), 'utf8')).matchAll(/^(\w+):\n((?: .*\n?)+)/gmu)]
  expect(entries.length).toBeGreaterThan(5)
  const without = entries
    .filter(([, id = '', words = '']) => !/^ +tr(?:_TR)?:/mu.test(words) && !own.includes(`LangString ${id} 1055 "`))
    .map(([, id]) => id)
  expect(without).toEqual([])
})
