import { useState, type ComponentType } from 'react'
import { useTranslations } from 'use-intl'
import type { RequestDetail } from '#shared/contract/requests.ts'
import type { RefusalCode } from '#shared/contract/errors.ts'
import type { Act, RequestState } from '#shared/contract/values.ts'
import { ActionBar } from '#renderer/components/ActionBar/ActionBar.tsx'
import { calls } from '#renderer/host/calls.ts'
import { useMe } from '#renderer/host/me.ts'
import { useCommand, type Command, type Seen } from './use-command.ts'
import type { ActFormProps } from './act-form.ts'
import classes from './acts.module.css'
import { ExtendForm, ExtendLegalForm, InterruptLegalForm, LegalBasisForm, TellStageForm } from './ClockForms.tsx'
import { ContactForm } from './ContactForm.tsx'
import { ComplainantForm } from './CitizenForms.tsx'
import { AssignForm, HandOverForm, ReturnForm } from './CustodyForms.tsx'
import { AskExplanationForm, ExplainForm } from './ExplanationForms.tsx'
import { isDoneWith } from '../done/done.ts'
import { TakeOverForm } from './AskFirst.tsx'
import { FailureNote, MeanwhileNote } from './FailureNote.tsx'
import { AttachForm, WithdrawForm } from './FileForms.tsx'
import { DecideJoinForm, JoinForm, SeparateForm } from './JoinForms.tsx'
import { ReopenForm, ResolveForm, VerifyForm } from './OutcomeForms.tsx'
import { Sending } from './Sending.tsx'
import { HoldForm, NoteForm, PriorityForm, SubjectForm } from './WorkForms.tsx'

/** Acts that need nothing more than the wish. */
const atOnce: Partial<Record<Act, (seen: Seen, detail: RequestDetail) => Promise<unknown>>> = {
  accept_custody: async (seen) => await calls.custody.accept(seen),
  take: async (seen) => await calls.custody.take(seen),
  resume: async (seen) => await calls.custody.resume(seen),
  approve_outcome: async (seen) => await calls.resolution.approveOutcome(seen),
  restart_legal: async (seen) => await calls.clock.restartLegal(seen),
  see_warning: async ({ commandId, requestId }, { escalation }) =>
    await calls.clock.seeWarning({ commandId, requestId, level: escalation }),
}

/** Acts that ask for something first. */
const forms: Partial<Record<Act, ComponentType<ActFormProps>>> = {
  take: TakeOverForm,
  return_custody: ReturnForm,
  hand_over: HandOverForm,
  assign: AssignForm,
  add_note: NoteForm,
  attach: AttachForm,
  withdraw_attachment: WithdrawForm,
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

interface RequestActionsProps {
  detail: RequestDetail
  /** The request is nothing more for this person; `since`: when he said so. */
  onDoneWith: (since: number) => void
}

/** Where a person acts on the request: the acts by their keys, or the form of the one that was begun. */
export function RequestActions({ detail, onDoneWith }: RequestActionsProps) {
  const me = useMe()
  const teach = useTeaching()
  const command = useCommand(detail, (act, since) => isDoneWith(act) && onDoneWith(since))
  const [begun, setBegun] = useState<{ act: Act; seenEntry: number } | null>(null)
  const isOfAnother = detail.clerkId !== null && detail.clerkId !== me.id
  const Form = begun === null ? undefined : forms[begun.act]

  const begin = (act: Act) => {
    // Only what is in another's hands is asked about before it is taken.
    const ask = act === 'take' && isOfAnother ? undefined : atOnce[act]
    // What is on its way is said below; a form may be opened and written in meanwhile.
    if (ask !== undefined && command.busyAct !== null) return
    command.forget()
    if (ask === undefined) setBegun({ act, seenEntry: lastEntry(detail) })
    else command.send(act, async (seen) => await ask(seen, detail))
  }
  const close = () => {
    setBegun(null)
    command.forget()
  }
  const actions = detail.acts
    .filter(({ act, hasCause }) => (act in forms || act in atOnce) && hasCause)
    .map((offered) => ({
      act: offered.act,
      refusal: offered.refusal === null ? null : teach(offered.act, offered.refusal, detail.state),
      run: () => begin(offered.act),
    }))
  return (
    <footer className={classes.desk}>
      <Failed command={command} detail={detail} />
      {command.busyAct && (
        <div className={classes.failed}>
          <Sending key={command.busyAct} act={command.busyAct} />
        </div>
      )}
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
    if (state === 'on_hold') return t(act === 'hold' ? 'heldAlready' : 'held')
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
