// What stands in for electron-builder's tools for Windows' installers where they cannot be fetched: Debian's makensis and 7zip do the
// work; the plugins, which only run on Windows, are libraries that name their functions and hold none.
import { copyFile, mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { project } from '#tests/support/project.ts'
import { findProgram } from '../run/apt.ts'

const templates = join(project, 'node_modules/app-builder-lib/templates/nsis')
const debian = '/usr/share/nsis'

/** The environment in which electron-builder makes an installer of Windows without fetching anything. */
export async function installerTools(folder: string): Promise<Record<string, string>> {
  const [nsis, resources, wine] = [join(folder, 'nsis'), join(folder, 'resources'), join(folder, 'wine')]
  await mkdir(join(nsis, 'linux'), { recursive: true })
  for (const name of await readdir(debian)) await symlink(join(debian, name), join(nsis, name))
  await copyFile(findProgram(['makensis']) ?? '', join(nsis, 'linux/makensis'))
  await copyFile(join(project, 'node_modules/electron-winstaller/vendor/Setup.exe'), join(nsis, 'elevate.exe'))
  await writePlugins(join(resources, 'plugins/x86-unicode'))
  await writeWine(wine)
  return {
    ...{ ELECTRON_BUILDER_NSIS_DIR: nsis, ELECTRON_BUILDER_NSIS_RESOURCES_DIR: resources },
    ...{ ELECTRON_BUILDER_WINE_TOOLSET_DIR: wine, ELECTRON_BUILDER_7ZIP_PATH: findProgram(['7zz']) ?? '' },
  }
}

// The uninstaller is written by a first installer that is run for it. Here it is read out of that one, as electron-builder itself does on macOS.
async function writeWine(folder: string): Promise<void> {
  for (const name of ['bin', 'lib', 'wine-home']) await mkdir(join(folder, name), { recursive: true })
  const program = `#!${process.execPath}
const { readFileSync, writeFileSync } = require('node:fs')
const { inflateRawSync } = require('node:zlib')
const [, , installer] = process.argv
const whole = readFileSync(installer)
const mark = Buffer.concat([Buffer.from('efbeadde', 'hex'), Buffer.from('NullsoftInst')])
const begin = whole.indexOf(mark) - 4
for (let at = begin + 28, size; (size = whole.readUInt32LE(at) & 0x7fffffff) > 0; at += 4 + size) {
  const block = whole.subarray(at + 4, at + 4 + size)
  const open = whole[at + 3] >= 0x80 ? inflateRawSync(block) : block
  if (!open.subarray(4, 20).equals(mark)) continue
  writeFileSync(installer.replace(/exe$/u, '__uninstaller.exe'), Buffer.concat([whole.subarray(0, begin), open]))
  process.exit()
}
process.exit(1)
`
  await writeFile(join(folder, 'bin/wine'), program, { mode: 0o755 })
}

/** All texts of an installer's script: what it writes where, what it says in each language. */
export async function scriptOf(installer: string): Promise<string> {
  const whole = await readFile(installer)
  const begin = whole.indexOf(Buffer.concat([Buffer.from('efbeadde', 'hex'), Buffer.from('NullsoftInst')])) - 4
  const size = whole.readUInt32LE(begin + 28) & 0x7fffffff
  return inflateRawSync(whole.subarray(begin + 32, begin + 32 + size)).toString('utf16le')
}

/** A library for each plugin that electron-builder's own scripts call and Debian does not have. */
async function writePlugins(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const calls = new Map<string, Set<string>>()
  for (const name of await readdir(templates, { recursive: true })) {
    if (!/\.ns[hi]$/u.test(name)) continue
    for (const [, plugin = '', call = ''] of (await readFile(join(templates, name), 'utf8')).matchAll(/(\w+)::(\w+)/gu))
      calls.set(plugin, (calls.get(plugin) ?? new Set()).add(call))
  }
  const there = new Set((await readdir(join(debian, 'Plugins/x86-unicode'))).map((name) => name.toLowerCase()))
  for (const [plugin, names] of calls)
    if (!there.has(`${plugin.toLowerCase()}.dll`))
      await writeFile(join(folder, `${plugin}.dll`), libraryOf(`${plugin}.dll`, [...names].toSorted()))
}

const headerBytes = 0x200
const codeBytes = 0x200
const address = 0x1000

/** A 32-bit library of one section: the table of what it exports, and one function that returns. */
function libraryOf(name: string, functions: readonly string[]): Buffer {
  const table = exportTable(name, functions)
  const section = Buffer.alloc(Math.ceil((table.length + 1) / codeBytes) * codeBytes)
  table.copy(section)
  section[table.length] = 0xc3
  const file = Buffer.alloc(headerBytes + section.length)
  file.write('MZ', 0)
  file.writeUInt32LE(0x40, 0x3c)
  file.write('PE\0\0', 0x40)
  const coff = 0x44
  file.writeUInt16LE(0x14c, coff)
  file.writeUInt16LE(1, coff + 2)
  file.writeUInt16LE(0xe0, coff + 16)
  file.writeUInt16LE(0x2102, coff + 18)
  const optional = coff + 20
  file.writeUInt16LE(0x10b, optional)
  for (const [at, value] of [
    ...[
      [16, 0],
      [28, 0x10000000],
      [32, 0x1000],
      [36, 0x200],
      [56, address + 0x10000],
      [60, headerBytes],
    ],
    ...[
      [92, 16],
      [96, address],
      [100, table.length],
    ],
  ] as const)
    file.writeUInt32LE(value, optional + at)
  file.writeUInt16LE(2, optional + 68)
  const entry = optional + 0xe0
  file.write('.rdata', entry)
  for (const [at, value] of [
    [8, section.length],
    [12, address],
    [16, section.length],
    [20, headerBytes],
    [36, 0x60000020],
  ] as const)
    file.writeUInt32LE(value, entry + at)
  section.copy(file, headerBytes)
  return file
}

function exportTable(name: string, functions: readonly string[]): Buffer {
  const count = functions.length
  const [addresses, names, ordinals] = [40, 40 + 4 * count, 40 + 8 * count]
  const texts = [name, ...functions].map((text) => Buffer.from(`${text}\0`, 'latin1'))
  const table = Buffer.alloc(ordinals + 2 * count + texts.reduce((sum, text) => sum + text.length, 0))
  let at = ordinals + 2 * count
  const place = (text: Buffer): number => {
    text.copy(table, at)
    at += text.length
    return address + at - text.length
  }
  for (const [offset, value] of [
    [12, place(texts[0] ?? Buffer.alloc(0))],
    [16, 1],
    [20, count],
    [24, count],
  ] as const)
    table.writeUInt32LE(value, offset)
  for (const [offset, value] of [
    [28, addresses],
    [32, names],
    [36, ordinals],
  ] as const)
    table.writeUInt32LE(address + value, offset)
  for (const [index, text] of texts.slice(1).entries()) {
    table.writeUInt32LE(address + table.length, addresses + 4 * index)
    table.writeUInt32LE(place(text), names + 4 * index)
    table.writeUInt16LE(index, ordinals + 2 * index)
  }
  return table
}
