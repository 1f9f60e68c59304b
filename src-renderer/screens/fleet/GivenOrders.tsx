import { useTranslations } from 'use-intl'
import * as z from 'zod'
import type { RecordedChange } from '#shared/contract/staff.ts'
import { ChangeLines } from '#renderer/components/ChangeLines/ChangeLines.tsx'
import { live, useLive } from '#renderer/host/live-query.ts'
import { queries } from '#renderer/host/queries.ts'
import { useFormats } from '#renderer/words/formats.ts'
import type { PcRow } from './use-pcs.ts'

const ring = z
  .union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
  .nullish()
  .catch(null)
/** What the ledger keeps of an order; each kind has its own. */
const order = z.union([
  z.object({ generation: z.int() }),
  z.object({ minimum: z.string(), from: z.string().nullish() }),
  z.object({ machine: z.string(), exemptUntil: z.string() }),
  z.object({ machine: z.string(), forgotten: z.string() }),
  z.object({ machine: z.string(), ring, from: ring }),
])

interface GivenOrdersProps {
  /** Null: of all PCs. */
  machineId: string | null
  /** By which a PC is named where all are shown. */
  rows: readonly PcRow[]
}

/** Who ordered what of a PC, or of all, the newest first. */
export function GivenOrders({ machineId, rows }: GivenOrdersProps) {
  const t = useTranslations('fleet.given')
  const sentence = useOrderSentence()
  const read = useLive(
    live(queries.updates.given.queryOptions({ input: { machineId } }), { hears: ['updates', 'session'] }),
  )
  const nameOf = (change: RecordedChange): string | undefined =>
    rows.find((row) => row.machineId === change.details['machine'])?.hostName
  const lines = read.data?.map((change) => ({
    ...{ key: change.id, at: change.at, changedBy: change.changedBy },
    what: [machineId === null ? nameOf(change) : undefined, sentence(change)].filter(Boolean).join(' · '),
  }))
  return <ChangeLines title={t('title')} none={t('none')} lines={lines ?? null} />
}

function useOrderSentence(): (change: RecordedChange) => string {
  const t = useTranslations('fleet')
  const { dateTime, number } = useFormats()
  const ringWord = (told: z.infer<typeof ring>): string =>
    typeof told === 'number' ? t(`rings.${String(told) as '0' | '1' | '2' | '3'}`) : t('ring.asItSays')
  return ({ details }) => {
    const told = order.safeParse(details).data
    if (told === undefined) return t('given.unknown')
    if ('generation' in told) return t('given.look', { generation: number(told.generation) })
    if ('minimum' in told) {
      const [from, to] = [told.from ?? '', told.minimum].map((version) => version || t('given.noMinimum'))
      return t('given.minimum', { from: from ?? '', to: to ?? '' })
    }
    if ('exemptUntil' in told)
      return told.exemptUntil === ''
        ? t('given.exemptEnds')
        : t('given.exempt', { until: dateTime(Date.parse(told.exemptUntil)) })
    if ('forgotten' in told) return t('given.forgotten', { host: told.forgotten })
    return t('given.ring', { from: ringWord(told.from), to: ringWord(told.ring) })
  }
}
