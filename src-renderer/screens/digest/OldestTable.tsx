import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import type { ReportRow, Scope } from '#shared/contract/oversight.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { queries } from '#renderer/host/queries.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { everything, live, useLive } from '#renderer/host/live-query.ts'
import { rowsPath } from '#renderer/figures/rows-path.ts'
import classes from './DigestPage.module.css'

const minute = 60_000

/** The ten that have waited longest, each a click away. */
export function OldestTable({ scope }: { scope: Scope }) {
  const t = useTranslations('digest')
  const state = useTranslations('words.state')
  const { names } = useNames()
  const formats = useFormats()
  const read = useLive(
    live(
      queries.oversight.rows.queryOptions({
        input: { measure: 'open', scope, sort: 'oldest', limit: 10 },
        refetchInterval: minute,
      }),
      { hears: everything },
    ),
  )
  const rows = read.data?.rows ?? []
  const clerkOf = ({ clerkId }: ReportRow) => (clerkId === null ? t('nobody') : names.person(clerkId))
  if (read.isSuccess && rows.length === 0) return <p>{t('oldestNone')}</p>
  return (
    <section>
      <h3>{t('oldest')}</h3>
      <table className={classes.table} data-is-list>
        <thead>
          <tr>
            {(['number', 'subject', 'place', 'registeredAt', 'dueAt', 'state', 'clerk'] as const).map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className={classes.nowrap}>
                <Link href={rowsPath('open', scope, row.id)}>{row.number}</Link>
              </td>
              <td>{names.subject(row.subjectId)}</td>
              <td>{names.place({ ...row, door: null })}</td>
              <td className={classes.nowrap}>{formats.date(row.registeredAt)}</td>
              <td className={classes.nowrap}>{row.dueAt === null ? '–' : formats.date(row.dueAt)}</td>
              <td className={classes.nowrap}>{state(row.state)}</td>
              <td>{clerkOf(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
