import { Redirect, useParams } from 'wouter'
import { useFoundRequests } from '#renderer/host/found-requests.ts'
import { searchPath } from './search-path.ts'

/** Where zimmet://request/26-001336-7 leads: the request of this number, opened; where one does not see it, the search that says so. */
export function LinkedRequestPage() {
  const { number = '' } = useParams<{ number?: string }>()
  const found = useFoundRequests(number, 2)
  if (!found.isSuccess && !found.isError) return null
  const request = found.data?.find((row) => row.number === number)
  return <Redirect to={searchPath(number, request?.id ?? null)} replace />
}
