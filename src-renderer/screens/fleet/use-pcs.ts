import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Pc } from '#shared/contract/fleet.ts'
import type { UpdateOrders } from '#shared/contract/updates.ts'
import { dayMs } from '#shared/office-time.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { live, useLive } from '#renderer/host/live-query.ts'
import { useNow } from '#renderer/host/now.ts'
import { queries } from '#renderer/host/queries.ts'
import { isOlder } from './versions.ts'

/** Nobody is woken by heartbeats; a list that somebody looks at is read anew this often. */
const everyMs = 10_000

const unseenMs = 30 * dayMs

/** The first that stands, the worst first. */
const standings = ['failing', 'twoNames', 'behind', 'unseen', 'current'] as const
export type Standing = (typeof standings)[number]

/** A PC as the list shows it. */
export interface PcRow extends Pc {
  readonly standing: Standing
  readonly standingWord: string
  readonly person: string
  readonly ringWord: string
  readonly resultWord: string
}

const harmless = new Set<string>(['current', 'found', 'waiting', 'server_away'])

function standingOf(pc: Pc, present: number): Standing {
  if (present - pc.seenAt > unseenMs) return 'unseen'
  if (pc.result !== null && !harmless.has(pc.result)) return 'failing'
  if (pc.names > 1) return 'twoNames'
  return isOlder(pc.version, pc.newest) ? 'behind' : 'current'
}

/** Whether the PC may be taken off the list. */
export const isUnseen = ({ standing }: PcRow): boolean => standing === 'unseen'

/** All PCs, those somebody must look at first; null until they are read. */
export function usePcs() {
  const t = useTranslations('fleet')
  const { names } = useNames()
  // By the hour: thirty days need no second hand, and the rows stay the same objects.
  const present = Math.floor(useNow() / 3_600_000) * 3_600_000
  const read = useLive(
    live(queries.fleet.pcs.queryOptions({ refetchInterval: everyMs }), { hears: ['session', 'updates', 'staff'] }),
  )
  const { data } = read
  const rows = useMemo(() => {
    const all = (data ?? []).map((pc): PcRow => {
      const standing = standingOf(pc, present)
      return {
        ...{ ...pc, standing, standingWord: t(`standing.${standing}`), person: names.person(pc.staffId) },
        ringWord: `${t(`rings.${String(pc.ring) as '0' | '1' | '2' | '3'}`)} · ${t(`saidBy.${pc.ringSaidBy}`)}`,
        resultWord: pc.result === null ? t(`upkeep.${pc.upkeep}`) : t(`results.${pc.result}`),
      }
    })
    return all.toSorted(
      (one, other) =>
        standings.indexOf(one.standing) - standings.indexOf(other.standing) ||
        one.hostName.localeCompare(other.hostName, 'tr'),
    )
  }, [data, names, present, t])
  return { rows, read }
}

const nothingOrdered: UpdateOrders = { generation: 0, minimumProgram: null, machines: [], releases: [] }

/** What is ordered of all PCs. */
export function useOrders(): UpdateOrders {
  const read = useLive(live(queries.updates.orders.queryOptions(), { hears: ['session', 'updates'] }))
  return read.data ?? nothingOrdered
}
