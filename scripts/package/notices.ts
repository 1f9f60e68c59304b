// THIRD-PARTY-NOTICES.txt: every package whose code goes out with the program, its licence in its own words.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { closureOf, installed, type Installed } from './closure.ts'
import { readParts } from './parts.ts'
import { project } from './project.ts'

export const noticesFile = join(project, 'out/THIRD-PARTY-NOTICES.txt')

/** Nobody may hand these on in a program whose source stays closed, or nobody knows. libheif-js is a file of its own that can be replaced. */
const closed = /^(?:unknown|UNLICENSED|SEE LICENSE.*|.*\bA?GPL\b.*)$/u

/** What the desktop program consists of: what was bundled, and what it loads with all that needs. */
export async function packagesOfDesktop(): Promise<Installed[]> {
  const { bundled, loaded } = await readParts()
  const all = [...(await Promise.all(bundled.map(installed))), ...(await closureOf(loaded))]
  return [...new Map(all.map((each) => [each.folder, each])).values()].toSorted((one, other) =>
    one.name < other.name ? -1 : 1,
  )
}

const headOfDesktop =
  'Zimmet bu açık kaynak bileşenleri içerir / Zimmet contains these open source components.\n' +
  'Electron, Chromium: LICENSE.electron.txt, LICENSES.chromium.html.'

/** The notices of these packages. Throws where a licence does not let us hand the package on, or is not told. */
export async function noticesOf(packages: readonly Installed[], head = headOfDesktop): Promise<string> {
  const refused = packages.filter(({ license }) => closed.test(license))
  if (refused.length > 0)
    throw new Error(`not to be handed on: ${refused.map(({ name, license }) => `${name} (${license})`).join(', ')}`)
  const chapters = await Promise.all(
    packages.map(async (each) => `${each.name} ${each.version} (${each.license})\n\n${await wordsOf(each)}`),
  )
  const line = `\n\n${'='.repeat(78)}\n\n`
  return `${[head, ...chapters].join(line)}\n`
}

/** Writes the notices of the desktop program; answers how many packages they name. */
export async function writeNotices(): Promise<number> {
  const packages = await packagesOfDesktop()
  await writeFile(noticesFile, await noticesOf(packages))
  return packages.length
}

// Some packages carry no copy of their licence; the name of the licence and of the author is then all there is to hand on.
async function wordsOf({ folder, license }: Installed): Promise<string> {
  const names = await readdir(join(project, folder))
  const files = names.filter((name) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/iu.test(name)).toSorted()
  const texts = await Promise.all(files.map(async (name) => await readFile(join(project, folder, name), 'utf8')))
  if (texts.length > 0) return texts.map((text) => text.trim()).join('\n\n')
  const { author } = JSON.parse(await readFile(join(project, folder, 'package.json'), 'utf8')) as {
    author?: string | { name: string }
  }
  const by = typeof author === 'string' ? author : author?.name
  return `Licensed under ${license}${by === undefined ? '' : `, by ${by}`}. The package carries no copy of the licence.`
}
