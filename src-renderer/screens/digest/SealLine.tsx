import { useTranslations } from 'use-intl'
import { readDay } from '#shared/period.ts'
import { queries } from '#renderer/host/queries.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { live, useLive } from '#renderer/host/live-query.ts'
import classes from './DigestPage.module.css'

const hour = 3_600_000

/** What people keep on paper of the heads that lie outside the database: with it anybody can tell later whether the history was written anew. */
export function SealLine() {
  const t = useTranslations('digest')
  const formats = useFormats()
  const { data } = useLive(
    live(queries.oversight.anchor.queryOptions({ staleTime: hour, refetchInterval: hour }), { hears: ['session'] }),
  )
  if (data === undefined) return null
  return (
    <p className={classes.seal}>
      {data === null
        ? t('unsealed')
        : t('seal', {
            day: formats.date(readDay(data.day) ?? 0),
            count: formats.number(data.requests),
            seal: data.seal,
            fingerprint: data.fingerprint,
          })}
    </p>
  )
}
