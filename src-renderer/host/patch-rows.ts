import type { InboxRow } from '#shared/contract/inbox.ts'
import { fold } from '#shared/text-fold.ts'
import type { Names } from './catalogue.ts'
import type { Changes } from './changes.ts'

/** The rows as they are now; the same list where none of them changed. */
export function patchRows(rows: InboxRow[], { rows: changed, goneIds }: Changes): InboxRow[] {
  const news = new Map(changed.map((row) => [row.id, row]))
  const gone = new Set(goneIds)
  const now = rows.flatMap((row) => {
    const next = news.get(row.id)
    if (gone.has(row.id)) return []
    return [next === undefined || next.version < row.version ? row : next]
  })
  return now.length === rows.length && now.every((row, index) => row === rows[index]) ? rows : now
}

/** Whether a change brought a request that these words would find and did not. */
export function wouldFind(
  words: string,
  names: Pick<Names, 'subject' | 'place'>,
  rows: readonly InboxRow[],
  { rows: changed }: Changes,
): boolean {
  const sought = fold(words).split(/\s+/u).filter(Boolean)
  const found = new Set(rows.map(({ id }) => id))
  return changed.some((row) => {
    if (found.has(row.id)) return false
    const said = fold([row.number, row.excerpt, names.subject(row.subjectId), names.place(row)].join(' '))
    return sought.every((word) => said.includes(word))
  })
}
