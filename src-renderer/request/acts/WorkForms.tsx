import { Button, Group } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { priority as everyPriority, type Priority } from '#shared/contract/values.ts'
import { says } from '#shared/visible.ts'
import { CatalogueSelect } from '#renderer/components/CatalogueSelect/CatalogueSelect.tsx'
import { DateField } from '#renderer/components/DateField/DateField.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { calls } from '#renderer/host/calls.ts'
import { now } from '#renderer/host/now.ts'
import { compareTurkish } from '#renderer/words/turkish-order.ts'
import { useActDraft, type ActFormProps } from './act-form.ts'
import { dayAfter, endOfDay } from './hold-dates.ts'
import classes from './acts.module.css'
import { FormFrame } from './FormFrame.tsx'
import { QuickTexts } from './QuickTexts.tsx'
import { ChoiceKeys, wordsOrNull } from './ReasonFields.tsx'
import { WordsBeside, WordsField } from './words-form.tsx'

/** What staff tell each other about the request. */
export function NoteForm(props: ActFormProps) {
  const { command, onClose } = props
  const word = useTranslations('words.act')
  const t = useTranslations('requests.form')
  const { draft, setDraft, finish } = useActDraft(props, 'add_note', { words: '' })
  const send = () =>
    command.send(
      'add_note',
      async ({ commandId, requestId }) => await calls.requests.addNote({ commandId, requestId, words: draft.words }),
      finish,
    )
  return (
    <FormFrame
      title={word('add_note')}
      send={t('save')}
      canSend={says(draft.words)}
      isBusy={command.busyAct !== null}
      onSend={send}
      onCancel={onClose}
    >
      <WordsField label={t('note')} minRows={3} value={draft.words} onChange={(words) => setDraft({ words })} />
    </FormFrame>
  )
}

interface Hold {
  reasonId: number | null
  /** yyyy-mm-dd; the hold ends with that day. */
  day: string
  words: string
}

const quickDays = [1, 3, 7]

/** Until a day, for a reason; it goes on by itself then. */
export function HoldForm(props: ActFormProps) {
  const { command, onClose } = props
  const word = useTranslations('words.act')
  const t = useTranslations('requests.form')
  const { names } = useNames()
  const { draft, setDraft, finish } = useActDraft<Hold>(props, 'hold', { reasonId: null, day: '', words: '' })
  const reasons = useMemo(() => names.all.holdReasons.filter(({ isActive }) => isActive), [names])
  const today = dayAfter(now(), 0)
  const longest = reasons.find(({ id }) => id === draft.reasonId)?.longestDays
  const send = () =>
    command.send(
      'hold',
      async (seen) =>
        await calls.custody.hold({
          ...seen,
          reasonId: draft.reasonId ?? 0,
          until: endOfDay(draft.day),
          words: wordsOrNull(draft.words),
        }),
      finish,
    )
  return (
    <FormFrame
      title={word('hold')}
      canSend={draft.reasonId !== null && draft.day >= today}
      isBusy={command.busyAct !== null}
      onSend={send}
      onCancel={onClose}
    >
      <ChoiceKeys
        label={t('reason')}
        keys={reasons}
        value={draft.reasonId}
        onChange={(reasonId) => setDraft({ reasonId })}
      />
      <Group align="start" gap={8}>
        <DateField w={180} label={t('until')} value={draft.day} min={today} onChange={(day) => setDraft({ day })} />
        <div className={classes.besideField}>
          {quickDays.map((days) => (
            <Button key={days} variant="default" size="xs" onClick={() => setDraft({ day: dayAfter(now(), days) })}>
              {t('days', { count: String(days) })}
            </Button>
          ))}
        </div>
      </Group>
      {longest !== undefined && <small>{t('longest', { days: String(longest) })}</small>}
      <QuickTexts kind="hold" detail={props.detail} draft={draft} onChange={setDraft} />
      <WordsBeside label={t('wordsOptional')} value={draft.words} onChange={(words) => setDraft({ words })} />
    </FormFrame>
  )
}

/** Another subject of the same directorate. */
export function SubjectForm(props: ActFormProps) {
  const { detail, command, onClose } = props
  const word = useTranslations('words.act')
  const t = useTranslations('requests.form')
  const { names } = useNames()
  const { draft, setDraft, finish } = useActDraft<{ subjectId: number | null; words: string }>(
    props,
    'change_subject',
    { subjectId: null, words: '' },
  )
  const owesWords = detail.acts.some((offered) => offered.act === 'change_subject' && offered.owesWords)
  const subjects = useMemo(
    () =>
      names.all.subjects
        .filter(
          ({ id, isActive, directorateId }) =>
            isActive && directorateId === detail.directorateId && id !== detail.subjectId,
        )
        .toSorted((one, other) => compareTurkish(one.name, other.name)),
    [names, detail.directorateId, detail.subjectId],
  )
  const send = () =>
    command.send(
      'change_subject',
      async (seen) =>
        await calls.requests.changeSubject({
          ...seen,
          subjectId: draft.subjectId ?? 0,
          words: wordsOrNull(draft.words),
        }),
      finish,
    )
  return (
    <FormFrame
      title={word('change_subject')}
      canSend={draft.subjectId !== null && (!owesWords || says(draft.words))}
      isBusy={command.busyAct !== null}
      onSend={send}
      onCancel={onClose}
    >
      <CatalogueSelect
        label={t('subject')}
        autoFocus
        options={subjects}
        value={draft.subjectId}
        onChange={(subjectId) => setDraft({ subjectId })}
      />
      <WordsBeside
        label={t(owesWords ? 'whyRename' : 'wordsOptional')}
        value={draft.words}
        onChange={(words) => setDraft({ words })}
      />
    </FormFrame>
  )
}

/** How pressing it is; the change is recorded. */
export function PriorityForm(props: ActFormProps) {
  const { detail, command, onClose } = props
  const word = useTranslations('words.act')
  const priorityWord = useTranslations('words.priority')
  const t = useTranslations('requests.form')
  const choices = everyPriority.options.filter((value) => value !== detail.priority)
  const keys = choices.map((value, index) => ({ id: index, name: priorityWord(value) }))
  const { draft, setDraft, finish } = useActDraft<{ priority: Priority | null; words: string }>(
    props,
    'change_priority',
    {
      priority: null,
      words: '',
    },
  )
  const chosen = draft.priority === null ? null : choices.indexOf(draft.priority)
  const send = () =>
    command.send(
      'change_priority',
      async (seen) =>
        await calls.requests.changePriority({
          ...seen,
          priority: draft.priority ?? detail.priority,
          words: wordsOrNull(draft.words),
        }),
      finish,
    )
  return (
    <FormFrame
      title={word('change_priority')}
      canSend={draft.priority !== null}
      isBusy={command.busyAct !== null}
      onSend={send}
      onCancel={onClose}
    >
      <ChoiceKeys
        label={t('priority')}
        keys={keys}
        value={chosen}
        onChange={(place) => setDraft({ priority: choices[place] ?? null })}
      />
      <WordsBeside label={t('whyLater')} value={draft.words} onChange={(words) => setDraft({ words })} />
    </FormFrame>
  )
}
