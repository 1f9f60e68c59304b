import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Account } from '#shared/contract/staff.ts'
import { calls } from '#renderer/host/calls.ts'
import { ActForm } from './ActForm.tsx'
import { oneTimePassword } from '#shared/one-time-password.ts'
import { PasswordOnce } from './PasswordOnce.tsx'
import { isWholePost, PostFields, postOf, type PostDraft } from './PostFields.tsx'
import { useAct } from './use-act.ts'

const posts = ['clerk', 'director'] as const

/** Somebody who left comes back under his login, to a directorate; a post that sees all is given afterwards, by two. */
export function ReturnForm({ account }: { account: Account }) {
  const t = useTranslations('management.people')
  const [draft, setDraft] = useState<PostDraft>({ post: 'clerk', directorateIds: [] })
  const [password] = useState(oneTimePassword)
  const [isGiven, setIsGiven] = useState(false)
  const act = useAct({ isSecret: true, save: calls.staff.giveBack, onSaved: () => setIsGiven(true) })
  if (isGiven)
    return (
      <PasswordOnce
        name={account.fullName}
        login={account.login}
        password={password}
        waits={false}
        onClose={() => setIsGiven(false)}
      />
    )
  return (
    <ActForm
      title={t('returnTitle', { name: account.fullName })}
      canSend={isWholePost(draft)}
      isBusy={act.isBusy}
      saveWord={t('returnSave')}
      onSave={() => act.save({ staffId: account.id, password, ...postOf(draft) })}
      failure={act.failure}
      done={null}
    >
      <PostFields draft={draft} offered={posts} onChange={setDraft} />
    </ActForm>
  )
}
