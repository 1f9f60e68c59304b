import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Account } from '#shared/contract/staff.ts'
import { calls } from '#renderer/host/calls.ts'
import { ActForm } from './ActForm.tsx'
import { isWholePost, PostFields, postOf, type PostDraft } from './PostFields.tsx'
import { StaffEffectNote, useFreed } from './StaffEffectNote.tsx'
import { useAct } from './use-act.ts'

/** Another post or other directorates; first what becomes free by it. */
export function MoveForm({ account }: { account: Account }) {
  const t = useTranslations('management.people')
  const freed = useFreed()
  const [draft, setDraft] = useState<PostDraft>(account)
  const act = useAct({ preview: calls.staff.previewMove, save: calls.staff.move })
  const input = { staffId: account.id, ...postOf(draft) }
  const isNew =
    draft.post !== account.post ||
    input.directorateIds.length !== account.directorateIds.length ||
    input.directorateIds.some((id) => !account.directorateIds.includes(id))
  return (
    <ActForm
      title={t('moveTitle')}
      look={{ onLook: () => act.look(input), effect: act.seen && <StaffEffectNote effect={act.seen} /> }}
      canSend={isWholePost(draft) && isNew}
      isBusy={act.isBusy}
      saveWord={t('moveSave')}
      onSave={() => act.save(input)}
      failure={act.failure}
      done={act.done && freed(act.done)}
    >
      <PostFields
        draft={draft}
        onChange={(next) => {
          setDraft(next)
          act.forget()
        }}
      />
    </ActForm>
  )
}
