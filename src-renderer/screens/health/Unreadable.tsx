import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { UnreadableRow } from '#shared/contract/fleet.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { calls } from '#renderer/host/calls.ts'
import { failureOf } from '#renderer/host/failures.ts'
import { live, useLive } from '#renderer/host/live-query.ts'
import { queries } from '#renderer/host/queries.ts'
import { useCall } from '#renderer/host/use-call.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import classes from './Health.module.css'

const everyMs = 30_000
/** As the database says it; the other reasons are the providers' and the reader's own words. */
const nobody = 'no gateway takes it up'

/** What came of citizens and could not be read: of which channel, since when and why, nothing of what stands in it. */
export function Unreadable() {
  const t = useTranslations('health.unreadable')
  const sentence = useFailureSentence()
  const { number } = useFormats()
  const rows = useLive(
    live(queries.fleet.unreadable.queryOptions({ refetchInterval: everyMs }), { hears: ['session', 'updates'] }),
  )
  const again = useCall({ call: calls.fleet.readAgain, onDone: () => void rows.refetch() })
  const isShown = (rows.data ?? []).length > 0
  if (!isShown && again.data === undefined) return null
  return (
    <section aria-labelledby="health-unreadable">
      <header className={classes.head}>
        <h3 className={classes.part} id="health-unreadable">
          {t('title')}
        </h3>
        {isShown && (
          <Button
            size="compact-sm"
            variant="default"
            loading={again.isPending}
            onClick={() => again.mutate({ commandId: crypto.randomUUID() })}
          >
            {t('again')}
          </Button>
        )}
      </header>
      {again.data && <RefusalNote kind="hint">{t('isAgain', { count: number(again.data.deliveries) })}</RefusalNote>}
      {again.error && <RefusalNote>{sentence(failureOf(again.error))}</RefusalNote>}
      {isShown && <Sources rows={rows.data ?? []} />}
    </section>
  )
}

function Sources({ rows }: { rows: readonly UnreadableRow[] }) {
  const t = useTranslations('health.unreadable')
  const { number, dateTime } = useFormats()
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('source')}</th>
          <th scope="col" className={classes.state}>
            {t('deliveries')}
          </th>
          <th scope="col">{t('since')}</th>
          <th scope="col">{t('newest')}</th>
          <th scope="col">{t('reason')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ source, deliveries, since, newestAt, reason }) => (
          <tr key={source}>
            <td>{source}</td>
            <td>{number(deliveries)}</td>
            <td>{dateTime(since)}</td>
            <td>{dateTime(newestAt)}</td>
            <td className={classes.fact}>{reason === nobody ? t('nobody') : reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
