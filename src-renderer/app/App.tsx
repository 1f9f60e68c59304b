import { useEffect, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Link, Redirect, Route, Switch } from 'wouter'
import type { Me } from '#shared/contract/session.ts'
import { OwnPasswordPage } from '#renderer/areas/account/OwnPasswordPage.tsx'
import { SignInPage } from '#renderer/areas/session/SignInPage.tsx'
import { EmptyState } from '#renderer/components/EmptyState/EmptyState.tsx'
import type { Area } from '#renderer/lib/area.ts'
import { followConnection, useConnection } from '#renderer/lib/connection.ts'
import { useLightPaper } from '#renderer/lib/light-paper.ts'
import { followRequests } from '#renderer/lib/live-feed.ts'
import { MeProvider } from '#renderer/lib/me.ts'
import { keptAnswers } from '#renderer/lib/query-client.ts'
import { setStorageOwner } from '#renderer/lib/storage.ts'
import { areas } from './areas.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Frame } from './Frame/Frame.tsx'
import { seatOf, signOut, useCurrent } from './use-current.ts'
import { useAccountNotice } from './use-account-notice.ts'
import { useDigestNotice } from './use-digest-notice.ts'
import { useWarnings } from './use-warnings.ts'

/** The door while nobody is signed in, the desk when somebody is; between them whoever owes a password of his own. */
export function App() {
  const current = useCurrent()
  if (!current.data) return null
  const { me, server, isSample, ended } = current.data
  // Whose drafts and preferences are read must be known before the first screen reads them.
  setStorageOwner(me?.id ?? null)
  return (
    <ErrorBoundary>
      {me === null && <SignInPage server={server} isSample={isSample} ended={ended} />}
      {me?.mustChangePassword === true && <OwnPasswordPage me={me} onSignOut={() => void signOut()} />}
      {me?.mustChangePassword === false && <Desk key={seatOf(me)} me={me} />}
    </ErrorBoundary>
  )
}

function Desk({ me }: { me: Me }) {
  const connection = useConnection()
  useEffect(() => followRequests(keptAnswers), [])
  useEffect(followConnection, [])
  useWarnings(me)
  useDigestNotice(me)
  useAccountNotice()
  useLightPaper()
  const mine = areas.filter((area) => area.posts.includes(me.post))
  return (
    <MeProvider value={me}>
      <Frame areas={mine} connection={connection} onSignOut={() => void signOut()}>
        <Pages areas={mine} />
      </Frame>
    </MeProvider>
  )
}

function Pages({ areas: mine }: { areas: readonly Area[] }): ReactNode {
  return (
    <Switch>
      {mine.map(({ id, path, page: Page }) => (
        <Route key={id} path={path}>
          <ErrorBoundary>
            <Page />
          </ErrorBoundary>
        </Route>
      ))}
      <Route path="/">
        <Redirect to={mine[0]?.start ?? '/lost'} />
      </Route>
      {areas.map(({ id, path }) => (
        // A screen of another post, left open by who sat here before or by oneself in another post.
        <Route key={id} path={path}>
          <Redirect to={mine[0]?.start ?? '/lost'} replace />
        </Route>
      ))}
      <Route>
        <Lost start={mine[0]?.start ?? '/'} />
      </Route>
    </Switch>
  )
}

function Lost({ start }: { start: string }) {
  const t = useTranslations('frame.lost')
  return (
    <EmptyState title={t('title')}>
      <Link href={start}>{t('home')}</Link>
    </EmptyState>
  )
}
