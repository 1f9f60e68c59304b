// Our files that a program loads, and the packages they name; types are not loaded, and so are not told.
import { readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { parseAstAsync } from 'vite'
import * as z from 'zod'
import manifest from '../../package.json' with { type: 'json' }
import { requiredIn } from './parts.ts'
import { project } from './project.ts'

export interface Reached {
  files: string[]
  packages: string[]
}

/** From these files, below the project. */
export async function reachedFrom(entries: readonly string[]): Promise<Reached> {
  const files = new Set<string>()
  const packages = new Set<string>()
  const waiting = [...entries]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (files.has(next)) continue
    files.add(next)
    // oxlint-disable-next-line no-await-in-loop -- what comes next is only known then
    for (const target of await targetsOf(next)) {
      const ours = oursAt(target, next)
      if (ours !== null) waiting.push(ours)
      else if (!target.startsWith('node:')) packages.add(packageName(target))
    }
  }
  return { files: [...files].toSorted(), packages: [...packages].toSorted() }
}

const loads = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'])

async function targetsOf(file: string): Promise<string[]> {
  if (!file.endsWith('.ts')) return []
  const code = await readFile(join(project, file), 'utf8')
  const found = requiredIn(code)
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('type' in node && loads.has(String(node.type)) && !isTypeOnly(node)) found.push(...sourceOf(node))
    if ('type' in node && node.type === 'NewExpression') found.push(...besideIn(node))
    for (const part of Object.values(node)) look(part)
  }
  look(await parseAstAsync(code, { lang: 'ts' }))
  return found
}

const isTypeOnly = (node: object): boolean =>
  ('importKind' in node && node.importKind === 'type') || ('exportKind' in node && node.exportKind === 'type')

function sourceOf(node: object): string[] {
  const source: unknown = 'source' in node ? node.source : null
  if (typeof source !== 'object' || source === null || !('value' in source)) return []
  return typeof source.value === 'string' ? [source.value] : []
}

/** A file beside this one, which a thread begins with: new URL('./work.ts', import.meta.url). */
function besideIn(node: object): string[] {
  const told = newUrl.safeParse(node).data?.arguments
  return told === undefined ? [] : [told[0].value]
}

const newUrl = z.object({
  callee: z.object({ name: z.literal('URL') }),
  arguments: z.tuple([
    z.object({ value: z.string().startsWith('.') }),
    z.object({ object: z.object({ type: z.literal('MetaProperty') }) }),
  ]),
})

function oursAt(target: string, from: string): string | null {
  if (target.startsWith('.')) return relative(project, join(project, dirname(from), target)).replaceAll('\\', '/')
  for (const [alias, path] of Object.entries(manifest.imports)) {
    const start = alias.slice(0, -1)
    if (target.startsWith(start)) return path.slice(2, -1) + target.slice(start.length)
  }
  return null
}

const packageName = (target: string): string =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
