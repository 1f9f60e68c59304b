// Updates of the installed program: Electron's part of src-main/updates, which does without it.
import { join } from 'node:path'
import { app } from 'electron'
import { appendToLog } from '../log/log-file.ts'
import { readPublicKey } from '../updates/envelope.ts'
import { GuardedAppImageUpdater, GuardedNsisUpdater, type GuardedUpdater } from '../updates/guarded.ts'
import { installWaiting } from '../updates/install.ts'
import { UpdateKeeper } from '../updates/keeper.ts'
import { machineId, ownMachineId } from '../updates/machine.ts'
import { UpdateMemory } from '../updates/memory.ts'
import { publisherProblem } from '../updates/publisher.ts'
import trustedKeys from '../updates/trusted-keys.json' with { type: 'json' }
import { upkeepOf } from '../updates/upkeep.ts'

const everyHours = 4

export interface UpdatePlan {
  dataFolder: string
  version: string
  address: string | null
  mode: 'auto' | 'manual' | 'off'
  ring: number | null
}

/** Ready to look, and to install what waits; nothing is done yet. */
export async function prepareUpdates(plan: UpdatePlan, trustedTexts: readonly string[] = trustedKeys) {
  const { dataFolder, version, address, mode, ring } = plan
  const log = (line: string): void => {
    process.stderr.write(`${line}\n`)
    appendToLog(join(dataFolder, 'log', 'updates.log'), `${new Date().toISOString()} ${line}\n`)
  }
  const trusted = trustedTexts.map(readPublicKey)
  const memory = await new UpdateMemory(dataFolder, log).load()
  const installation = {
    ...{ isPackaged: app.isPackaged, platform: process.platform, execPath: process.execPath },
    ...{ resources: process.resourcesPath ?? '', env: process.env },
  }
  const upkeep = upkeepOf(installation, { mode, address, hasKeys: trusted.length > 0 })
  // A program that is not installed is a PC of its own, and leaves nothing where the installed one looks.
  const machine = upkeep === 'not_packaged' ? ownMachineId(dataFolder) : machineId(dataFolder)
  const parts = { version, trusted, memory, log, platform: process.platform, arch: process.arch }
  const updater = upkeep === 'self' ? newUpdater() : null
  const keeper = new UpdateKeeper({ ...parts, machine, upkeep, mode, ring, address, updater })
  return {
    keeper,
    /** True where the installer runs; the program ends then, before it has opened a window. */
    installWaiting: async (): Promise<boolean> =>
      upkeep === 'self' && (await installWaiting({ ...parts, ring: keeper.ring(), updater: newUpdater() })),
    /** Looks now and every few hours. What was found is installed at the next start, never when the program is closed. */
    keepLooking: (): void => {
      const look = (): void => void keeper.look(false)
      look()
      setInterval(look, everyHours * 3_600_000).unref()
    },
  }
}

function newUpdater(): GuardedUpdater {
  if (process.platform !== 'win32') return new GuardedAppImageUpdater()
  const updater = new GuardedNsisUpdater()
  updater.verifyUpdateCodeSignature = async (names, file) => await publisherProblem(names, file)
  return updater
}
