// What the database is asked of recordings.

/** A recording that somebody wants to hear, and the account whose telephone system has it. */
export interface WantedRecording {
  id: string
  kind: string
  account: string
  recording: string
}

/** A sound, or why there is none. */
export type HadRecording = { content: Uint8Array; type: string } | { fault: string }

export interface RecordingsData {
  recordings: (leaseSeconds: number) => Promise<WantedRecording[]>
  keepRecording: (id: string, had: HadRecording) => Promise<void>
}

export function recordingsData(rows: (text: string, values: unknown[]) => Promise<unknown[]>): RecordingsData {
  return {
    recordings: async (leaseSeconds) =>
      (await rows(
        'select id::text, kind, account, recording from zimmet.gateway_recordings(make_interval(secs => $1))',
        [leaseSeconds],
      )) as WantedRecording[],
    keepRecording: async (id, had) => {
      const values = 'fault' in had ? [null, null, had.fault] : [Buffer.from(had.content), had.type, null]
      await rows('select zimmet.gateway_keep_recording($1, $2, $3, $4)', [id, ...values])
    },
  }
}
