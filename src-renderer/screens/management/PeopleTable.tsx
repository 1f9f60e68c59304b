import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Absence, Account } from '#shared/contract/staff.ts'
import { fold } from '#shared/text-fold.ts'
import { EmptyState } from '#renderer/components/EmptyState/EmptyState.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { compareTurkish, filterFolded } from '#renderer/words/turkish-order.ts'
import classes from './ManagementPage.module.css'
import { useStanding } from './use-standing.ts'

interface PeopleTableProps {
  accounts: readonly Account[]
  absences: readonly Absence[]
  chosenId: number | null
  onChoose: (id: number) => void
  onNew: () => void
  onFile: () => void
}

/** Which of the people are shown: those sought by name, user name, post or directorate. */
function useShown(accounts: readonly Account[], sought: string, withGone: boolean): Account[] {
  const words = useTranslations('words')
  const { names } = useNames()
  return filterFolded(
    accounts
      .filter(({ leftAt }) => withGone || leftAt === null)
      .toSorted((one, other) => compareTurkish(one.fullName, other.fullName)),
    ({ fullName, login, post, directorateIds }) =>
      fold([fullName, login, words(`post.${post}`), ...directorateIds.map((id) => names.directorate(id))].join(' ')),
    sought,
    2000,
  )
}

/** The list of people, with what they are and how they stand. */
export function PeopleTable({ accounts, absences, chosenId, onChoose, onNew, onFile }: PeopleTableProps) {
  const t = useTranslations('management.people')
  const [sought, setSought] = useState('')
  const [withGone, setWithGone] = useState(false)
  const shown = useShown(accounts, sought, withGone)
  return (
    <>
      <div className={classes.tools}>
        <TextInput
          className={classes.search}
          aria-label={t('search')}
          placeholder={t('searchPlaceholder')}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
        <Checkbox
          label={t('withGone')}
          checked={withGone}
          onChange={(event) => setWithGone(event.currentTarget.checked)}
        />
        <Button onClick={onNew}>{t('enrol')}</Button>
        <Button variant="default" onClick={onFile}>
          {t('fromFile')}
        </Button>
      </div>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('post')}</th>
            <th scope="col">{t('directorates')}</th>
            <th scope="col">{t('standing')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((account) => (
            <PersonRow
              key={account.id}
              account={account}
              absences={absences}
              isChosen={account.id === chosenId}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
      {accounts.length > 0 && shown.length === 0 && <EmptyState title={t('nobody')} />}
    </>
  )
}

interface PersonRowProps {
  account: Account
  absences: readonly Absence[]
  isChosen: boolean
  onChoose: (id: number) => void
}

function PersonRow({ account, absences, isChosen, onChoose }: PersonRowProps) {
  const words = useTranslations('words')
  const { names } = useNames()
  const standing = useStanding(absences)
  const { id, fullName, post, office, directorateIds, leftAt } = account
  return (
    <tr data-chosen={isChosen} data-gone={leftAt !== null}>
      <td>
        <button type="button" className={classes.open} aria-pressed={isChosen} onClick={() => onChoose(id)}>
          {fullName}
        </button>
      </td>
      <td>{words(office === null ? `post.${post}` : `office.${office}`)}</td>
      <td>{directorateIds.map((each) => names.directorate(each)).join(', ')}</td>
      <td>{standing(account)}</td>
    </tr>
  )
}
