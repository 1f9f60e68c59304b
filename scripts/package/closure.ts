// Packages and all that they need, as Node would find them; what is optional and not installed is not missed.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { project } from './project.ts'

export interface Installed {
  name: string
  version: string
  license: string
  /** Below the project: node_modules/knex, or deeper where two versions stand side by side. */
  folder: string
}

interface Manifest {
  name: string
  version: string
  license?: string | { type: string }
  licenses?: { type: string }[]
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
}

/** Throws where one that is needed is not installed. */
export async function closureOf(names: readonly string[]): Promise<Installed[]> {
  const found = new Map<string, Installed>()
  const waiting = names.map((name) => ({ name, from: project, isNeeded: true }))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const folder = find(next.name, next.from)
    if (folder === null && next.isNeeded) throw new Error(`${next.name} is not installed (needed in ${next.from})`)
    if (folder === null || found.has(folder)) continue
    // oxlint-disable-next-line no-await-in-loop -- what comes next is only known then
    const manifest = await manifestOf(folder)
    found.set(folder, describe(folder, manifest))
    waiting.push(...needsOf(manifest).map((need) => ({ ...need, from: folder })))
  }
  return [...found.values()].toSorted((one, other) => (one.folder < other.folder ? -1 : 1))
}

/** The package of a folder below the project. */
export async function installed(path: string): Promise<Installed> {
  const folder = join(project, path)
  return describe(folder, await manifestOf(folder))
}

function find(name: string, from: string): string | null {
  for (let folder = from; folder.startsWith(project); folder = dirname(folder)) {
    const here = join(folder, 'node_modules', name)
    if (existsSync(join(here, 'package.json'))) return here
  }
  return null
}

const manifestOf = async (folder: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest

function needsOf(manifest: Manifest): { name: string; isNeeded: boolean }[] {
  const optional = Object.keys(manifest.optionalDependencies ?? {})
  const peers = Object.keys(manifest.peerDependencies ?? {}).filter(
    (name) => manifest.peerDependenciesMeta?.[name]?.optional !== true,
  )
  const needed = Object.keys(manifest.dependencies ?? {}).filter((name) => !optional.includes(name))
  return [
    ...needed.map((name) => ({ name, isNeeded: true })),
    ...[...optional, ...peers].map((name) => ({ name, isNeeded: false })),
  ]
}

function describe(folder: string, { name, version, license, licenses }: Manifest): Installed {
  const told = typeof license === 'string' ? license : (license?.type ?? licenses?.map(({ type }) => type).join(' OR '))
  return { name, version, license: told ?? 'unknown', folder: relative(project, folder).replaceAll('\\', '/') }
}
