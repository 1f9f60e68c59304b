import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import type { Scope } from '#shared/contract/oversight.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { queries } from '#renderer/host/queries.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { everything, live, useLive } from '#renderer/host/live-query.ts'
import { rowsPath } from '#renderer/figures/rows-path.ts'
import classes from './DigestPage.module.css'

const mostNamed = 6
const minute = 60_000

/** Which requests somebody asked about and nobody explained yet; nothing where none is owed. */
export function OwedExplanations({ scope }: { scope: Scope }) {
  const t = useTranslations('digest')
  const { names } = useNames()
  const formats = useFormats()
  const read = useLive(
    live(
      queries.oversight.rows.queryOptions({
        input: { measure: 'unexplained', scope, sort: 'oldest', limit: mostNamed },
        refetchInterval: minute,
      }),
      { hears: everything },
    ),
  )
  const { rows, total } = read.data ?? { rows: [], total: 0 }
  if (total === 0) return null
  return (
    <section>
      <h3>{t('unexplained')}</h3>
      <ul className={classes.owed}>
        {rows.map((row) => (
          <li key={row.id}>
            <Link href={rowsPath('unexplained', scope, row.id)}>{row.number}</Link> {names.subject(row.subjectId)}
          </li>
        ))}
        {total > rows.length && <li>{t('unexplainedMore', { count: formats.number(total - rows.length) })}</li>}
      </ul>
    </section>
  )
}
