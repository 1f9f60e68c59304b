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

const isOurs = (to: string): boolean => /^(src-|tests\/)/u.test(to)

/** Names of the rules that an import from one file to another breaks. */
async function brokenBy(from: string, to: string, what = '{ thing }'): Promise<string[]> {
  const steps = '../'.repeat(from.split('/').length - 1)
  for (const [file, text] of [
    [from, `import ${what} from '${isOurs(to) ? steps + to : to}'\nexport type Other = typeof thing\n`],
    ...(isOurs(to) ? [[to, 'export const thing = 1\n']] : []),
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
    ['src-main/areas/inbox/a.ts', 'src-main/areas/requests/b.ts', 'a-host-area-imports-no-other'],
    ['src-main/files/a.ts', 'src-main/areas/b.ts', 'src-main-files-imports-little'],
    ['src-main/embedded-postgres/a.ts', 'src-main/database/b.ts', 'src-main-embedded-postgres-imports-little'],
    ['src-main/ports/a.ts', 'src-main/database/b.ts', 'src-main-ports-imports-little'],
    ['src-main/shell/a.ts', 'src-main/database/b.ts', 'src-main-shell-imports-little'],
    ['src-renderer/words/a.ts', 'src-renderer/host/b.ts', 'src-renderer-words-imports-little'],
    ['src-renderer/ui/a.ts', 'src-renderer/host/b.ts', 'src-renderer-ui-imports-little'],
    ['src-renderer/theme/a.ts', 'src-renderer/words/b.ts', 'src-renderer-theme-imports-little'],
    ['src-renderer/host/a.ts', 'src-renderer/figures/b.ts', 'src-renderer-host-imports-little'],
    ['src-renderer/figures/a.ts', 'src-renderer/components/b.ts', 'src-renderer-figures-imports-little'],
    ['src-renderer/export/a.ts', 'src-renderer/components/b.ts', 'src-renderer-export-imports-little'],
    ['src-renderer/components/a.ts', 'src-renderer/grid/b.ts', 'src-renderer-components-imports-little'],
    ['src-renderer/grid/a.ts', 'src-renderer/request/b.ts', 'src-renderer-grid-imports-little'],
    ['src-renderer/request/a.ts', 'src-renderer/screens/inbox/b.ts', 'src-renderer-request-imports-little'],
    ['src-renderer/screens/inbox/a.ts', 'src-renderer/app/b.ts', 'src-renderer-screens-imports-little'],
    ['src-renderer/app/a.ts', 'src-main/areas/b.ts', 'src-renderer-app-imports-little'],
    ['src-renderer/screens/inbox/a.ts', 'src-renderer/screens/board/b.ts', 'a-screen-imports-no-other'],
    ['src-renderer/screens/inbox/a.ts', 'src-renderer/host/client.ts', 'only-the-host-asks'],
    ['src-renderer/app/a.ts', 'src-renderer/host/query-client.ts', 'only-the-host-asks'],
    ['src-renderer/request/a.ts', '@tanstack/react-query', 'only-the-host-asks'],
    ['src-renderer/components/a.ts', '@orpc/client', 'only-the-host-asks'],
    ['src-main/novel/a.ts', 'src-main/database/b.ts', 'no-folder-without-a-law'],
    ['src-main/novel.ts', 'src-main/database/b.ts', 'no-folder-without-a-law'],
    ['src-renderer/novel/a.ts', 'src-renderer/app/b.ts', 'no-folder-without-a-law'],
    ['src-main/areas/inbox/a.ts', 'tests/support/b.ts', 'no-product-code-imports-tests'],
    ['src-renderer/host/a.ts', 'node:fs', 'the-window-knows-no-node'],
    ['src-shared/a.ts', 'nowhere', 'nothing-unresolvable'],
  ])('%s importing %s', async (from, to, rule) => {
    expect(await brokenBy(from, to)).toContain(rule)
  })

  it.each([
    ['src-renderer/screens/inbox/a.ts', 'src-renderer/screens/board/b.ts', 'a-screen-imports-no-other'],
    ['src-renderer/grid/a.ts', 'src-renderer/request/b.ts', 'src-renderer-grid-imports-little'],
    ['src-main/areas/inbox/a.ts', 'src-main/areas/custody/b.ts', 'a-host-area-imports-no-other'],
    ['src-main/areas/inbox/a.ts', 'src-main/ports/b.ts', 'src-main-areas-imports-little'],
  ])('%s importing no more than a type of %s', async (from, to, rule) => {
    expect(await brokenBy(from, to, 'type { thing }')).toContain(rule)
    expect(await brokenBy(from, to, '{ type thing }')).toContain(rule)
  })
})

describe('the import law lets pass', () => {
  it.each([
    ['src-main/areas/inbox/a.ts', 'src-main/database/b.ts'],
    ['src-main/areas/inbox/a.ts', 'src-main/areas/b.ts'],
    ['src-main/areas/inbox/a.ts', 'src-main/files/b.ts'],
    ['src-main/browser.ts', 'src-main/ports/b.ts'],
    ['src-main/areas/inbox/a.ts', 'src-main/areas/seat.ts'],
    ['src-renderer/app/a.ts', 'src-renderer/screens/inbox/b.ts'],
    ['src-renderer/screens/inbox/a.ts', 'src-renderer/request/list/b.ts'],
    ['src-renderer/screens/inbox/a.ts', 'src-renderer/screens/inbox/b.ts'],
    ['src-renderer/screens/inbox/a.ts', 'src-renderer/host/queries.ts'],
    ['src-renderer/request/a.ts', 'src-renderer/grid/b.ts'],
    ['src-renderer/host/a.ts', 'src-renderer/host/client.ts'],
    ['src-renderer/words/a.ts', 'src-shared/b.ts'],
  ])('%s importing %s', async (from, to) => {
    expect(await brokenBy(from, to)).toEqual([])
  })
})
