import { TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Account } from '#shared/contract/staff.ts'
import { daysLater } from '#shared/office-time.ts'
import { dayText, midnightOf } from '#shared/period.ts'
import { DateField } from '#renderer/components/DateField/DateField.tsx'
import classes from './ManagementPage.module.css'

/** As it is typed in; days as 2026-11-25, both of them days of his. */
export interface TermDraft {
  readonly extension: string
  readonly from: string
  readonly until: string
}

export const termDraftOf = ({ extension, worksFrom, worksUntil }: Account): TermDraft => ({
  extension: extension ?? '',
  from: worksFrom === null ? '' : dayText(worksFrom),
  until: worksUntil === null ? '' : dayText(worksUntil - 1),
})

export const isWholeTerm = ({ extension, from, until }: TermDraft): boolean =>
  /^\d{0,6}$/u.test(extension) && (from === '' || until === '' || from <= until)

export const termOf = ({ extension, from, until }: TermDraft) => ({
  extension: extension === '' ? null : extension,
  worksFrom: from === '' ? null : midnightOf(from),
  worksUntil: until === '' ? null : daysLater(midnightOf(until), 1),
})

/** What colleagues dial, and from which day to which somebody works here. */
export function TermFields({ draft, onChange }: { draft: TermDraft; onChange: (draft: TermDraft) => void }) {
  const t = useTranslations('management.people')
  return (
    <>
      <TextInput
        label={t('extension')}
        maxLength={6}
        inputMode="numeric"
        value={draft.extension}
        error={/^\d*$/u.test(draft.extension) ? undefined : t('extensionDigits')}
        onChange={(event) => onChange({ ...draft, extension: event.currentTarget.value.trim() })}
      />
      <div className={classes.pair}>
        <DateField
          label={t('worksFrom')}
          description={t('worksFromHint')}
          value={draft.from}
          onChange={(from) => onChange({ ...draft, from })}
        />
        <DateField
          label={t('worksUntil')}
          description={t('worksUntilHint')}
          value={draft.until}
          onChange={(until) => onChange({ ...draft, until })}
          {...(draft.from !== '' && { min: draft.from })}
        />
      </div>
    </>
  )
}
