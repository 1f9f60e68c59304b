// What must not go out with the program, file by file; whole packages are read in packages.test.ts.
import { expect, it } from 'vitest'
import { project } from '#tests/support/project.ts'
import { fileProblems, keyProblems } from '../../scripts/package/check.ts'

it.each([
  ['out/main/.env', '', 'does not belong'],
  ['tests/x.test.js', '', 'does not belong'],
  ['out/main/browser.js', '', 'does not belong'],
  ['out/renderer/own.pem', '', 'looks like a secret'],
  ['out/renderer/index.js.map', '', 'looks like a secret'],
  ['out/main/electron.js', `-----BEGIN PRIVATE KEY-----\n${'A'.repeat(64)}`, 'holds a private key'],
  ['out/main/electron.js', `const at = '${project}/out'`, 'tells of'],
])('%s', (file, text, problem) => {
  expect(fileProblems(file, false, () => text).join()).toContain(problem)
})

it.each([
  'package.json',
  'out/main/electron.js',
  'out/renderer/setup.html',
  'migrations/tables/001-schemas-and-roles.sql',
  'migrations/sealed.json',
  'src-main/database/prepare-server.sql',
])('%s belongs there', (file) => {
  expect(fileProblems(file, false, () => 'plain')).toEqual([])
})

it.each(['migrations/README.md', 'migrations/schema.sql', 'src-main/setup.ts', 'src-main/database/other.sql'])(
  '%s does not',
  (file) => {
    expect(fileProblems(file, false, () => 'plain').join()).toContain('does not belong')
  },
)

it('a key is believed where it stands in the code', () => {
  expect(keyProblems(['const keys = ["MCowBQYDK2VwAyEA"]'], ['MCowBQYDK2VwAyEA'])).toEqual([])
})
