import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Absence, Account } from '#shared/contract/staff.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { useMe } from '#renderer/host/me.ts'
import { AbsenceForm, AbsenceList } from './Absences.tsx'
import { ChangeList } from './ChangeList.tsx'
import { EndForm } from './EndForm.tsx'
import classes from './ManagementPage.module.css'
import { MoveForm } from './MoveForm.tsx'
import { OfficeForm } from './OfficeForm.tsx'
import { RenameForm } from './RenameForm.tsx'
import { ResetForm } from './ResetForm.tsx'
import { ReturnForm } from './ReturnForm.tsx'
import { TermForm } from './TermForm.tsx'
import { useStaffChanges } from './use-staff.ts'
import { useStanding } from './use-standing.ts'

interface PersonPanelProps {
  account: Account
  accounts: readonly Account[]
  absences: readonly Absence[]
}

type Doing = 'rename' | 'move' | 'term' | 'absence' | 'office' | 'reset' | 'end' | 'giveBack'

/** What may be done to somebody; nobody gives himself a post or ends himself. A wrong name is put right whoever bears it. */
function doingsOf({ leftAt, post }: Account, isMe: boolean): readonly Doing[] {
  if (leftAt !== null) return ['giveBack', 'rename']
  if (isMe) return ['rename']
  const ofPost: Readonly<Record<Account['post'], readonly Doing[]>> = {
    ...{ clerk: ['absence'], director: ['absence'], agent: [], overseer: ['office'], administrator: [], gateway: [] },
  }
  return ['move', 'term', ...ofPost[post], 'reset', 'rename', 'end']
}

/** One person: what he is, what is done to him, and who did what before. */
export function PersonPanel({ account, accounts, absences }: PersonPanelProps) {
  const t = useTranslations('management')
  const words = useTranslations('words')
  const { names } = useNames()
  const me = useMe()
  const standing = useStanding(absences)(account)
  const [doing, setDoing] = useState<Doing | null>(null)
  const changes = useStaffChanges(account.id)
  const post = words(account.office === null ? `post.${account.post}` : `office.${account.office}`)
  const where = account.directorateIds.map((id) => names.directorate(id)).join(', ')
  return (
    <>
      <h2 className={classes.title}>{account.fullName}</h2>
      <p className={classes.facts}>{[post, where].filter(Boolean).join(' · ')}</p>
      <p className={classes.facts}>
        {[
          t('people.login', { login: account.login }),
          account.extension === null ? '' : t('people.dials', { extension: account.extension }),
          standing,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <AbsenceList absences={absences} />
      <div className={classes.choices} role="group" aria-label={t('people.acts')}>
        {doingsOf(account, account.id === me.id).map((each) => (
          <Button
            key={each}
            size="compact-sm"
            variant={doing === each ? 'filled' : 'default'}
            aria-pressed={doing === each}
            onClick={() => setDoing(doing === each ? null : each)}
          >
            {t(`people.doing.${each}`)}
          </Button>
        ))}
      </div>
      {account.id === me.id && <p className={classes.facts}>{t('people.isMe')}</p>}
      <FormOf doing={doing} account={account} accounts={accounts} />
      <ChangeList changes={changes.data ?? []} kind="staff" />
    </>
  )
}

function FormOf({ doing, account, accounts }: { doing: Doing | null; account: Account; accounts: readonly Account[] }) {
  switch (doing) {
    case 'rename':
      return <RenameForm account={account} />
    case 'move':
      return <MoveForm account={account} />
    case 'term':
      return <TermForm account={account} />
    case 'absence':
      return <AbsenceForm account={account} accounts={accounts} />
    case 'office':
      return <OfficeForm account={account} />
    case 'reset':
      return <ResetForm account={account} />
    case 'end':
      return <EndForm account={account} />
    case 'giveBack':
      return <ReturnForm account={account} />
    case null:
      return null
  }
}
