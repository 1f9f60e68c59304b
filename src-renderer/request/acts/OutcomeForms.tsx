import { Radio, SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Outcome } from '#shared/contract/values.ts'
import type { RequestDetail, Survey } from '#shared/contract/requests.ts'
import { says } from '#shared/visible.ts'
import { CatalogueSelect } from '#renderer/components/CatalogueSelect/CatalogueSelect.tsx'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { calls } from '#renderer/host/calls.ts'
import { useActDraft, type ActFormProps } from './act-form.ts'
import type { Seen } from './use-command.ts'
import { hasEvidence } from './evidence.ts'
import { FileDrop } from '../files/FileDrop.tsx'
import { useOutgoingFiles, type OutgoingFiles } from '../files/use-outgoing-files.ts'
import { FormFrame } from './FormFrame.tsx'
import { QuickTexts } from './QuickTexts.tsx'
import { ChoiceKeys, wordsOrNull } from './ReasonFields.tsx'
import { useWays } from './ways.ts'
import { WordsBeside, WordsField } from './words-form.tsx'

interface Resolve {
  outcome: Outcome
  words: string
  institutionId: number | null
}

const outcomes: readonly Outcome[] = ['solved', 'forwarded', 'declined']

/** What is typed and added, and what sending it does. */
function useResolving(props: ActFormProps) {
  const { detail, command } = props
  const { draft, setDraft, finish } = useActDraft<Resolve>(props, 'resolve', {
    outcome: 'solved',
    words: '',
    institutionId: null,
  })
  const outgoing = useOutgoingFiles(detail.id, 'resolve', { owesPhoto: detail.owedEvidence === 'photo' })
  const isSolved = draft.outcome === 'solved'
  const canSend =
    says(draft.words) &&
    (draft.outcome !== 'forwarded' || draft.institutionId !== null) &&
    (!isSolved || outgoing.areReady)
  const resolve = async (seen: Seen) => {
    // What proves it goes first; where a file is refused, nothing is said to be solved.
    if (isSolved) await outgoing.send(true)
    return await calls.resolution.resolve({
      ...seen,
      ...draft,
      institutionId: draft.outcome === 'forwarded' ? draft.institutionId : null,
    })
  }
  return { draft, setDraft, outgoing, isSolved, canSend, send: () => command.send('resolve', resolve, finish) }
}

/** What was done, with the evidence the subject asks for; or to whom it was forwarded, or why not. */
export function ResolveForm(props: ActFormProps) {
  const { command, onClose } = props
  const word = useTranslations('words')
  const t = useTranslations('requests.form')
  const { names } = useNames()
  const { draft, setDraft, outgoing, isSolved, canSend, send } = useResolving(props)
  const institutions = names.all.institutions.filter(({ isActive }) => isActive)
  return (
    <FormFrame
      title={word('act.resolve')}
      canSend={canSend}
      isBusy={command.busyAct === 'resolve'}
      onSend={send}
      onCancel={onClose}
    >
      <SegmentedControl
        aria-label={t('outcome')}
        data={outcomes.map((value) => ({ value, label: word(`outcome.${value}`) }))}
        value={draft.outcome}
        onChange={(value) => setDraft({ outcome: outcomes.find((known) => known === value) ?? 'solved' })}
      />
      {isSolved && <Evidence {...props} outgoing={outgoing} />}
      {!isSolved && <RefusalNote kind="hint">{t('secondPerson')}</RefusalNote>}
      {draft.outcome === 'forwarded' && (
        <CatalogueSelect
          label={t('institution')}
          options={institutions}
          value={draft.institutionId}
          onChange={(institutionId) => setDraft({ institutionId })}
        />
      )}
      <QuickTexts kind={isSolved ? 'solved' : 'not_solved'} detail={props.detail} draft={draft} onChange={setDraft} />
      <WordsField
        label={t(isSolved ? 'done' : 'whyNot')}
        minRows={3}
        value={draft.words}
        onChange={(words) => setDraft({ words })}
      />
    </FormFrame>
  )
}

function Evidence({ detail, outgoing }: ActFormProps & { outgoing: OutgoingFiles }) {
  const t = useTranslations('requests.form')
  const required = detail.owedEvidence
  const isThere = required !== 'none' && hasEvidence(detail, required)
  return (
    <>
      {required === 'none' ? (
        <small>{t('evidence.none')}</small>
      ) : (
        <RefusalNote kind="hint">{t(isThere ? 'evidenceThere' : `evidence.${required}`)}</RefusalNote>
      )}
      <FileDrop outgoing={outgoing} isEvidence />
    </>
  )
}

interface Answer {
  /** How the citizen was spoken to: a place in the list of ways. */
  way: number | null
  /** Null until somebody chose: a survey that was not made must not be sent by two keys. */
  byCitizen: boolean | null
  score: number | null
  words: string
}

const scores = [1, 2, 3, 4, 5].map((score) => ({ id: score, name: String(score) }))

/** What is answered, and the form that sends it: a score is the answer of somebody who was asked. */
function useAnswer(props: ActFormProps, act: 'verify' | 'reopen') {
  const ways = useWays()
  const heard = heardOf(props.detail)
  // What he answered to the survey need not be asked again.
  const isConfirmed = act === 'verify' && heard?.solved === true
  const nothing: Answer = { way: null, byCitizen: isConfirmed ? true : null, score: heard?.score ?? null, words: '' }
  const { draft, setDraft, finish } = useActDraft<Answer>(props, act, nothing)
  const byCitizen = draft.byCitizen === true
  const answer = {
    byCitizen,
    score: byCitizen && (draft.way !== null || isConfirmed) ? draft.score : null,
    contact: contactOf(draft, ways),
  }
  return { draft, setDraft, finish, answer, heard: isConfirmed ? heard : undefined }
}

/** What the citizen said of this resolution without having been called. */
const heardOf = ({ surveys, resolvedAt }: RequestDetail): Survey | undefined =>
  surveys.findLast((survey) => survey.effect === 'noted' && survey.resolvedAt === resolvedAt)

interface AnswerFormProps extends ActFormProps {
  act: 'verify' | 'reopen'
  canSend: boolean
  onSend: () => void
  children: ReactNode
}

function AnswerForm({ act, canSend, onSend, command, onClose, children }: AnswerFormProps) {
  const word = useTranslations('words.act')
  return (
    <FormFrame
      title={word(act)}
      send={word(act)}
      canSend={canSend}
      isBusy={command.busyAct !== null}
      onSend={onSend}
      onCancel={onClose}
    >
      {children}
    </FormFrame>
  )
}

/** Somebody outside, or the citizen, confirms; this closes. */
export function VerifyForm(props: ActFormProps) {
  const { draft, setDraft, finish, answer, heard } = useAnswer(props, 'verify')
  const t = useTranslations('requests.form')
  const send = () =>
    props.command.send(
      'verify',
      async (seen) => await calls.resolution.verify({ ...seen, ...answer, words: wordsOrNull(draft.words) }),
      finish,
    )
  const canSend =
    draft.byCitizen === false ||
    (answer.byCitizen && (draft.way !== null || heard !== undefined) && draft.score !== null)
  return (
    <AnswerForm {...props} act="verify" canSend={canSend} onSend={send}>
      <ReusedEvidence {...props} />
      {heard && <RefusalNote kind="hint">{t('heard', { score: String(heard.score ?? '–') })}</RefusalNote>}
      <AnswerFields draft={draft} onChange={setDraft} wordsLabel="citizenWords" isHeard={heard !== undefined} />
    </AnswerForm>
  )
}

// A photo that proves other work, too, is looked at before it closes anything.
function ReusedEvidence({ detail }: ActFormProps) {
  const t = useTranslations('requests.form')
  const shown = detail.attachments.filter(({ isEvidence, withdrawnAt }) => isEvidence && withdrawnAt === null)
  const same = Math.max(0, ...shown.map(({ alsoOn }) => alsoOn))
  const alike = Math.max(0, ...shown.map(({ alikeOn }) => alikeOn))
  return (
    <>
      {same > 0 && <RefusalNote kind="hint">{t('reusedEvidence', { count: String(same) })}</RefusalNote>}
      {alike > 0 && <RefusalNote kind="hint">{t('alikeEvidence', { count: String(alike) })}</RefusalNote>}
    </>
  )
}

/** Not solved: back to the same directorate, with what is missing. */
export function ReopenForm(props: ActFormProps) {
  const { draft, setDraft, finish, answer } = useAnswer(props, 'reopen')
  const send = () =>
    props.command.send(
      'reopen',
      async (seen) => await calls.resolution.reopen({ ...seen, ...answer, words: draft.words }),
      finish,
    )
  const canSend = draft.byCitizen !== null && says(draft.words)
  return (
    <AnswerForm {...props} act="reopen" canSend={canSend} onSend={send}>
      <AnswerFields draft={draft} onChange={setDraft} wordsLabel="missing" />
    </AnswerForm>
  )
}

interface AnswerFieldsProps {
  draft: Answer
  onChange: (next: Partial<Answer>) => void
  wordsLabel: 'citizenWords' | 'missing'
  /** He has answered the survey: nobody need call him. */
  isHeard?: boolean
}

const contactOf = ({ byCitizen, way }: Answer, ways: ReturnType<typeof useWays>): string | null =>
  byCitizen === true ? (ways.find(({ id }) => id === way)?.logged ?? null) : null

function AnswerFields({ draft, onChange, wordsLabel, isHeard = false }: AnswerFieldsProps) {
  const t = useTranslations('requests.form')
  const ways = useWays()
  return (
    <>
      <Radio.Group
        label={t('who')}
        value={draft.byCitizen === null ? '' : draft.byCitizen ? 'citizen' : 'outside'}
        onChange={(value) => onChange({ byCitizen: value === 'citizen' })}
      >
        <Radio value="citizen" label={t('citizen')} mt={4} />
        <Radio value="outside" label={t('outside')} mt={4} />
      </Radio.Group>
      {draft.byCitizen === true && !isHeard && (
        <ChoiceKeys
          label={t('way')}
          keys={ways}
          hasKeys={draft.way === null}
          value={draft.way}
          onChange={(way) => onChange({ way })}
        />
      )}
      {draft.byCitizen === true && (draft.way !== null || isHeard) && (
        <ChoiceKeys
          label={t('score')}
          keys={scores}
          value={draft.score}
          onChange={(score) => onChange({ score: score === draft.score ? null : score })}
        />
      )}
      <WordsBeside label={t(wordsLabel)} minRows={2} value={draft.words} onChange={(words) => onChange({ words })} />
    </>
  )
}
