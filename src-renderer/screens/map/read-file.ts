const largestBytes = 8 * 1024 * 1024

/** The text of a file; null where it is empty or too large to be one of ours, so that 2 GB are not read to be refused. */
export async function readMapFile(file: File): Promise<string | null> {
  if (file.size === 0 || file.size > largestBytes) return null
  const bytes = await file.arrayBuffer()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Older programs of Windows write Turkish this way.
    return new TextDecoder('windows-1254').decode(bytes)
  }
}
