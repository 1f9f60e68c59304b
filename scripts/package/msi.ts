// The MSI where there is no Windows: msitools' wixl writes it from the folder that electron-builder packed. On Windows electron-builder's
// own WiX does; both are the same product, by the upgrade code.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { StartProblem } from '#main/embedded-postgres/start-problem.ts'
import manifest from '../../package.json' with { type: 'json' }
import { project } from './project.ts'

export interface Product {
  upgradeCode: string
  /** The packed program. */
  folder: string
  file: string
}

/** Writes the MSI, and signs it where there is a certificate (docs/it/packages.md). */
export async function writeMsi(product: Product): Promise<void> {
  // wixl finds its files below its own only.
  const stage = await mkdtemp(join(resolve(product.folder, '..'), '.msi-'))
  const made = join(stage, 'zimmet.msi')
  try {
    await symlink(product.folder, join(stage, 'program'))
    await copyFile(join(project, 'build/icon.ico'), join(stage, 'Zimmet.ico'))
    await writeFile(join(stage, 'zimmet.wxs'), await describe(product))
    await perform('wixl', ['--arch', 'x64', '--output', made, join(stage, 'zimmet.wxs')], 'wixl')
    await sign(made, stage)
    await rename(made, product.file)
  } finally {
    await rm(stage, { recursive: true, force: true })
  }
}

// wixl knows no letters beyond western Europe's in the database: the one sentence does without them.
async function describe({ folder, upgradeCode }: Product): Promise<string> {
  const components: string[] = []
  const files = await filesBelow(folder, '', components)
  return `<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
  <Product Id="*" Name="Zimmet" UpgradeCode="${upgradeCode}" Version="${manifest.version}" Language="1055" Manufacturer="${manifest.author}">
    <Package Id="*" Description="Zimmet" Manufacturer="${manifest.author}" InstallerVersion="500" InstallScope="perMachine" Compressed="yes"/>
    <MajorUpgrade DowngradeErrorMessage="Daha yeni bir sürüm kurulu."/>
    <Media Id="1" Cabinet="zimmet.cab" EmbedCab="yes"/>
    <Icon Id="Zimmet.ico" SourceFile="Zimmet.ico"/>
    <Property Id="ARPPRODUCTICON" Value="Zimmet.ico"/>
    <Property Id="DISABLEADVTSHORTCUTS" Value="1"/>
    <Directory Id="TARGETDIR" Name="SourceDir">
      <Directory Id="ProgramFiles64Folder">
        <Directory Id="INSTALLDIR" Name="Zimmet">
${files}
          <Component Id="link" Guid="*" Win64="yes">
            ${registered('urlKind', '', 'URL:Zimmet', true)}
            <RegistryValue Id="urlMark" Root="HKLM" Key="Software\\Classes\\zimmet" Name="URL Protocol" Type="string" Value=""/>
            ${registered('urlIcon', '\\DefaultIcon', '[INSTALLDIR]Zimmet.exe,0')}
            ${registered('urlOpen', '\\shell\\open\\command', '"[INSTALLDIR]Zimmet.exe" "%1"')}
          </Component>
        </Directory>
      </Directory>
      <Directory Id="ProgramMenuFolder"/>
      <Directory Id="DesktopFolder"/>
    </Directory>
    <Feature Id="Zimmet" Title="Zimmet" Level="1">
      ${[...components, 'link'].map((id) => `<ComponentRef Id="${id}"/>`).join('\n      ')}
    </Feature>
  </Product>
</Wix>
`
}

const registered = (id: string, below: string, value: string, isKeyPath = false): string =>
  `<RegistryValue Id="${id}" Root="HKLM" Key="Software\\Classes\\zimmet${below}" Type="string" Value="${quoted(value)}"${isKeyPath ? ' KeyPath="yes"' : ''}/>`

const shortcuts = ['ProgramMenuFolder', 'DesktopFolder']
  .map((at) => `<Shortcut Id="in${at}" Directory="${at}" Name="Zimmet" WorkingDirectory="INSTALLDIR"/>`)
  .join('')

/** Each file a component of its own, known by its place: so the next version replaces it. */
async function filesBelow(folder: string, path: string, components: string[]): Promise<string> {
  const parts: string[] = []
  for (const entry of await readdir(join(folder, path), { withFileTypes: true })) {
    const place = path === '' ? entry.name : `${path}/${entry.name}`
    const id = createHash('sha256').update(place).digest('hex').slice(0, 32)
    if (entry.isDirectory()) {
      // oxlint-disable-next-line no-await-in-loop -- in the order of the folder
      const below = await filesBelow(folder, place, components)
      parts.push(`<Directory Id="d${id}" Name="${quoted(entry.name)}">\n${below}\n</Directory>`)
      continue
    }
    components.push(`c${id}`)
    parts.push(
      `<Component Id="c${id}" Guid="*" Win64="yes"><File Id="f${id}" Name="${quoted(entry.name)}" Source="program/${quoted(place)}" KeyPath="yes">` +
        `${place === 'Zimmet.exe' ? shortcuts : ''}</File></Component>`,
    )
  }
  return parts.join('\n')
}

const quoted = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

async function sign(file: string, stage: string): Promise<void> {
  const link = process.env['WIN_CSC_LINK'] ?? process.env['CSC_LINK']
  if (link === undefined || link === '') return
  const pfx = join(stage, 'own.pfx')
  const place = link.replace(/^file:\/\//u, '')
  // As electron-builder takes it: a file, or the certificate itself in base64.
  if (existsSync(place)) await copyFile(place, pfx)
  else await writeFile(pfx, Buffer.from(link, 'base64'), { mode: 0o600 })
  const password = process.env['WIN_CSC_KEY_PASSWORD'] ?? process.env['CSC_KEY_PASSWORD'] ?? ''
  const secret = join(stage, 'password')
  await writeFile(secret, password, { mode: 0o600 })
  const isOffline = process.env['ELECTRON_BUILDER_OFFLINE'] === 'true'
  const signed = `${file}.signed`
  await perform(
    'osslsigncode',
    [
      ...['sign', '-pkcs12', pfx, '-readpass', secret, '-h', 'sha256', '-n', 'Zimmet'],
      ...(isOffline ? [] : ['-ts', 'http://timestamp.digicert.com']),
      ...['-in', file, '-out', signed],
    ],
    'osslsigncode',
  )
  await rename(signed, file)
}

async function perform(program: string, args: readonly string[], debian: string): Promise<void> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (part: Buffer) => (said += part.toString()))
  child.stderr.on('data', (part: Buffer) => (said += part.toString()))
  const code = await new Promise<number | null>((done) => child.once('error', () => done(-1)).once('close', done))
  if (code === -1) throw new StartProblem(`${program} gerekir (Debian ve Pardus paketi: ${debian}).`)
  if (code !== 0) throw new StartProblem(`${program} başaramadı:\n${said}`)
}
