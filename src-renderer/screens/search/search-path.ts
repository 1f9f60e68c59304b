/** Where a search is shown. Encoded twice: the router decodes once by itself, and would take "%50" for a letter. */
export function searchPath(words: string, requestId: number | null = null): string {
  const place = `/search/${encodeURI(encodeURIComponent(words))}`
  return requestId === null ? place : `${place}/${requestId}`
}

/** The words of a search's address; one typed by hand may not be decodable. */
export function searchWords(told: string): string {
  try {
    return decodeURIComponent(told)
  } catch {
    return told
  }
}
