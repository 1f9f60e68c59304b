// The desktop program as a folder, an installer for Windows, an MSI, an AppImage.
import { mkdir, rm } from 'node:fs/promises'
import { isAbsolute, join, resolve } from 'node:path'
import { Arch, build, Platform } from 'electron-builder'
import { StartProblem } from '#main/embedded-postgres/start-problem.ts'
import manifest from '../../package.json' with { type: 'json' }
import { packageOfDesktop } from '../../electron-builder.config.ts'
import { readTrusted } from '../release/keys.ts'
import { checkPackage, codeIn, keyProblems, kindProblems } from './check.ts'
import { closureOf } from './closure.ts'
import { writeNotices } from './notices.ts'
import { readParts } from './parts.ts'
import { writeMsi } from './msi.ts'
import { opened } from './opened.ts'
import { project } from './project.ts'

export const desktopTargets = ['dir', 'nsis', 'msi', 'appimage'] as const
export type DesktopTarget = (typeof desktopTargets)[number]
export type System = 'windows' | 'linux'

export interface Wanted {
  target: DesktopTarget
  /** Only a folder is of either. */
  system: System
  output: string
  publisher?: string | undefined
  electron?: string | undefined
  /** A program that is to take no updates; else one that updates itself needs a key to believe. */
  isWithoutUpdates?: boolean | undefined
}

/** electron-builder's own words for what its files are called. */
const unpacked = { windows: 'win-unpacked', linux: 'linux-unpacked' } as const

/** Builds it from `out/` and checks what came of it; answers the files that were made, the folder of a `dir` first. */
export async function packageDesktop(wanted: Wanted): Promise<string[]> {
  const { target, system, output, publisher, electron } = wanted
  const trusted = readTrusted()
  if (updating.has(target) && trusted.length === 0 && wanted.isWithoutUpdates !== true) throw new StartProblem(noKeys)
  const of = target === 'nsis' || target === 'msi' ? 'windows' : target === 'appimage' ? 'linux' : system
  const told = resolve(project, output)
  const { loaded } = await readParts()
  const packages = await closureOf(loaded)
  await writeNotices()
  const folder = join(told, unpacked[of])
  // A file of an earlier build must not go out with this one.
  await rm(folder, { recursive: true, force: true })
  await mkdir(told, { recursive: true })
  const places = packages.map((each) => each.folder)
  const config = packageOfDesktop({ packages: places, publisher, electron, isMsi: target === 'msi' })
  const platform = of === 'windows' ? Platform.WINDOWS : Platform.LINUX
  const isOurMsi = target === 'msi' && process.platform !== 'win32'
  const made = await build({
    projectDir: project,
    targets: platform.createTarget(targetNames[isOurMsi ? 'dir' : target], Arch.x64),
    config: { ...config, directories: { ...config.directories, output: told } },
    publish: 'never',
  })
  refuse([...(await checkPackage(folder, places)), ...keyProblems(codeIn(folder), trusted)])
  if (!isOurMsi) return [folder, ...made.filter((file) => isAbsolute(file))]
  const file = join(told, `Zimmet-${manifest.version}.msi`)
  await writeMsi({ upgradeCode: config.msi?.upgradeCode ?? '', folder, file })
  refuse(await opened(file, async (place) => [...(await checkPackage(place, places)), ...kindProblems(file, place)]))
  return [folder, file]
}

/** Those that replace themselves by a newer one. */
const updating: ReadonlySet<DesktopTarget> = new Set(['nsis', 'appimage'])

const noKeys = `Bu paket kendini güncelleyemezdi: src-main/updates/trusted-keys.json boş, program hiçbir yayına güvenmiyor.
Önce bir anahtar çifti yapın: npm run release -- --new-key --key KASADAKİ-DOSYA.pem (docs/it/updates.md)
Güncellemeleri bu programın dışından getirecekseniz: --without-updates`

const targetNames = { dir: 'dir', nsis: 'nsis', msi: 'msi', appimage: 'AppImage' } as const

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new StartProblem(`Paket olması gerektiği gibi değil:\n  ${problems.join('\n  ')}`)
}
