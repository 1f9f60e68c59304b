import { useTranslations } from 'use-intl'
import { orpc } from '#renderer/lib/client.ts'
import { useFormats } from '#renderer/lib/formats.ts'
import { live, useLive } from '#renderer/lib/live-query.ts'
import classes from './DigestPage.module.css'

const hour = 3_600_000

/** What people keep on paper of the heads that lie outside the database: with it anybody can tell later whether the history was written anew. */
export function SealLine() {
  const t = useTranslations('digest')
  const formats = useFormats()
  const { data } = useLive(
    live(orpc.oversight.anchor.queryOptions({ staleTime: hour, refetchInterval: hour }), { hears: ['session'] }),
  )
  if (data === undefined) return null
  return (
    <p className={classes.seal}>
      {data === null
        ? t('unsealed')
        : t('seal', {
            day: formats.date(Date.parse(`${data.day}T12:00:00+03:00`)),
            count: formats.number(data.requests),
            seal: data.seal,
            fingerprint: data.fingerprint,
          })}
    </p>
  )
}
