import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { queries } from '#renderer/host/queries.ts'
import { live, useLive } from '#renderer/host/live-query.ts'
import { useMe } from '#renderer/host/me.ts'
import classes from './Account.module.css'
import { Notices } from './Notices.tsx'
import { PasswordForm } from './PasswordForm.tsx'

/** One's own account: another password at any time, and what others changed. */
export function AccountPage() {
  const t = useTranslations('account.password')
  const me = useMe()
  const [isDone, setIsDone] = useState(false)
  const current = useLive(live(queries.session.current.queryOptions(), { hears: ['session'] }))
  return (
    <div className={classes.page}>
      <section className={classes.part} aria-labelledby="account-password">
        <h2 className={classes.title} id="account-password">
          {t('title')}
        </h2>
        {current.data?.isSamplePerson === true && <RefusalNote kind="hint">{t('sample')}</RefusalNote>}
        {me.byDirectory && <RefusalNote kind="hint">{t('ofDirectory')}</RefusalNote>}
        {current.data?.isSamplePerson === false && !me.byDirectory && (
          <PasswordForm key={String(isDone)} me={me} oldLabel={t('old')} onDone={() => setIsDone(true)} />
        )}
        {isDone && <RefusalNote kind="hint">{t('done')}</RefusalNote>}
      </section>
      <Notices />
    </div>
  )
}
