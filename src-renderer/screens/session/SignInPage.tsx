import { useTranslations } from 'use-intl'
import type { AccountEnd, ServerSettings, SettingProblem } from '#shared/contract/session.ts'
import { LanguageSwitch } from '#renderer/components/LanguageSwitch/LanguageSwitch.tsx'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { queries } from '#renderer/host/queries.ts'
import { live, useLiveAlways } from '#renderer/host/live-query.ts'
import { useLanguage } from '#renderer/words/language.tsx'
import { SamplePeople } from './SamplePeople.tsx'
import { SignInForm } from './SignInForm.tsx'
import classes from './SignInPage.module.css'
import { useSignIn } from './use-sign-in.ts'

interface SignInPageProps {
  server: ServerSettings | null
  isSample: boolean
  lastLogin: string | null
  isServerFixed: boolean
  /** What IT has written for this PC and cannot be so. */
  settingProblems: readonly SettingProblem[]
  /** Why the person who sat here was signed out, where the server did it. */
  ended: AccountEnd | null
}

/** The way in: a name and a password; in the sample municipality, its people to click. */
export function SignInPage({ server, isSample, lastLogin, isServerFixed, settingProblems, ended }: SignInPageProps) {
  const t = useTranslations('session')
  const signIn = useSignIn()
  const people = useLiveAlways(
    live(queries.session.samplePeople.queryOptions({ enabled: isSample }), { hears: ['session'] }),
  )
  return (
    <main className={classes.page}>
      <section className={classes.door} data-sample={isSample}>
        <div className={classes.own}>
          <header className={classes.head}>
            <Sign />
            <h1 className={classes.title}>{t('title')}</h1>
            <p className={classes.motto}>{t('motto')}</p>
          </header>
          {ended !== null && <RefusalNote>{t(`ended.${ended}`)}</RefusalNote>}
          {settingProblems.map((problem) => (
            <SettingNote key={problem.setting} problem={problem} />
          ))}
          <SignInForm server={server} lastLogin={lastLogin} isServerFixed={isServerFixed} signIn={signIn} />
          <div className={classes.language}>
            <LanguageSwitch />
          </div>
        </div>
        {isSample && <SamplePeople people={people.data ?? []} signIn={signIn} />}
      </section>
    </main>
  )
}

function SettingNote({ problem: { setting, found, wanted } }: { problem: SettingProblem }) {
  const t = useTranslations('session')
  const { language } = useLanguage()
  return <RefusalNote kind="hint">{t('settingProblem', { setting, found, wanted: wanted[language] })}</RefusalNote>
}

function Sign() {
  return (
    <svg className={classes.sign} viewBox="0 0 28 20" aria-hidden>
      <path d="M0 0h9l5 10-5 10H0l5-10z" opacity={0.45} />
      <path d="M12 0h11l5 10-5 10H12l5-10z" />
    </svg>
  )
}
