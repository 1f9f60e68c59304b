import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Link, Redirect, Route, Switch } from 'wouter'
import type { Me } from '#shared/contract/session.ts'
import { SignInPage } from '#renderer/areas/session/SignInPage.tsx'
import { EmptyState } from '#renderer/components/EmptyState/EmptyState.tsx'
import type { Area } from '#renderer/lib/area.ts'
import { client, orpc } from '#renderer/lib/client.ts'
import { useLightPaper } from '#renderer/lib/light-paper.ts'
import { useLiveFeed } from '#renderer/lib/live-feed.ts'
import { MeProvider } from '#renderer/lib/me.ts'
import { setStorageOwner } from '#renderer/lib/storage.ts'
import { areas } from './areas.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Frame } from './Frame/Frame.tsx'
import { useConnectionShown } from './use-connection-shown.ts'
import { useDigestNotice } from './use-digest-notice.ts'
import { useWarnings } from './use-warnings.ts'

/** The door while nobody is signed in, the desk when somebody is. */
export function App() {
  const current = useQuery(orpc.session.current.queryOptions())
  if (!current.data) return null
  const { me, server, isSample } = current.data
  // Whose drafts and preferences are read must be known before the first screen reads them.
  setStorageOwner(me?.id ?? null)
  return (
    <ErrorBoundary>
      {me ? <Desk key={me.id} me={me} /> : <SignInPage server={server} isSample={isSample} />}
    </ErrorBoundary>
  )
}

function Desk({ me }: { me: Me }) {
  const queryClient = useQueryClient()
  const connection = useConnectionShown()
  useLiveFeed(queryClient)
  useWarnings(me)
  useDigestNotice(me)
  useLightPaper()
  const mine = areas.filter((area) => area.posts.includes(me.post))

  const handleSignOut = async () => {
    await client.session.signOut()
    await queryClient.invalidateQueries({ queryKey: orpc.session.current.key() })
    // Nothing of what this person saw stays for the next one.
    queryClient.removeQueries({ predicate: ({ queryKey }) => !isOfSession(queryKey) })
  }
  return (
    <MeProvider value={me}>
      <Frame areas={mine} connection={connection} onSignOut={() => void handleSignOut()}>
        <Pages areas={mine} />
      </Frame>
    </MeProvider>
  )
}

const isOfSession = ([path]: readonly unknown[]) => Array.isArray(path) && path[0] === 'session'

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
