/** Where a search is shown. Encoded twice: the router decodes once by itself, and would take "%50" for a letter. */
export function searchPath(words: string, requestId: number | null = null): string {
  const path = `/search/${encodeURI(encodeURIComponent(words))}`
  return requestId === null ? path : `${path}/${requestId}`
}

/** The words of a search's address; one typed by hand may not be decodable. */
export function searchWords(typed: string): string {
  try {
    return decodeURIComponent(typed)
  } catch {
    return typed
  }
}
