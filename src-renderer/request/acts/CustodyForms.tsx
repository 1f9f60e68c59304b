import { Button } from '@mantine/core'
import { useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { CatalogueSelect } from '#renderer/components/CatalogueSelect/CatalogueSelect.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { calls } from '#renderer/host/calls.ts'
import { compareTurkish } from '#renderer/words/turkish-order.ts'
import { useActDraft, type ActFormProps, type ActSubject } from './act-form.ts'
import { FormFrame } from './FormFrame.tsx'
import { ReasonFields, useIsReasonGiven, wordsOrNull, type ReasonChoice } from './ReasonFields.tsx'

const noReason: ReasonChoice = { reasonId: null, words: '' }

/** "Not ours": a reason by one key, back to the dispatch desk. */
export function ReturnForm(props: ActFormProps) {
  const { command, onClose } = props
  const word = useTranslations('words.act')
  const { draft, setDraft, finish } = useActDraft(props, 'return_custody', noReason)
  const isGiven = useIsReasonGiven(draft)
  const send = () =>
    command.send(
      'return_custody',
      async (seen) =>
        await calls.custody.return({ ...seen, reasonId: draft.reasonId ?? 0, words: wordsOrNull(draft.words) }),
      finish,
    )
  return (
    <FormFrame
      title={word('return_custody')}
      canSend={isGiven}
      isBusy={command.busyAct !== null}
      onSend={send}
      onCancel={onClose}
    >
      <ReasonFields kind="return" choice={draft} onChange={setDraft} />
    </FormFrame>
  )
}

interface HandOver extends ReasonChoice {
  directorateId: number | null
  subjectId: number | null
}

/** To another directorate, with the subject it should have had where that was wrong. */
export function HandOverForm(props: ActFormProps<ActSubject>) {
  const { detail, command, onClose } = props
  const word = useTranslations('words.act')
  const t = useTranslations('requests.form')
  const { draft, setDraft, finish } = useActDraft<HandOver>(props, 'hand_over', {
    ...noReason,
    directorateId: null,
    subjectId: null,
  })
  const isGiven = useIsReasonGiven(draft)
  const { reasons, goOn } = useNextKeys()
  const { directorates, subjects } = useReceivers(detail.directorateId, draft.directorateId)
  const send = () =>
    command.send(
      'hand_over',
      async (seen) =>
        await calls.custody.handOver({
          ...seen,
          directorateId: draft.directorateId ?? 0,
          subjectId: draft.subjectId,
          reasonId: draft.reasonId ?? 0,
          words: wordsOrNull(draft.words),
        }),
      finish,
    )
  return (
    <FormFrame
      title={word('hand_over')}
      canSend={draft.directorateId !== null && isGiven}
      isBusy={command.busyAct !== null}
      onSend={send}
      onCancel={onClose}
    >
      <CatalogueSelect
        label={t('directorate')}
        autoFocus
        options={directorates}
        value={draft.directorateId}
        onChange={(directorateId) => {
          setDraft({ directorateId, subjectId: null })
          goOn(directorateId)
        }}
      />
      <CatalogueSelect
        label={t('subjectOptional')}
        clearable
        disabled={draft.directorateId === null}
        options={subjects}
        value={draft.subjectId}
        onChange={(subjectId) => {
          setDraft({ subjectId })
          goOn(subjectId)
        }}
      />
      <ReasonFields kind="hand_over" keysRef={reasons} choice={draft} onChange={setDraft} />
    </FormFrame>
  )
}

/** What was chosen is chosen: the next key is a reason's. The field takes the focus back once it has closed its list. */
function useNextKeys() {
  const reasons = useRef<HTMLDivElement>(null)
  const goOn = (chosen: number | null) => {
    if (chosen !== null) requestAnimationFrame(() => reasons.current?.focus())
  }
  return { reasons, goOn }
}

function useReceivers(holderId: number, receiverId: number | null) {
  const { names } = useNames()
  return useMemo(() => {
    const byName = (one: { name: string }, other: { name: string }) => compareTurkish(one.name, other.name)
    return {
      directorates: names.all.directorates.filter(({ id, isActive }) => isActive && id !== holderId).toSorted(byName),
      subjects: names.all.subjects
        .filter((subject) => subject.isActive && subject.directorateId === receiverId)
        .toSorted(byName),
    }
  }, [names, holderId, receiverId])
}

/** To one of the directorate that holds it. */
export function AssignForm(props: ActFormProps<ActSubject>) {
  const { detail, command, onClose } = props
  const word = useTranslations('words.act')
  const t = useTranslations('requests.form')
  const { names } = useNames()
  const { draft, setDraft, finish } = useActDraft<{ clerkId: number | null }>(props, 'assign', { clerkId: null })
  const colleagues = useMemo(
    () =>
      names.all.staff
        .filter(
          ({ isActive, post, directorateIds }) =>
            isActive && (post === 'clerk' || post === 'director') && directorateIds.includes(detail.directorateId),
        )
        .map(({ id, fullName }) => ({ id, name: fullName }))
        .toSorted((one, other) => compareTurkish(one.name, other.name)),
    [names, detail.directorateId],
  )
  const send = (clerkId: number | null) =>
    command.send('assign', async (seen) => await calls.custody.assign({ ...seen, clerkId }), finish)
  return (
    <FormFrame
      title={word('assign')}
      canSend={draft.clerkId !== null}
      isBusy={command.busyAct !== null}
      onSend={() => send(draft.clerkId)}
      onCancel={onClose}
    >
      <CatalogueSelect
        label={t('clerk')}
        autoFocus
        options={colleagues}
        value={draft.clerkId}
        onChange={(clerkId) => setDraft({ clerkId })}
      />
      {detail.clerkId !== null && (
        <Button variant="default" size="xs" disabled={command.busyAct !== null} onClick={() => send(null)}>
          {t('free')}
        </Button>
      )}
    </FormFrame>
  )
}
