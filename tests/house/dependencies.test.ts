import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { project } from '#tests/support/project.ts'

it('says of every dependency why it is there, and of none that is gone', async () => {
  const text = await readFile(join(project, 'docs/dependencies.md'), 'utf8')
  const rows = [...text.matchAll(/^\| (?!name|-)(?<names>[^|]+) \| (?<why>[^|]+) \| (?<instead>[^|]+) \|$/gmu)]
  const listed = rows.flatMap(({ groups }) => (groups?.['names'] ?? '').split(', '))
  const used = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(used.length).toBeGreaterThan(50)
  expect(listed.toSorted()).toEqual(used.toSorted())
})
