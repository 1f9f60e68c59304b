import type { CalendarChange } from '#shared/contract/clock.ts'
import { ChangeLines } from '#renderer/components/ChangeLines/ChangeLines.tsx'
import { live, useLive } from '#renderer/host/live-query.ts'
import { queries } from '#renderer/host/queries.ts'
import { useCalendarChangeSentence } from './calendar-change-sentence.ts'
import { ReadFailure } from './ReadFailure.tsx'

/** Who changed what of a list when, the newest first. */
export function CalendarChanges({ topics }: { topics: readonly CalendarChange['topic'][] }) {
  const sentence = useCalendarChangeSentence()
  const read = useLive(live(queries.clock.changes.queryOptions(), { hears: ['clocks', 'catalogue', 'session'] }))
  const shown = read.data?.filter(({ topic }) => topics.includes(topic))
  return (
    <>
      <ReadFailure error={read.error} />
      <ChangeLines
        lines={
          shown?.map((change) => ({
            ...change,
            key: `${change.topic} ${change.id}`,
            what: sentence(change),
          })) ?? null
        }
      />
    </>
  )
}
