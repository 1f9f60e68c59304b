import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseOptions } from 'dependency-cruiser'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import law from '../../.dependency-cruiser.mjs'

// The file of rules is plain JavaScript, wider than the tool's own types.
const options = { ruleSet: law, validate: true, ...law.options } as unknown as ICruiseOptions

let tree: string
beforeEach(async () => {
  tree = await mkdtemp(join(tmpdir(), 'zimmet-law-'))
})
afterEach(async () => {
  await rm(tree, { recursive: true, force: true })
})

/** Names of the rules that an import from one file to another breaks. */
async function brokenBy(from: string, to: string): Promise<string[]> {
  const steps = '../'.repeat(from.split('/').length - 1)
  for (const [file, text] of [
    [from, `import { thing } from '${to.includes('/') ? steps + to : to}'\nexport const other = thing\n`],
    ...(to.includes('/') ? [[to, 'export const thing = 1\n']] : []),
  ] as const) {
    await mkdir(dirname(join(tree, file)), { recursive: true })
    await writeFile(join(tree, file), text)
  }
  const { output } = await cruise([from], { ...options, baseDir: tree })
  if (typeof output === 'string') throw new Error(output)
  expect(output.summary.totalCruised).toBeGreaterThan(0)
  return output.summary.violations.map((violation) => violation.rule.name)
}

describe('the import law finds', () => {
  it.each([
    ['src-shared/a.ts', 'src-main/database/b.ts', 'src-shared-imports-little'],
    ['src-preload/a.ts', 'src-main/ports/b.ts', 'src-preload-imports-little'],
    ['src-main/database/a.ts', 'src-main/areas/inbox/b.ts', 'src-main-database-imports-little'],
    ['src-main/areas/inbox/a.ts', 'src-main/ports/b.ts', 'src-main-areas-imports-little'],
    ['src-main/ports/a.ts', 'src-main/database/b.ts', 'src-main-ports-imports-little'],
    ['src-main/shell/a.ts', 'src-main/database/b.ts', 'src-main-shell-imports-little'],
    ['src-renderer/lib/a.ts', 'src-renderer/components/b.ts', 'src-renderer-lib-imports-little'],
    ['src-renderer/components/a.ts', 'src-renderer/grid/b.ts', 'src-renderer-components-imports-little'],
    ['src-renderer/grid/a.ts', 'src-renderer/app/b.ts', 'src-renderer-grid-imports-little'],
    ['src-renderer/app/a.ts', 'src-main/areas/b.ts', 'src-renderer-app-imports-little'],
    ['src-renderer/areas/inbox/a.ts', 'src-renderer/areas/requests/b.ts', 'an-area-imports-no-other'],
    ['src-renderer/areas/inbox/a.ts', 'src-renderer/app/b.ts', 'an-area-imports-no-other'],
    ['src-main/novel/a.ts', 'src-main/database/b.ts', 'no-folder-without-a-law'],
    ['src-main/novel.ts', 'src-main/database/b.ts', 'no-folder-without-a-law'],
    ['src-renderer/novel/a.ts', 'src-renderer/app/b.ts', 'no-folder-without-a-law'],
    ['src-main/areas/inbox/a.ts', 'tests/support/b.ts', 'no-product-code-imports-tests'],
    ['src-renderer/lib/a.ts', 'node:fs', 'the-window-knows-no-node'],
    ['src-shared/a.ts', 'nowhere', 'nothing-unresolvable'],
  ])('%s importing %s', async (from, to, rule) => {
    expect(await brokenBy(from, to)).toContain(rule)
  })
})

describe('the import law lets pass', () => {
  it.each([
    ['src-main/areas/inbox/a.ts', 'src-main/database/b.ts'],
    ['src-main/browser.ts', 'src-main/ports/b.ts'],
    ['src-renderer/app/a.ts', 'src-renderer/areas/inbox/b.ts'],
    ['src-renderer/areas/inbox/a.ts', 'src-renderer/grid/b.ts'],
    ['src-renderer/areas/inbox/a.ts', 'src-renderer/areas/inbox/b.ts'],
    ['src-renderer/lib/a.ts', 'src-shared/b.ts'],
  ])('%s importing %s', async (from, to) => {
    expect(await brokenBy(from, to)).toEqual([])
  })
})
