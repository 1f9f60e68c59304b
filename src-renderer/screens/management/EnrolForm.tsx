import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Account } from '#shared/contract/staff.ts'
import { loginOf } from '#shared/login-name.ts'
import { calls } from '#renderer/host/calls.ts'
import { ActForm } from './ActForm.tsx'
import { oneTimePassword } from '#shared/one-time-password.ts'
import { says } from '#shared/visible.ts'
import { PasswordOnce } from './PasswordOnce.tsx'
import { isWholePost, PostFields, postOf, type PostDraft } from './PostFields.tsx'
import { isWholeTerm, TermFields, termOf, type TermDraft } from './TermFields.tsx'
import { useAct } from './use-act.ts'

const empty = {
  ...{ fullName: '', login: '', byDirectory: false },
  post: { post: 'clerk', directorateIds: [] } as PostDraft,
  term: { extension: '', from: '', until: '' } as TermDraft,
}

const personOf = (draft: typeof empty, login: string, password: string | null) => ({
  ...{ fullName: draft.fullName.trim(), login, password },
  ...postOf(draft.post),
  ...termOf(draft.term),
})

/** Somebody new: name, login, post; the first password is shown once, to be told to him. */
export function EnrolForm({ accounts, onClose }: { accounts: readonly Account[]; onClose: () => void }) {
  const t = useTranslations('management.people')
  const [draft, setDraft] = useState(empty)
  const [password, setPassword] = useState(oneTimePassword)
  const [given, setGiven] = useState<{ name: string; login: string; password: string | null } | null>(null)
  // Who signs in with his password of Windows is given none.
  const firstPassword = draft.byDirectory ? null : password
  const act = useAct({
    isSecret: true,
    save: calls.staff.enrol,
    onSaved: () => {
      setGiven({ name: draft.fullName.trim(), login, password: firstPassword })
      setDraft(empty)
      setPassword(oneTimePassword())
    },
  })
  const login = draft.login === '' ? loginOf(draft.fullName, new Set(accounts.map((each) => each.login))) : draft.login
  const write = (next: Partial<typeof empty>) => {
    setDraft({ ...draft, ...next })
    setGiven(null)
    act.forget()
  }
  if (given !== null) return <PasswordOnce {...given} waits={act.done?.proposalId !== undefined} onClose={onClose} />
  return (
    <ActForm
      title={t('enrolTitle')}
      canSend={says(draft.fullName) && login !== '' && isWholePost(draft.post) && isWholeTerm(draft.term)}
      isBusy={act.isBusy}
      saveWord={t('enrolSave')}
      onSave={() => act.save(personOf(draft, login, firstPassword))}
      failure={act.failure}
      done={null}
    >
      <TextInput
        label={t('fullName')}
        autoFocus
        maxLength={200}
        value={draft.fullName}
        onChange={(event) => write({ fullName: event.currentTarget.value })}
      />
      <TextInput
        label={t('loginField')}
        description={t('loginHint')}
        maxLength={63}
        value={login}
        onChange={(event) => write({ login: event.currentTarget.value.trim().toLowerCase() })}
      />
      <Checkbox
        label={t('byDirectory')}
        description={t('byDirectoryHint')}
        checked={draft.byDirectory}
        onChange={(event) => write({ byDirectory: event.currentTarget.checked })}
      />
      <PostFields draft={draft.post} onChange={(post) => write({ post })} />
      <TermFields draft={draft.term} onChange={(term) => write({ term })} />
    </ActForm>
  )
}
