import { useTranslations } from 'use-intl'
import type { Account } from '#shared/contract/staff.ts'
import { calls } from '#renderer/host/calls.ts'
import { ActForm } from './ActForm.tsx'
import { StaffEffectNote, useFreed } from './StaffEffectNote.tsx'
import { useAct } from './use-act.ts'

/** Somebody leaves: first what becomes free, then no sign-in from this moment on. */
export function EndForm({ account }: { account: Account }) {
  const t = useTranslations('management.people')
  const freed = useFreed()
  const act = useAct({ preview: calls.staff.previewEnd, save: calls.staff.end })
  const input = { staffId: account.id }
  return (
    <ActForm
      title={t('endTitle', { name: account.fullName })}
      look={{ onLook: () => act.look(input), effect: act.seen && <StaffEffectNote effect={act.seen} /> }}
      canSend
      isBusy={act.isBusy}
      saveWord={t('endSave')}
      onSave={() => act.save(input)}
      failure={act.failure}
      done={act.done && freed(act.done)}
    />
  )
}
