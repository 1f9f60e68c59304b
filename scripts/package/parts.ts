// What the build took from other people's packages, as the bundler itself tells it: notices and packages are made from this, not from a list.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { project } from './project.ts'

/** One part of the build: folders of packages whose code stands in it, and names of packages that it loads when it runs. */
export type Part = { bundled: string[]; loaded: string[] }

const parts = ['main', 'preload', 'renderer', 'worker'] as const
const folderName = 'parts'

/** Where the package of a module stands (node_modules/react, or deeper); null for our own. */
export function packageOf(module: string): string | null {
  const path = module.replaceAll('\\', '/')
  return /(?<=\/)node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(path)?.[0] ?? null
}

const nameOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/')

/** What code asks for by Node's old way, in the midst of itself: a package that only one system can load. */
export const requiredIn = (code: string): string[] =>
  [...code.matchAll(/createRequire\([^()]*\)\(\s*["'](?<name>[^"'.][^"']*)["']/gu)].map(
    ({ groups }) => groups?.['name'] ?? '',
  )

const isPackage = (name: string): boolean => !/^(?:node:|\.|\/|electron$)/u.test(name) && !name.endsWith('.js')

/** Writes out/parts/<name>.json beside the build. */
export function listParts(name: (typeof parts)[number]): Plugin {
  const bundled = new Set<string>()
  const loaded = new Set<string>()
  let folder = ''
  return {
    name: 'zimmet-list-parts',
    apply: 'build',
    moduleParsed({ id }) {
      const found = packageOf(id)
      if (found !== null) bundled.add(found)
    },
    // Not from where this file stands: the bundler's configuration is bundled itself.
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir, '..', folderName)
    },
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        for (const target of [...chunk.imports, ...chunk.dynamicImports, ...requiredIn(chunk.code)])
          if (isPackage(target)) loaded.add(nameOf(target))
      }
      const part: Part = { bundled: [...bundled].toSorted(), loaded: [...loaded].toSorted() }
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, `${name}.json`), `${JSON.stringify(part, null, 2)}\n`)
    },
  }
}

/** What the last build took. Throws where nothing was built. */
export async function readParts(): Promise<Part> {
  const folder = join(project, 'out', folderName)
  const read = await Promise.all(
    parts.map(async (name) => JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')) as Part),
  )
  const all = (key: keyof Part): string[] => [...new Set(read.flatMap((part) => part[key]))].toSorted()
  return { bundled: all('bundled'), loaded: all('loaded') }
}
