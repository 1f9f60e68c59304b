import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Account } from '#shared/contract/staff.ts'
import { calls } from '#renderer/host/calls.ts'
import { ActForm } from './ActForm.tsx'
import { isWholeTerm, termDraftOf, TermFields, termOf } from './TermFields.tsx'
import { useAct } from './use-act.ts'

/** His extension, and from when until when he works here; rights end by themselves at the end of the last day. */
export function TermForm({ account }: { account: Account }) {
  const t = useTranslations('management')
  const before = termDraftOf(account)
  const [draft, setDraft] = useState(before)
  const act = useAct({ save: calls.staff.setTerms })
  const isNew = draft.extension !== before.extension || draft.from !== before.from || draft.until !== before.until
  return (
    <ActForm
      title={t('people.termTitle')}
      canSend={isNew && isWholeTerm(draft)}
      isBusy={act.isBusy}
      saveWord={t('people.save')}
      onSave={() => act.save({ staffId: account.id, ...termOf(draft) })}
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
