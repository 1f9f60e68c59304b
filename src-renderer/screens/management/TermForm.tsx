import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Account } from '#shared/contract/staff.ts'
import { midnightOf } from '#shared/period.ts'
import { calls } from '#renderer/host/calls.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { ActForm } from './ActForm.tsx'
import classes from './ManagementPage.module.css'
import { StaffEffectNote } from './StaffEffectNote.tsx'
import { isWholeTerm, termDraftOf, TermFields, termOf } from './TermFields.tsx'
import { useAct } from './use-act.ts'

/** His extension, and from when until when he works here; rights end by themselves at the end of the last day. */
export function TermForm({ account }: { account: Account }) {
  const t = useTranslations('management')
  const before = termDraftOf(account)
  const { post } = account
  const [draft, setDraft] = useState(before)
  const formats = useFormats()
  const act = useAct({
    preview: async ({ staffId }) => await calls.staff.previewEnd({ staffId }),
    save: calls.staff.setTerms,
  })
  const isNew = draft.extension !== before.extension || draft.from !== before.from || draft.until !== before.until
  const input = { staffId: account.id, ...termOf(draft) }
  // Who holds requests lets go of them when his time ends.
  const ends = draft.until !== '' && draft.until !== before.until && (post === 'clerk' || post === 'director')
  const effect = act.seen && (
    <>
      <p className={classes.facts}>{t('people.termEffect', { until: formats.date(midnightOf(draft.until)) })}</p>
      <StaffEffectNote effect={act.seen} />
    </>
  )
  return (
    <ActForm
      title={t('people.termTitle')}
      {...(ends && { look: { onLook: () => act.look(input), effect } })}
      canSend={isNew && isWholeTerm(draft)}
      isBusy={act.isBusy}
      saveWord={t('people.save')}
      onSave={() => act.save(input)}
      failure={act.failure}
      done={act.done && t(act.done.proposalId === undefined ? 'people.saved' : 'effect.waits')}
    >
      <TermFields
        draft={draft}
        onChange={(next) => {
          setDraft(next)
          act.forget()
        }}
      />
    </ActForm>
  )
}
