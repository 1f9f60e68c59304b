// Everything a signed-in person has open at the server: the pool for questions, the line, and the feed upon it.
import type { Pool } from 'pg'
import type { Admission } from './admission.ts'
import type { Feed } from './feed.ts'
import type { ListenConnection } from './listen-connection.ts'
import type { Pulse } from './pulse.ts'
import type { Watchman } from './watchman.ts'

export type Parts = {
  admission: Admission
  pool: Pool
  line: ListenConnection
  feed: Feed
  pulse: Pulse
  watchman: Watchman
}
export type Database = Parts & { close(): Promise<void> }

/** Ends the streams, then the connections; a question still under way may finish, but nobody waits long for a dead one. */
export async function closeDatabase({ pool, line, feed, pulse, watchman }: Parts): Promise<void> {
  pulse.close()
  feed.close()
  watchman.close()
  const farewell = new Promise<void>((resolve) => setTimeout(resolve, 2_000).unref())
  await Promise.all([line.close(), Promise.race([pool.ending ? null : pool.end(), farewell])])
}

/** The login was refused: line and pool end together. What is asked from now on is lost, until the person has signed in anew. */
export function stopAsking({ pool, line, watchman }: Parts): void {
  watchman.close()
  void line.halt()
  if (!pool.ending) void pool.end().catch(() => undefined)
}

/** A database that is only read, and by nobody who is signed in: it has a pool, and no line that could be woken. */
export function databaseOf(pool: Pool): Database {
  const silent = { wake: () => undefined, look: async () => await Promise.resolve(), note: () => undefined }
  return { pool, feed: silent, watchman: silent, close: async () => await pool.end() } as unknown as Database
}
