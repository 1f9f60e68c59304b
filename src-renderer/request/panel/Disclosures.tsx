import { useTranslations } from 'use-intl'
import type { RequestDetail } from '#shared/contract/requests.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { queries } from '#renderer/host/queries.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { isAbout, live, useLive } from '#renderer/host/live-query.ts'
import classes from './RequestPanel.module.css'

/** Who looked at the citizens of this request, when and why. */
export function Disclosures({ detail }: { detail: RequestDetail }) {
  const t = useTranslations('requests.citizen')
  const { names } = useNames()
  const formats = useFormats()
  const looks = detail.history.filter(({ act }) => act === 'reveal').length
  const input = { requestId: detail.id }
  const read = useLive(
    live(
      {
        ...queries.citizens.disclosures.queryOptions({ input, enabled: looks > 0 }),
        // Read again when the history says that somebody looked.
        queryKey: [...queries.citizens.disclosures.queryKey({ input }), looks],
      },
      { hears: ['requests', 'session'], concerns: isAbout(detail.id) },
    ),
  )
  if (looks === 0) return null
  return (
    <details className={classes.disclosures}>
      <summary>
        {t('who')} ({looks})
      </summary>
      <ul className={classes.plain}>
        {(read.data ?? []).map((look) => (
          <li key={look.at} className={classes.faint}>
            {formats.dateTime(look.at)} · {names.person(look.byId, look.at)} · {names.reason(look.reasonId)}
            {look.words !== null && `: ${look.words}`}
          </li>
        ))}
      </ul>
    </details>
  )
}
