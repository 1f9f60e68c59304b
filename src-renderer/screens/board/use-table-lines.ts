import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useNames } from '#renderer/host/catalogue.ts'
import { compareTurkish } from '#renderer/words/turkish-order.ts'
import { figuresBy, type Figures, type TableLine } from './board-figures.ts'
import type { BoardTable } from './BoardTables.tsx'
import type { Board } from './use-board.ts'

/** The lines of a table by name, whoever has much or little; what nobody has stands first. */
export function useTableLines({ whole, read }: Board, table: BoardTable): readonly TableLine[] {
  const t = useTranslations('board')
  const { names } = useNames()
  const answers = read.shown?.answers
  const nobody = t('nobody')
  return useMemo(() => {
    if (answers === undefined) return []
    const found = figuresBy(answers, table)
    if (table === 'subject') {
      const lines = [...found].map(([key, figures]) => ({ key, name: names.subject(key), figures }))
      return lines.filter(({ figures }) => hasLoad(figures) || hasPace(figures)).toSorted(byName)
    }
    const colleagues = names.all.staff.filter(({ directorateIds }) =>
      directorateIds.some((id) => whole.directorateIds?.includes(id)),
    )
    // Who has nothing to do yet can be given something.
    const free = colleagues.filter(({ isActive, post }) => isActive && post === 'clerk').map(({ id }) => id)
    const ours = new Set(colleagues.map(({ id }) => id))
    return [...new Set([...found.keys(), ...free])]
      .map((key) => ({ key, name: key === 0 ? nobody : names.person(key), figures: found.get(key) ?? {} }))
      .filter(({ key, figures }) => hasLoad(figures) || ours.has(key))
      .toSorted(byName)
  }, [answers, table, names, whole, nobody])
}

const byName = (one: TableLine, other: TableLine) =>
  Number(other.key === 0) - Number(one.key === 0) || compareTurkish(one.name, other.name)
const hasLoad = (figures: Figures): boolean => (figures.open?.value ?? 0) > 0
const hasPace = (figures: Figures): boolean => (figures.solved?.base ?? 0) > 0
