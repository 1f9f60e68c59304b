import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Link, Redirect, Route, Switch } from 'wouter'
import type { Me } from '#shared/contract/session.ts'
import type { DeskPost } from '#shared/contract/values.ts'
import { OwnPasswordPage } from '#renderer/screens/account/OwnPasswordPage.tsx'
import { SignInAgain } from '#renderer/screens/session/SignInAgain.tsx'
import { SignInPage } from '#renderer/screens/session/SignInPage.tsx'
import { EmptyState } from '#renderer/components/EmptyState/EmptyState.tsx'
import { useConnection } from '#renderer/host/connection.ts'
import { seatOf, signOut, useCurrent } from '#renderer/host/use-current.ts'
import { useFollowing } from '#renderer/host/use-following.ts'
import { useLightPaper } from '#renderer/ui/light-paper.ts'
import { MeProvider } from '#renderer/host/me.ts'
import { setStorageOwner } from '#renderer/host/storage.ts'
import { firstPath, screens, screensOf } from './screens.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Frame } from './Frame/Frame.tsx'
import { useAccountNotice } from './use-account-notice.ts'
import { useDigestNotice } from './use-digest-notice.ts'
import { useMovedServerNotice } from './use-moved-server.ts'
import { useUpdateNews } from './use-update-news.ts'
import { useWarnings } from './use-warnings.ts'

/** The door while nobody is signed in, the desk when somebody is; between them whoever owes a password of his own. */
export function App() {
  const current = useCurrent()
  if (!current.data) return null
  const { me, server, isSample, lastLogin, isServerFixed, settingProblems, ended } = current.data
  // Whose drafts and preferences are read must be known before the first screen reads them.
  setStorageOwner(me?.id ?? null)
  return (
    <ErrorBoundary>
      {me === null && <SignInPage {...{ server, isSample, lastLogin, isServerFixed, settingProblems, ended }} />}
      {me?.mustChangePassword === true && <OwnPasswordPage me={me} onSignOut={() => void signOut()} />}
      {me?.mustChangePassword === false && <Desk key={seatOf(me)} me={me} />}
    </ErrorBoundary>
  )
}

function Desk({ me }: { me: Me }) {
  const connection = useConnection()
  useFollowing()
  useWarnings(me)
  useDigestNotice(me)
  useUpdateNews()
  useAccountNotice()
  useMovedServerNotice()
  useLightPaper()
  return (
    <MeProvider value={me}>
      <Frame screens={screensOf(me.post)} connection={connection} onSignOut={() => void signOut()}>
        <Pages post={me.post} />
      </Frame>
      <SignInAgain me={me} opened={connection.state === 'refused'} onSignOut={() => void signOut()} />
    </MeProvider>
  )
}

function Pages({ post }: { post: DeskPost }): ReactNode {
  const first = firstPath(post)
  return (
    <Switch>
      {screensOf(post).map(({ id, path, page: Page }) => (
        <Route key={id} path={path}>
          <ErrorBoundary>
            <Page />
          </ErrorBoundary>
        </Route>
      ))}
      <Route path="/">
        <Redirect to={first} replace />
      </Route>
      {screens.map(({ id, path }) => (
        // A screen of another post, left open by who sat here before or by oneself in another post.
        <Route key={id} path={path}>
          <Redirect to={first} replace />
        </Route>
      ))}
      <Route>
        <Lost first={first} />
      </Route>
    </Switch>
  )
}

function Lost({ first }: { first: string }) {
  const t = useTranslations('frame.lost')
  return (
    <EmptyState title={t('title')}>
      <Link href={first}>{t('home')}</Link>
    </EmptyState>
  )
}
