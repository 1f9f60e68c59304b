import { Button, MultiSelect, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useNames } from '#renderer/lib/catalogue.ts'
import { usePlace } from '#renderer/lib/place.ts'
import { useFailureSentence } from '#renderer/lib/refusals.ts'
import classes from './CalendarsPage.module.css'
import { DaysOff } from './DaysOff.tsx'
import { Preview } from './Preview.tsx'
import { Targets } from './Targets.tsx'
import { useLeave, type Leave } from './use-leave.ts'

/** What administrators do to calendars: an idari izin is looked at before it moves anything. */
export function CalendarsPage() {
  const t = useTranslations('calendars')
  usePlace(t('place'))
  const leave = useLeave()
  return (
    <div className={classes.page}>
      <div className={classes.left}>
        <LeaveForm leave={leave} />
        <Targets />
      </div>
      <DaysOff />
    </div>
  )
}

function LeaveForm({ leave }: { leave: Leave }) {
  const t = useTranslations('calendars')
  const sentence = useFailureSentence()
  return (
    <form
      className={classes.form}
      aria-label={t('declare')}
      onSubmit={(event) => {
        event.preventDefault()
        leave.preview()
      }}
    >
      <h2 className={classes.title}>{t('declare')}</h2>
      <LeaveFields leave={leave} />
      {leave.failure && <RefusalNote>{sentence(leave.failure)}</RefusalNote>}
      {leave.moved !== null && <RefusalNote kind="hint">{t('done', { count: String(leave.moved) })}</RefusalNote>}
      {leave.moves && <Preview moves={leave.moves} />}
      <div className={classes.buttons}>
        <Button
          type="submit"
          variant="default"
          disabled={!leave.canSend}
          loading={leave.isBusy && leave.moves === null}
        >
          {t('preview')}
        </Button>
        <Button disabled={leave.moves === null} loading={leave.isBusy && leave.moves !== null} onClick={leave.declare}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}

function LeaveFields({ leave: { draft, change } }: { leave: Leave }) {
  const t = useTranslations('calendars')
  const { names } = useNames()
  return (
    <>
      <TextInput
        label={t('name')}
        placeholder={t('namePlaceholder')}
        maxLength={200}
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <TextInput
          type="datetime-local"
          label={t('since')}
          value={draft.since}
          onChange={(event) => change({ since: event.currentTarget.value })}
        />
        <TextInput
          type="datetime-local"
          label={t('until')}
          value={draft.until}
          onChange={(event) => change({ until: event.currentTarget.value })}
        />
      </div>
      <MultiSelect
        label={t('calendars')}
        placeholder={draft.calendarIds.length === 0 ? t('all') : ''}
        data={names.all.calendars.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={draft.calendarIds.map(String)}
        onChange={(values) => change({ calendarIds: values.map(Number) })}
      />
    </>
  )
}
