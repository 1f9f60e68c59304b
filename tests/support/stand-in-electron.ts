// What stands in for Electron's own files where they cannot be fetched. It shows what the packaging does to them and what it puts
// beside them; it does not show that the program starts. The Windows one is some small program with a version of its own.
import { copyFile, mkdir, writeFile, appendFile, chmod } from 'node:fs/promises'
import { join } from 'node:path'
import electron from 'electron/package.json' with { type: 'json' }
import { project } from './project.ts'

/** Where fuses begin in a real program, then their version, how many there are, and each of them the wrong way round. */
const fusesWrong = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('10110011'),
])

/** Makes an unpacked Electron in `folder`; answers the folder. */
export async function standInElectron(folder: string, system: 'windows' | 'linux'): Promise<string> {
  await mkdir(join(folder, 'locales'), { recursive: true })
  await mkdir(join(folder, 'resources'))
  const program = join(folder, system === 'windows' ? 'electron.exe' : 'electron')
  const some = join(project, 'node_modules/electron-winstaller/vendor/Setup.exe')
  if (system === 'windows') await copyFile(some, program)
  else await writeFile(program, '#!/bin/sh\nexit 0\n')
  await appendFile(program, fusesWrong)
  await chmod(program, 0o755)
  for (const name of ['tr', 'en-US', 'de']) await writeFile(join(folder, 'locales', `${name}.pak`), name)
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) await writeFile(join(folder, name), 'their own words')
  await writeFile(join(folder, 'version'), electron.version)
  return folder
}
