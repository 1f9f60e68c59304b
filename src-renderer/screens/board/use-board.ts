import { useMemo } from 'react'
import { useLocation, useParams } from 'wouter'
import type { MeasureCode, Scope } from '#shared/contract/oversight.ts'
import { startOfDay } from '#shared/period.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { useMe } from '#renderer/host/me.ts'
import { useNow } from '#renderer/host/now.ts'
import { scopeText } from '#renderer/figures/rows-path.ts'
import { compareTurkish } from '#renderer/words/turkish-order.ts'
import { useFigures, type FiguresRead } from '#renderer/figures/use-figures.ts'
import { isNumber, usePreference } from '#renderer/host/use-preference.ts'
import { boardQuestions } from './board-figures.ts'
import { boardPath, readBoardPlace } from './board-path.ts'

export interface Board {
  /** Whose work it is: the figures of the board are of this. */
  readonly whole: Scope
  /** What the list shows of it: all, or one clerk's or one subject's. */
  readonly scope: Scope
  readonly measure: MeasureCode
  readonly openId: number | null
  /** Those that the person may look at. */
  readonly directorates: readonly { readonly id: number; readonly name: string }[]
  readonly read: FiguresRead<Scope>
  readonly open: (id: number | null) => void
  readonly pickDirectorate: (id: number) => void
}

const none = 0

/** The directorates that a person may look at, by name. */
export function useMyDirectorates(): Board['directorates'] {
  const me = useMe()
  const { names } = useNames()
  return useMemo(
    () =>
      names.all.directorates
        .filter(({ id, isActive }) => (me.post === 'overseer' ? isActive : me.directorateIds.includes(id)))
        .toSorted((one, other) => compareTurkish(one.name, other.name)),
    [me, names],
  )
}

/** What the address asks for; where it says nothing, the person's own directorate, or the one looked at last. */
export function useBoard(): Board {
  const params = useParams<{ scope?: string; measure?: string; requestId?: string }>()
  const [, navigate] = useLocation()
  const me = useMe()
  const directorates = useMyDirectorates()
  const [last, setLast] = usePreference('board/directorate', none, isNumber)
  const { scope: told, measure, requestId } = readBoardPlace(params)
  const usual = me.post === 'overseer' ? [last || (directorates[0]?.id ?? none)] : me.directorateIds
  const scopeKey = scopeText(told ?? { directorateIds: [...usual] })
  const directorateKey = (told?.directorateIds ?? usual).join('.')
  const today = startOfDay(useNow())
  const whole = useMemo<Scope>(() => ({ directorateIds: directorateKey.split('.').map(Number) }), [directorateKey])
  // oxlint-disable-next-line react/exhaustive-deps -- a scope is what its words say
  const scope = useMemo<Scope>(() => ({ ...whole, ...told }), [scopeKey, whole])
  const questions = useMemo(() => boardQuestions(whole, today), [whole, today])
  return {
    ...{ whole, scope, measure, openId: requestId, directorates },
    read: useFigures(whole, questions),
    open: (id) => navigate(boardPath(scope, measure, id), { replace: id !== null && requestId !== null }),
    pickDirectorate: (id) => {
      setLast(id)
      navigate(boardPath({ directorateIds: [id] }, measure))
    },
  }
}
