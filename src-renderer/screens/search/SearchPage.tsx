import { useTranslations } from 'use-intl'
import { useLocation, useParams } from 'wouter'
import { EmptyState } from '#renderer/components/EmptyState/EmptyState.tsx'
import { useFoundRequests } from '#renderer/host/found-requests.ts'
import { serverInstant } from '#renderer/host/now.ts'
import { RequestList } from '#renderer/request/list/RequestList.tsx'
import { useRequestColumns } from '#renderer/request/list/use-request-columns.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { CitizenSearch } from './CitizenSearch.tsx'
import { searchPath, searchWords } from './search-path.ts'
import { useCitizenSearch } from './use-citizen-search.ts'
import classes from './SearchPage.module.css'

const rowLimit = 200

/** What tells one found request from another. */
const shown = [
  { colId: 'number' },
  { colId: 'subject', flex: 2, minWidth: 150 },
  { colId: 'place', flex: 2, minWidth: 140 },
  { colId: 'excerpt', flex: 3, minWidth: 160 },
  { colId: 'state' },
  { colId: 'directorate' },
  { colId: 'registeredAt' },
] as const

function summaryOf({ isAsked, kind, found, rows }: ReturnType<typeof useCitizenSearch>, count: number) {
  if (!isAsked) return count < rowLimit ? 'found' : 'most'
  // So many are told at once; the older ones are left out.
  if (Math.max(found.data?.length ?? 0, rows.length) >= rowLimit) return 'ofMany'
  return kind === 'digits' ? 'ofDigits' : 'ofName'
}

/** What a search found, the newest first. */
export function SearchPage() {
  const t = useTranslations('search')
  const formats = useFormats()
  const params = useParams<{ words?: string; requestId?: string }>()
  const words = searchWords(params.words ?? '')
  const openId = params.requestId ? Number(params.requestId) : null
  const [, navigate] = useLocation()
  const columns = useRequestColumns(shown)
  const byWords = useFoundRequests(words, rowLimit)
  const citizens = useCitizenSearch(words)
  const found = citizens.isAsked ? citizens.found : byWords
  const rows = citizens.isAsked ? citizens.rows : (byWords.data ?? [])
  const facts = { words, count: formats.number(rows.length), at: formats.time(serverInstant(found.dataUpdatedAt)) }
  return (
    <RequestList
      {...{ name: 'search', columnsName: 'search', columns, rows, openId }}
      label={t('list', { words })}
      status={found.isError ? 'failed' : found.isSuccess ? 'ready' : 'loading'}
      listKey={citizens.isAsked ? 'citizens' : 'words'}
      title={
        <div className={classes.title}>
          <p className={classes.summary} role="status">
            {found.isSuccess ? t(summaryOf(citizens, rows.length), facts) : '\u00A0'}
          </p>
          <CitizenSearch search={citizens} />
        </div>
      }
      empty={
        <EmptyState title={t(citizens.isAsked ? 'nobody' : 'none', { words })}>
          {t(citizens.isAsked ? 'hintNobody' : citizens.kind === null ? 'hint' : 'hintCitizens')}
        </EmptyState>
      }
      onOpen={(id) => navigate(searchPath(words, id), { replace: id !== null && openId !== null })}
      onRetry={() => void found.refetch()}
    />
  )
}
