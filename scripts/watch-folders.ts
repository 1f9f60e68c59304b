import { readdirSync, watch, type FSWatcher } from 'node:fs'
import { join } from 'node:path'

/**
 * Tells of each change below a folder until it is closed. One watch a folder: the recursive one watches each file by
 * itself on Linux, and hears no more of a file once an editor or git has put another in its place.
 */
export function watchFolders(root: string, onChange: () => void): { close: () => void } {
  const watchers = new Map<string, FSWatcher>()
  const watchNew = (): void => {
    const inside = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory())
    for (const folder of [root, ...inside.map(({ parentPath, name }) => join(parentPath, name))]) {
      if (watchers.has(folder)) continue
      const watcher = watch(folder, () => {
        watchNew()
        onChange()
      })
      // A folder that is gone is watched anew should it come back.
      watcher.on('error', () => watchers.delete(folder))
      watchers.set(folder, watcher)
    }
  }
  watchNew()
  return {
    close: () => {
      for (const watcher of watchers.values()) watcher.close()
    },
  }
}
