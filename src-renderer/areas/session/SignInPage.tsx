import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { ServerSettings } from '#shared/contract/session.ts'
import { LanguageSwitch } from '#renderer/components/LanguageSwitch/LanguageSwitch.tsx'
import { orpc } from '#renderer/lib/client.ts'
import { SamplePeople } from './SamplePeople.tsx'
import { SignInForm } from './SignInForm.tsx'
import classes from './SignInPage.module.css'
import { useSignIn } from './use-sign-in.ts'

interface SignInPageProps {
  server: ServerSettings | null
  isSample: boolean
}

/** The way in: a name and a password; in the sample municipality, its people to click. */
export function SignInPage({ server, isSample }: SignInPageProps) {
  const t = useTranslations('session')
  const signIn = useSignIn()
  const people = useQuery({ ...orpc.session.samplePeople.queryOptions(), enabled: isSample })
  return (
    <main className={classes.page}>
      <section className={classes.door} data-sample={isSample}>
        <div className={classes.own}>
          <header className={classes.head}>
            <Sign />
            <h1 className={classes.title}>{t('title')}</h1>
            <p className={classes.motto}>{t('motto')}</p>
          </header>
          <SignInForm server={server} signIn={signIn} />
          <div className={classes.language}>
            <LanguageSwitch />
          </div>
        </div>
        {isSample && <SamplePeople people={people.data ?? []} signIn={signIn} />}
      </section>
    </main>
  )
}

function Sign() {
  return (
    <svg className={classes.sign} viewBox="0 0 28 20" aria-hidden>
      <path d="M0 0h9l5 10-5 10H0l5-10z" opacity={0.45} />
      <path d="M12 0h11l5 10-5 10H12l5-10z" />
    </svg>
  )
}
