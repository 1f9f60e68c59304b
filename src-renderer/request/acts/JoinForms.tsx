import { isUnsolved } from '#shared/contract/values.ts'
import { Button, Group, Radio, TextInput } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { InboxRow } from '#shared/contract/inbox.ts'
import type { RequestDetail } from '#shared/contract/requests.ts'
import { says } from '#shared/visible.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { StateBadge } from '#renderer/components/StateBadge/StateBadge.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { calls } from '#renderer/host/calls.ts'
import { useFoundRequests } from '#renderer/host/found-requests.ts'
import { useActDraft, type ActFormProps } from './act-form.ts'
import classes from './acts.module.css'
import { FormFrame } from './FormFrame.tsx'
import { WordsField, wordsForm } from './words-form.tsx'

interface Join {
  words: string
  masterId: number | null
  why: string
}

/** One person alone joins the same subject of the same neighbourhood; the database knows more and decides. */
function isSameMatter({ subjectId, neighbourhoodId }: RequestDetail, master: InboxRow): boolean {
  return subjectId === master.subjectId && neighbourhoodId !== null && neighbourhoodId === master.neighbourhoodId
}

/** The same matter told twice: finds the main request and joins this one to it, or proposes it to a second person. */
export function JoinForm(props: ActFormProps) {
  const { detail, command, onClose } = props
  const word = useTranslations('words.act')
  const t = useTranslations('requests.form')
  const { names } = useNames()
  const { draft, setDraft, finish } = useActDraft<Join>(props, 'join', {
    words: names.subject(detail.subjectId),
    masterId: null,
    why: '',
  })
  const { masters, isNone } = useMasters(detail.id, draft.words.trim())
  const master = masters.find(({ id }) => id === draft.masterId)
  const needsConsent = master !== undefined && !isSameMatter(detail, master)
  const masterId = draft.masterId ?? 0
  const send = () => {
    if (needsConsent)
      command.send(
        'propose_join',
        async (seen) => await calls.requests.proposeJoin({ ...seen, masterId, words: draft.why }),
        finish,
      )
    else command.send('join', async (seen) => await calls.requests.join({ ...seen, masterId }), finish)
  }
  return (
    <FormFrame
      title={word('join')}
      send={word(needsConsent ? 'propose_join' : 'join')}
      canSend={draft.masterId !== null && (!needsConsent || says(draft.why))}
      isBusy={command.busyAct !== null}
      onSend={send}
      onCancel={onClose}
    >
      <TextInput
        label={t('find')}
        autoFocus
        value={draft.words}
        onChange={(event) => setDraft({ words: event.currentTarget.value, masterId: null })}
      />
      {isNone && <small>{t('none')}</small>}
      <Masters masters={masters} chosen={draft.masterId} onChoose={(chosen) => setDraft({ masterId: chosen })} />
      {needsConsent && (
        <>
          <RefusalNote kind="hint">{t('otherMatter')}</RefusalNote>
          <WordsField label={t('whySame')} value={draft.why} onChange={(why) => setDraft({ why })} />
        </>
      )}
    </FormFrame>
  )
}

// What words find, of that what is still to be resolved.
function useMasters(requestId: number, words: string) {
  const found = useFoundRequests(words, 20)
  const masters = (found.data ?? []).filter(({ id, state }) => id !== requestId && isUnsolved(state))
  return { masters, isNone: found.isSuccess && masters.length === 0 }
}

interface MastersProps {
  masters: readonly InboxRow[]
  chosen: number | null
  onChoose: (id: number) => void
}

function Masters({ masters, chosen, onChoose }: MastersProps) {
  const t = useTranslations('requests.form')
  const { names } = useNames()
  const list = useRef<HTMLDivElement>(null)
  // The chosen row stays in sight, also when the form comes back with it.
  const isThere = masters.some(({ id }) => id === chosen)
  useEffect(() => {
    if (chosen !== null && isThere)
      list.current?.querySelector('input:checked')?.closest('[data-row]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen, isThere])
  return (
    <Radio.Group
      className={classes.found}
      ref={list}
      aria-label={t('find')}
      value={String(chosen)}
      onChange={(value) => onChoose(Number(value))}
    >
      {masters.map((row) => (
        <Radio
          key={row.id}
          data-row
          mt={4}
          value={String(row.id)}
          label={
            <>
              <strong>{row.number}</strong> {names.subject(row.subjectId)} · {names.place(row)}{' '}
              <StateBadge state={row.state} />
            </>
          }
        />
      ))}
    </Radio.Group>
  )
}

/** The second person reads why and says yes or no. */
export function DecideJoinForm(props: ActFormProps) {
  const { detail, command, onClose } = props
  const t = useTranslations('requests.form')
  const word = useTranslations('words.act')
  const { names } = useNames()
  const { finish } = useActDraft(props, 'decide_join', {})
  const proposal = detail.joinProposal
  const decide = (isAccepted: boolean) =>
    command.send('decide_join', async (seen) => await calls.requests.decideJoin({ ...seen, isAccepted }), finish)
  if (proposal === null) return null
  return (
    <FormFrame
      title={word('decide_join')}
      send={t('agree')}
      canSend
      isBusy={command.busyAct !== null}
      onSend={() => decide(true)}
      onCancel={onClose}
    >
      <p>
        {t('proposed', { who: names.person(proposal.byId), number: proposal.masterNumber ?? '…' })} “{proposal.words}”
      </p>
      <Group>
        <Button variant="default" size="xs" disabled={command.busyAct !== null} onClick={() => decide(false)}>
          {t('refuse')}
        </Button>
      </Group>
    </FormFrame>
  )
}

/** The joining was wrong: the request goes back to who held it. */
export const SeparateForm = wordsForm(
  'separate',
  'whySeparate',
  async (seen, words) => await calls.requests.separate({ ...seen, words }),
)
