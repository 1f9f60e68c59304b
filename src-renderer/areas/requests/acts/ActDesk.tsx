import { useState, type ComponentType } from 'react'
import { useTranslations } from 'use-intl'
import type { RequestDetail } from '#shared/contract/requests.ts'
import type { RefusalCode } from '#shared/contract/errors.ts'
import type { Act, RequestState } from '#shared/contract/values.ts'
import { ActionBar } from '#renderer/components/ActionBar/ActionBar.tsx'
import { useNames } from '#renderer/lib/catalogue.ts'
import { client } from '#renderer/lib/client.ts'
import { useMe } from '#renderer/lib/me.ts'
import { useCommand, type Command, type Seen } from '../use-command.ts'
import type { ActFormProps } from './act-form.ts'
import classes from './acts.module.css'
import { ExtendForm, ExtendLegalForm, InterruptLegalForm, LegalBasisForm, TellStageForm } from './ClockForms.tsx'
import { ContactForm } from './ContactForm.tsx'
import { ComplainantForm } from './CitizenForms.tsx'
import { AssignForm, HandOverForm, ReturnForm } from './CustodyForms.tsx'
import { AskExplanationForm, ExplainForm } from './ExplanationForms.tsx'
import { FailureNote, MeanwhileNote } from './FailureNote.tsx'
import { AttachForm } from './FileDrop.tsx'
import { DecideJoinForm, JoinForm, SeparateForm } from './JoinForms.tsx'
import { isMeaningful } from './meaningful.ts'
import { ReopenForm, ResolveForm, VerifyForm } from './OutcomeForms.tsx'
import { HoldForm, NoteForm, PriorityForm, SubjectForm } from './WorkForms.tsx'

/** Acts that need nothing more than the wish. */
const atOnce: Partial<Record<Act, (seen: Seen, detail: RequestDetail) => Promise<unknown>>> = {
  accept_custody: async (seen) => await client.custody.accept(seen),
  take: async (seen) => await client.custody.take(seen),
  resume: async (seen) => await client.custody.resume(seen),
  approve_outcome: async (seen) => await client.resolution.approveOutcome(seen),
  restart_legal: async (seen) => await client.clock.restartLegal(seen),
  see_warning: async ({ commandId, requestId }, { escalation }) =>
    await client.clock.seeWarning({ commandId, requestId, level: escalation }),
}

/** Acts that ask for something first. */
const forms: Partial<Record<Act, ComponentType<ActFormProps>>> = {
  return_custody: ReturnForm,
  hand_over: HandOverForm,
  assign: AssignForm,
  add_note: NoteForm,
  attach: AttachForm,
  hold: HoldForm,
  resolve: ResolveForm,
  verify: VerifyForm,
  reopen: ReopenForm,
  add_complainant: ComplainantForm,
  join: JoinForm,
  decide_join: DecideJoinForm,
  separate: SeparateForm,
  change_subject: SubjectForm,
  change_priority: PriorityForm,
  extend: ExtendForm,
  log_contact: ContactForm,
  set_legal_basis: LegalBasisForm,
  extend_legal: ExtendLegalForm,
  interrupt_legal: InterruptLegalForm,
  tell_stage: TellStageForm,
  ask_explanation: AskExplanationForm,
  explain: ExplainForm,
}

/** Where a person acts on the request: the acts by their keys, or the form of the one that was begun. */
export function ActDesk({ detail }: { detail: RequestDetail }) {
  const teach = useTeaching()
  const me = useMe()
  const command = useCommand(detail)
  const { names } = useNames()
  const basis = names.all.legalBases.find(({ id }) => id === detail.legalBasisId)
  const [begun, setBegun] = useState<{ act: Act; seenEntry: number } | null>(null)
  const Form = begun === null ? undefined : forms[begun.act]

  const begin = (act: Act) => {
    command.forget()
    const ask = atOnce[act]
    if (ask === undefined) setBegun({ act, seenEntry: lastEntry(detail) })
    else command.send(act, async (seen) => await ask(seen, detail))
  }
  const close = () => {
    setBegun(null)
    command.forget()
  }
  const actions = detail.acts
    .filter(({ act }) => (act in forms || act in atOnce) && isMeaningful(act, detail, me.id, basis))
    .map((offered) => ({
      act: offered.act,
      refusal: offered.refusal === null ? null : teach(offered.act, offered.refusal, detail.state),
      run: () => begin(offered.act),
    }))
  return (
    <footer className={classes.desk}>
      <Failed command={command} detail={detail} />
      {begun && command.failed === null && <Meanwhile detail={detail} seenEntry={begun.seenEntry} />}
      {Form ? (
        <Form detail={detail} command={command} onClose={close} />
      ) : (
        <ActionBar state={detail.state} actions={actions} busyAct={command.busyAct} />
      )}
    </footer>
  )
}

const taught = ['accept_custody', 'hold', 'resume', 'resolve', 'approve_outcome', 'verify', 'reopen'] as const

/** Why an act is not possible now and what comes before it. */
function useTeaching(): (act: Act, code: RefusalCode, state: RequestState) => string {
  const refusal = useTranslations('refusals')
  const t = useTranslations('requests.wrongState')
  return (act, code, state) => {
    if (code !== 'ZM005') return refusal(code)
    if (state === 'closed') return t('closed')
    const known = taught.find((each) => each === act)
    if (known !== undefined && !(known === 'resolve' && state === 'resolved')) return t(known)
    return state === 'resolved' || state === 'proposed' ? t('waits') : refusal(code)
  }
}

const lastEntry = ({ history }: RequestDetail) => history.at(-1)?.entry ?? 0

// What another person did while this one was writing: shown at once, not first when it is sent.
function Meanwhile({ detail, seenEntry }: { detail: RequestDetail; seenEntry: number }) {
  const me = useMe()
  const entries = detail.history.filter(({ entry, byId }) => entry > seenEntry && byId !== me.id)
  if (entries.length === 0) return null
  return (
    <div className={classes.failed}>
      <MeanwhileNote entries={entries} />
    </div>
  )
}

function Failed({ command, detail }: { command: Command; detail: RequestDetail }) {
  if (command.failed === null) return null
  return (
    <div className={classes.failed}>
      <FailureNote failed={command.failed} detail={detail} />
    </div>
  )
}
