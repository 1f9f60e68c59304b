// Nothing runs at night: the first PC of the day that has a folder for anchors, with an overseer or administrator at it, writes the day's.
import { readAnchorFolder } from '#main/database/settings.ts'
import type { HostSession } from './host-context.ts'
import type { Person } from './seat.ts'
import { writeAnchor, type Written } from '#main/anchors/write.ts'

const hour = 3_600_000

/** Writes the anchor of each day while this person sits here; does nothing for other posts and on PCs without a folder. */
export function keepAnchoring(desk: HostSession, person: Person): void {
  if (person.me.post !== 'overseer' && person.me.post !== 'administrator') return
  const round = async (): Promise<void> => {
    if (desk.person() !== person) return
    // A folder that is out of reach now is tried again; the day of the last anchor stands on every digest.
    await anchorToday(desk, person).catch(() => undefined)
    setTimeout(() => void round(), hour).unref()
  }
  void round()
}

/** One round. Null where this PC writes no anchors. */
export async function anchorToday(desk: HostSession, { database, server }: Person): Promise<Written | null> {
  const folder = await readAnchorFolder(desk.dataFolder, desk.policies)
  if (folder === null) return null
  const place = `${server.host}/${server.database}`
  const written = await writeAnchor({ database, folder, dataFolder: desk.dataFolder, place })
  if (written.kind === 'written' && written.faults.length + written.fileFaults.length + written.monthFaults.length > 0)
    await desk.notify({
      title: 'Geçmişte değiştirilmiş kayıt var',
      body: 'Dünkü mühürle bugünkü kayıtlar uyuşmuyor. Bilgi İşlem "npm run verify" ile bakmalı.',
    })
  return written
}
