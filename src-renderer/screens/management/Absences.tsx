import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Absence, Account } from '#shared/contract/staff.ts'
import { daysLater } from '#shared/office-time.ts'
import { dayText, midnightOf } from '#shared/period.ts'
import { CatalogueSelect } from '#renderer/components/CatalogueSelect/CatalogueSelect.tsx'
import { DateField } from '#renderer/components/DateField/DateField.tsx'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { calls } from '#renderer/host/calls.ts'
import { now } from '#renderer/host/now.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import { compareTurkish } from '#renderer/words/turkish-order.ts'
import { ActForm } from './ActForm.tsx'
import classes from './ManagementPage.module.css'
import { useAct } from './use-act.ts'

const empty = { since: '', until: '', deputyId: null as number | null }

/** Somebody is away from a day to a day, both of them included; a colleague of his directorate may stand in. */
export function AbsenceForm({ account, accounts }: { account: Account; accounts: readonly Account[] }) {
  const t = useTranslations('management.absence')
  const { names } = useNames()
  const [draft, setDraft] = useState(empty)
  const act = useAct({ save: calls.staff.declareAbsence, onSaved: () => setDraft(empty) })
  const write = (next: Partial<typeof empty>) => {
    setDraft({ ...draft, ...next })
    act.forget()
  }
  const since = draft.since === '' ? dayText(now()) : draft.since
  const deputies = accounts
    .filter(({ id, leftAt, post, directorateIds }) => {
      const worksBeside = directorateIds.some((each) => account.directorateIds.includes(each))
      return id !== account.id && leftAt === null && (post === 'clerk' || post === 'director') && worksBeside
    })
    .toSorted((one, other) => compareTurkish(one.fullName, other.fullName))
    .map(({ id, fullName, directorateIds }) => ({
      ...{ id, name: fullName, hint: directorateIds.map((each) => names.directorate(each)).join(', ') },
    }))
  return (
    <ActForm
      title={t('title')}
      canSend={draft.until !== '' && draft.until >= since}
      isBusy={act.isBusy}
      saveWord={t('save')}
      onSave={() => {
        const input = {
          since: Math.max(midnightOf(since), since === dayText(now()) ? now() : 0),
          deputyId: draft.deputyId,
        }
        act.save({ staffId: account.id, ...input, until: daysLater(midnightOf(draft.until), 1) })
      }}
      failure={act.failure}
      done={act.done && t('saved')}
    >
      <div className={classes.pair}>
        <DateField
          label={t('since')}
          value={since}
          min={dayText(now())}
          onChange={(value) => write({ since: value })}
        />
        <DateField label={t('until')} value={draft.until} min={since} onChange={(value) => write({ until: value })} />
      </div>
      <CatalogueSelect
        label={t('deputy')}
        description={t(account.post === 'director' ? 'deputyOfDirector' : 'deputyHint')}
        clearable
        options={deputies}
        value={draft.deputyId}
        onChange={(deputyId) => write({ deputyId })}
      />
    </ActForm>
  )
}

/** When somebody is away, and who stands in; each can be ended. */
export function AbsenceList({ absences }: { absences: readonly Absence[] }) {
  const t = useTranslations('management.absence')
  const sentence = useFailureSentence()
  const formats = useFormats()
  const { names } = useNames()
  const act = useAct({ save: calls.staff.endAbsence })
  return (
    <>
      {absences.map(({ id, since, until, deputyId }) => (
        <p key={id} className={classes.absence}>
          <span>
            {t('told', { since: formats.date(since), until: formats.date(until - 1) })}{' '}
            {deputyId === null ? t('noDeputy') : t('deputyIs', { name: names.person(deputyId) })}
          </span>
          <Button size="compact-xs" variant="default" loading={act.isBusy} onClick={() => act.save({ absenceId: id })}>
            {t('end')}
          </Button>
        </p>
      ))}
      {act.failure && <RefusalNote>{sentence(act.failure)}</RefusalNote>}
    </>
  )
}
