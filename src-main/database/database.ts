// Everything a signed-in person has open at the server: the pool for questions, the line, and the feed upon it.
import type { Pool } from 'pg'
import type { Feed } from './feed.ts'
import type { Line } from './line.ts'
import type { Pulse } from './pulse.ts'
import type { Watchman } from './watchman.ts'

export type Parts = { pool: Pool; line: Line; feed: Feed; pulse: Pulse; watchman: Watchman }
export type Database = Parts & { close(): Promise<void> }

/** Ends the streams, then the connections; a question still under way may finish, but nobody waits long for a dead one. */
export async function closeDatabase({ pool, line, feed, pulse, watchman }: Parts): Promise<void> {
  pulse.close()
  feed.close()
  watchman.close()
  const farewell = new Promise<void>((resolve) => setTimeout(resolve, 2_000).unref())
  await Promise.all([line.close(), Promise.race([pool.end(), farewell])])
}
