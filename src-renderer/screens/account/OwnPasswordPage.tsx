import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Me } from '#shared/contract/session.ts'
import { LanguageSwitch } from '#renderer/components/LanguageSwitch/LanguageSwitch.tsx'
import classes from './Account.module.css'
import { NoticeList } from './Notices.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { useNotices, useSeeNotices } from './use-notices.ts'

interface OwnPasswordPageProps {
  me: Me
  onSignOut: () => void
}

/** Between the door and the desk: who has a password that somebody else knows chooses one of his own. */
export function OwnPasswordPage({ me, onSignOut }: OwnPasswordPageProps) {
  const t = useTranslations('account.own')
  const unseen = (useNotices() ?? []).filter(({ seenAt }) => seenAt === null)
  const { see } = useSeeNotices()
  return (
    <main className={classes.gate}>
      <section className={classes.card}>
        <header>
          <h1 className={classes.gateTitle}>{t('title')}</h1>
          <p className={classes.who}>
            {me.fullName} · {me.login}
          </p>
          <p>{t('why')}</p>
          <NoticeList notices={unseen} />
        </header>
        {/* What stands here has been read by whoever went on. */}
        <PasswordForm me={me} oldLabel={t('old')} onDone={see} />
        <footer className={classes.gateFoot}>
          <LanguageSwitch />
          <Button variant="subtle" color="gray" onClick={onSignOut}>
            {t('signOut')}
          </Button>
        </footer>
      </section>
    </main>
  )
}
