// An installer opened without running it: what it would put on a PC, as a folder that the check can read.
import { spawn } from 'node:child_process'
import { mkdtemp, open, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { existsSync } from 'node:fs'
import { StartProblem } from '#main/embedded-postgres/start-problem.ts'

/** An installer, and not the program itself, which has its asar beside it. */
export const isInstaller = (file: string): boolean =>
  /\.(?:msi|AppImage)$/u.test(file) || (file.endsWith('.exe') && !existsSync(join(dirname(file), 'resources/app.asar')))

/** Opens it into a folder that is removed afterwards. */
export async function opened<Result>(file: string, read: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'zimmet-opened-'))
  try {
    return await read(await unpack(resolve(file), folder))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function unpack(file: string, folder: string): Promise<string> {
  if (file.endsWith('.msi')) return await openMsi(file, folder)
  return file.endsWith('.exe') ? await openNsis(file, folder) : await openAppImage(file, folder)
}

async function openMsi(file: string, folder: string): Promise<string> {
  if (process.platform === 'win32') await perform([['msiexec', '/a', file, '/qn', `TARGETDIR=${folder}`]], file)
  else await perform([['msiextract', '--directory', folder, file]], file)
  return await programBelow(folder)
}

// The installer holds the program as an archive of its own.
async function openNsis(file: string, folder: string): Promise<string> {
  const windows = 'C:\\Program Files\\7-Zip\\7z.exe'
  const programs = ['7zz', '7z', ...(process.platform === 'win32' ? [windows] : [])]
  const extract = async (from: string, to: string, name: string[]): Promise<void> =>
    await perform(
      programs.map((program) => [program, 'x', '-y', `-o${to}`, from, ...name]),
      file,
    )
  await extract(file, folder, ['$PLUGINSDIR/app-64.7z'])
  const program = join(folder, 'program')
  await extract(join(folder, '$PLUGINSDIR/app-64.7z'), program, [])
  return program
}

async function openAppImage(file: string, folder: string): Promise<string> {
  const program = join(folder, 'program')
  await perform(
    [['unsquashfs', '-quiet', '-no-progress', '-offset', `${await squashfsIn(file)}`, '-dest', program, file]],
    file,
  )
  return program
}

/** Where the file system begins behind the runtime: its mark, and version 4.0 where that stands. */
async function squashfsIn(file: string): Promise<number> {
  const handle = await open(file)
  try {
    const { buffer } = await handle.read({ buffer: Buffer.alloc(4 * 2 ** 20), position: 0 })
    for (let at = buffer.indexOf('hsqs'); at >= 0; at = buffer.indexOf('hsqs', at + 1))
      if (buffer.readUInt32LE(at + 28) === 4) return at
  } finally {
    await handle.close()
  }
  throw new StartProblem(`${file} bir AppImage değil.`)
}

async function programBelow(folder: string): Promise<string> {
  const found = (await readdir(folder, { recursive: true })).find((name) => /(?:^|[\\/])Zimmet\.exe$/u.test(name))
  if (found === undefined) throw new StartProblem('Pakette Zimmet.exe yok.')
  return dirname(join(folder, found))
}

/** Runs the first of these programs that is there. */
async function perform(calls: readonly (readonly string[])[], file: string): Promise<void> {
  for (const [program = '', ...args] of calls) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other until one is there
    const ended = await new Promise<number | null | 'absent'>((done) =>
      spawn(program, args, { stdio: 'ignore' })
        .once('error', () => done('absent'))
        .once('close', done),
    )
    if (ended === 0) return
    if (ended !== 'absent') throw new StartProblem(`${file} açılamıyor (${program}): bozuk olabilir.`)
  }
  const names = calls.map(([program]) => program)
  throw new StartProblem(`${file} dosyasını açmak için gerekir: ${names.join(' ya da ')}.`)
}
