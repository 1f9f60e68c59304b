// Every row that was not taken, with its reason, as a CSV file.
import type { FileHandle } from 'node:fs/promises'
import type { RefusedRow } from '#shared/contract/import.ts'
import { rowSentence, type ImportLanguage } from '#shared/import-sentences.ts'
import { openCsv } from '#main/files/csv.ts'
import type { Paper } from '#main/files/paper.ts'

const headers = { tr: ['Satır', 'Eski numara', 'Neden'], en: ['Row', 'Earlier number', 'Reason'] }

/** Where a report is written: begun with the first refused row, whole at the end or gone. */
export interface ReportPlace<Kept> {
  begin(): Promise<FileHandle>
  keep(): Promise<Kept>
  abandon(): Promise<void>
}

export class RefusalReport<Kept> {
  readonly #place: ReportPlace<Kept>
  readonly #language: ImportLanguage
  #paper: Paper | null = null

  constructor(place: ReportPlace<Kept>, language: ImportLanguage) {
    this.#place = place
    this.#language = language
  }

  async write(refused: readonly RefusedRow[]): Promise<void> {
    if (refused.length === 0) return
    this.#paper ??= openCsv(await this.#place.begin(), this.#columns())
    for (const { row, key, reason, value } of refused)
      this.#paper.add([row, key, rowSentence(this.#language, reason, value)])
    await this.#paper.push()
  }

  /** Null where every row was taken. */
  async finish(): Promise<Kept | null> {
    if (this.#paper === null) return null
    await this.#paper.finish(null)
    return await this.#place.keep()
  }

  async abandon(): Promise<void> {
    if (this.#paper === null) return
    await this.#paper.abandon().catch(() => undefined)
    await this.#place.abandon()
  }

  #columns() {
    const [row = '', key = '', reason = ''] = headers[this.#language]
    return [
      { header: row, kind: 'count' as const },
      { header: key, kind: 'text' as const },
      { header: reason, kind: 'text' as const },
    ]
  }
}
