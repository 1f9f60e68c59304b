import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { orpc } from '#renderer/lib/client.ts'
import { live, useLive } from '#renderer/lib/live-query.ts'
import { useMe } from '#renderer/lib/me.ts'
import classes from './Account.module.css'
import { Notices } from './Notices.tsx'
import { PasswordForm } from './PasswordForm.tsx'

/** One's own account: another password at any time, and what others changed. */
export function AccountPage() {
  const t = useTranslations('account.password')
  const me = useMe()
  const [isDone, setIsDone] = useState(false)
  const current = useLive(live(orpc.session.current.queryOptions(), { hears: ['session'] }))
  return (
    <div className={classes.page}>
      <section className={classes.part} aria-labelledby="account-password">
        <h2 className={classes.title} id="account-password">
          {t('title')}
        </h2>
        {current.data?.isSamplePerson === true && <RefusalNote kind="hint">{t('sample')}</RefusalNote>}
        {current.data?.isSamplePerson === false && (
          <PasswordForm key={String(isDone)} me={me} oldLabel={t('old')} onDone={() => setIsDone(true)} />
        )}
        {isDone && <RefusalNote kind="hint">{t('done')}</RefusalNote>}
      </section>
      <Notices />
    </div>
  )
}
