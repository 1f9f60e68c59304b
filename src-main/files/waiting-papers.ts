// Written files wait in the data folder until the person has saved them; none outlives who was signed in.
import { randomUUID } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { mkdir, open, rm, stat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { notFound } from '#main/database/errors.ts'
import { letGo } from './let-go.ts'
import { partBytes, type SavingEnd, type WaitingPaper } from '#shared/contract/reports.ts'

/** Much was filled for it; it is looked for when nobody waits any more. */
const large = 8 * 1024 * 1024

interface PaperOnDisk extends WaitingPaper {
  path: string
}

/** What a host with dialogs of its own does with papers. */
export interface Saving {
  /** Copies the file to where the person wants it, under about this name. */
  saveFile(path: string, name: string): Promise<SavingEnd>
  savePdf(name: string): Promise<SavingEnd>
}

export interface WaitingPapers {
  /** A new empty file, readable by this person alone. */
  begin(): Promise<{ paperId: string; file: FileHandle }>
  /** It is whole and may be saved. */
  finish(paperId: string, name: string): Promise<WaitingPaper>
  /** Asks where to save it and puts it there, where the host has such a dialog. */
  save(paperId: string): Promise<SavingEnd>
  /** Saves the page of the window, where the host can. */
  savePdf(name: string): Promise<SavingEnd>
  part(paperId: string, offset: number): Promise<File>
  discard(paperId: string): Promise<void>
  /** Forgets every file: at the beginning those of a program that crashed, later those of who leaves. */
  clear(): Promise<void>
}

export function keepWaitingPapers(dataFolder: string, saving?: Saving): WaitingPapers {
  const folder = join(dataFolder, 'papers')
  const whole = new Map<string, PaperOnDisk>()
  const pathOf = (paperId: string): string => join(folder, paperId)
  const find = (paperId: string): PaperOnDisk => {
    const paper = whole.get(paperId)
    if (paper === undefined) throw notFound()
    return paper
  }
  const discard = async (paperId: string): Promise<void> => {
    if ((whole.get(paperId)?.bytes ?? 0) > large) setTimeout(letGo, 500, 'ever').unref()
    whole.delete(paperId)
    await rm(pathOf(paperId), { force: true })
  }
  // What cannot be removed now (a scanner holds it open) is removed the next time.
  const clear = async (): Promise<void> => {
    whole.clear()
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
  const cleared = clear()
  return {
    discard,
    clear: async () => await cleared.then(clear),
    begin: async () => {
      await cleared
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const paperId = randomUUID()
      return { paperId, file: await open(pathOf(paperId), 'wx', 0o600) }
    },
    finish: async (paperId, name) => {
      const path = pathOf(paperId)
      const { size } = await stat(path)
      whole.set(paperId, { paperId, name, path, bytes: size })
      return { paperId, name, bytes: size }
    },
    part: async (paperId, offset) => {
      const { path, name, bytes } = find(paperId)
      return await readPart(path, name, offset, Math.max(0, Math.min(partBytes, bytes - offset)))
    },
    save: async (paperId) => {
      if (saving === undefined) return 'unavailable'
      const { path, name } = find(paperId)
      const end = await saving.saveFile(path, name)
      if (end === 'saved' || end === 'cancelled') await discard(paperId)
      return end
    },
    savePdf: async (name) => (saving === undefined ? 'unavailable' : await saving.savePdf(name)),
  }
}

// Of the file itself: what is sent is read then, and nobody holds it before.
async function readPart(path: string, name: string, offset: number, length: number): Promise<File> {
  // What came before has been sent.
  letGo()
  const file = await openAsBlob(path)
  return new File([file.slice(offset, offset + length)], name)
}
