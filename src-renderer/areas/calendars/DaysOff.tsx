import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { DayOff } from '#shared/contract/clock.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { orpc } from '#renderer/lib/client.ts'
import { useFormats } from '#renderer/lib/formats.ts'
import { failureOf, useFailureSentence } from '#renderer/lib/refusals.ts'
import classes from './CalendarsPage.module.css'

/** Every idari izin, which can be taken back, and the holidays to come. */
export function DaysOff() {
  const t = useTranslations('calendars')
  const read = useQuery(orpc.clock.daysOff.queryOptions())
  return (
    <section className={classes.list} aria-label={t('list')}>
      <h2 className={classes.title}>{t('list')}</h2>
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{t('when')}</th>
            <th>{t('what')}</th>
            <th>{t('name')}</th>
            <th aria-label={t('undo')} />
          </tr>
        </thead>
        <tbody>
          {(read.data ?? []).map((day) => (
            <Day key={day.id} day={day} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Day({ day }: { day: DayOff }) {
  const t = useTranslations('calendars')
  const formats = useFormats()
  return (
    <tr data-undone={day.undoneAt !== null}>
      <td>
        {formats.dateTime(day.since)} – {formats.dateTime(day.until)}
      </td>
      <td>{t(`kind.${day.kind}`)}</td>
      <td>{day.name}</td>
      <td>
        {day.undoneAt !== null && t('wasUndone')}
        {day.kind === 'administrative_leave' && day.undoneAt === null && <Undo day={day} />}
      </td>
    </tr>
  )
}

function Undo({ day }: { day: DayOff }) {
  const t = useTranslations('calendars')
  const sentence = useFailureSentence()
  const queryClient = useQueryClient()
  const [commandId] = useState(() => crypto.randomUUID())
  const undo = useMutation(
    orpc.clock.undoLeave.mutationOptions({
      onSuccess: async () => await queryClient.invalidateQueries({ queryKey: orpc.clock.key() }),
    }),
  )
  return (
    <>
      <Button
        size="compact-xs"
        variant="light"
        loading={undo.isPending}
        onClick={() => undo.mutate({ commandId, dayOffId: day.id })}
      >
        {t('undo')}
      </Button>
      {undo.error && <RefusalNote>{sentence(failureOf(undo.error))}</RefusalNote>}
    </>
  )
}
