/** What this PC keeps for one person: written under the person's id, so that two people on one PC share nothing. */
let owner = 'nobody'

/** Says whose preferences and drafts are read from now on; before sign-in nobody's. */
export function setStorageOwner(personId: number | null): void {
  owner = personId === null ? 'nobody' : String(personId)
}

const ownedKey = (key: string) => `zimmet/${owner}/${key}`

/** The kept value, or undefined where there is none or it cannot be read. */
export function readKept(storage: Storage, key: string): unknown {
  try {
    const kept = storage.getItem(ownedKey(key))
    return kept === null ? undefined : JSON.parse(kept)
  } catch {
    // Blocked or damaged storage must never stop the work; the person starts from the default.
    return undefined
  }
}

/** Keeps a value; undefined forgets it. A full or blocked storage is silently without memory. */
export function keep(storage: Storage, key: string, value: unknown): void {
  try {
    if (value === undefined) storage.removeItem(ownedKey(key))
    else storage.setItem(ownedKey(key), JSON.stringify(value))
  } catch {
    // See readKept.
  }
}
