// `npm run package` as the build machine runs it, with what stands in for what cannot be fetched.
import { spawn } from 'node:child_process'
import { chmod, copyFile, cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { project } from '#tests/support/project.ts'
import { findProgram, install } from '../run/apt.ts'

export interface Ended {
  code: number | null
  said: string
}

export async function run(program: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(program, args, {
    cwd: project,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const hear = (part: Buffer): void => void (said += part.toString())
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  return { code, said }
}

export const packaged = async (args: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
  await run(process.execPath, ['scripts/package.ts', '--verbose', ...args], env)

/** Why Debian's programs cannot be had here; null where they can. */
export function missing(programs: Readonly<Record<string, string>>): string | null {
  const absent = Object.keys(programs).filter((program) => findProgram([program]) === null)
  if (absent.length === 0) return null
  try {
    install(
      absent.map((program) => programs[program] ?? program),
      `${absent.join(', ')}: only root installs them`,
    )
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** electron-builder's tools for AppImages, from Debian's; the runtime, which mounts the image at its start, is a stand-in. */
export async function appImageTools(folder: string): Promise<string> {
  await mkdir(join(folder, 'runtimes'), { recursive: true })
  await mkdir(join(folder, 'lib/x64'), { recursive: true })
  for (const name of ['mksquashfs', 'desktop-file-validate']) {
    await copyFile(findProgram([name]) ?? '', join(folder, name))
    await chmod(join(folder, name), 0o755)
  }
  await writeFile(join(folder, 'runtimes/runtime-x64'), Buffer.alloc(4096, 'stand-in '))
  return folder
}

/** An authority of our own and a certificate of it that signs programs; answers its .pfx and the authority's certificate. */
export async function signingCertificate(folder: string, name: string): Promise<{ pfx: string; ca: string }> {
  await mkdir(folder, { recursive: true })
  const file = (each: string): string => join(folder, each)
  await writeFile(
    file('extensions'),
    'basicConstraints=CA:FALSE\nkeyUsage=digitalSignature\nextendedKeyUsage=codeSigning\n',
  )
  const newKey = ['req', '-newkey', 'rsa:2048', '-nodes', '-sha256']
  const calls = [
    [...newKey, '-x509', '-days', '2', '-subj', '/CN=Deneme CA', '-keyout', file('ca.key'), '-out', file('ca.pem')],
    [...newKey, '-subj', `/CN=${name}`, '-keyout', file('own.key'), '-out', file('own.csr')],
    [
      ...['x509', '-req', '-days', '2', '-in', file('own.csr'), '-CA', file('ca.pem'), '-CAkey', file('ca.key')],
      ...['-CAcreateserial', '-extfile', file('extensions'), '-out', file('own.pem')],
    ],
    [
      ...['pkcs12', '-export', '-inkey', file('own.key'), '-in', file('own.pem'), '-certfile', file('ca.pem')],
      ...['-passout', 'pass:deneme', '-out', file('own.pfx')],
    ],
  ]
  for (const call of calls) {
    const { code, said } = await run('openssl', call)
    if (code !== 0) throw new Error(said)
  }
  return { pfx: file('own.pfx'), ca: file('ca.pem') }
}

/** A copy of a package, to be spoiled. */
export async function copyOf(folder: string, to: string): Promise<string> {
  await cp(folder, to, { recursive: true })
  return to
}
