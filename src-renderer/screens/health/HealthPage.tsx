import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconEye } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import type { HealthRow, HealthState } from '#shared/contract/fleet.ts'
import { healthSentence, worstOf } from '#shared/health-sentences.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { failureOf } from '#renderer/host/failures.ts'
import { live, useLive } from '#renderer/host/live-query.ts'
import { queries } from '#renderer/host/queries.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useLanguage } from '#renderer/words/language.tsx'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import classes from './Health.module.css'
import { Unreadable } from './Unreadable.tsx'

const everyMs = 30_000

const parts = ['server', 'proofs', 'house', 'settings'] as const

const worst = ['in_order', 'look', 'act'] as const satisfies readonly HealthState[]

/** For IT: how the server, the proofs, the database and its PCs stand, and what to do where something is not in order. */
export function HealthPage() {
  const t = useTranslations('health')
  const sentence = useFailureSentence()
  const { number, dateTime } = useFormats()
  const read = useLive(
    live(queries.fleet.health.queryOptions({ refetchInterval: everyMs }), { hears: ['session', 'updates'] }),
  )
  const { data, error, dataUpdatedAt } = read
  const count = (state: HealthState) => number(data?.filter((row) => row.state === state).length ?? 0)
  return (
    <div className={classes.page}>
      {error && <RefusalNote>{sentence(failureOf(error))}</RefusalNote>}
      {data && (
        <>
          <header className={classes.head}>
            <h2 className={classes.title}>{t(`title.${worst[worstOf(data)]}`)}</h2>
            <p className={classes.hint} role="status">
              {t('counts', { act: count('act'), look: count('look'), inOrder: count('in_order') })}
              {' · '}
              {t('readAt', { at: dateTime(dataUpdatedAt) })}
            </p>
            <Button size="compact-sm" variant="default" loading={read.isFetching} onClick={() => void read.refetch()}>
              {t('again')}
            </Button>
          </header>
          {parts.map((part) => (
            <Part key={part} part={part} rows={data.filter((row) => row.part === part)} />
          ))}
          <Unreadable />
        </>
      )}
    </div>
  )
}

function Part({ part, rows }: { part: HealthRow['part']; rows: readonly HealthRow[] }) {
  const t = useTranslations('health')
  // What has to be done stands first.
  const inOrder = rows.toSorted((one, other) => worst.indexOf(other.state) - worst.indexOf(one.state))
  return (
    <section aria-labelledby={`health-${part}`}>
      <h3 className={classes.part} id={`health-${part}`}>
        {t(`part.${part}`)}
      </h3>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.state}>
              {t('columns.state')}
            </th>
            <th scope="col" className={classes.name}>
              {t('columns.name')}
            </th>
            <th scope="col">{t('columns.fact')}</th>
            <th scope="col">{t('columns.act')}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder.map((row) => (
            <Line key={row.code} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const signs = { in_order: IconCircleCheck, look: IconEye, act: IconAlertTriangle } as const

function Line({ row }: { row: HealthRow }) {
  const t = useTranslations('health')
  const { language } = useLanguage()
  const formats = useFormats()
  const { name, fact, act } = healthSentence(language, row, formats)
  const Sign = signs[row.state]
  return (
    <tr data-state={row.state}>
      <td className={classes.mark}>
        <Sign size={16} aria-hidden /> {t(`state.${row.state}`)}
      </td>
      <td>{name}</td>
      <td className={classes.fact}>{fact}</td>
      <td>{act ?? t('nothing')}</td>
    </tr>
  )
}
