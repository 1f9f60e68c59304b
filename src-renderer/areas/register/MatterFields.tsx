import { Checkbox, Select, Textarea } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { priority as everyPriority } from '#shared/contract/values.ts'
import { CatalogueSelect } from '#renderer/components/CatalogueSelect/CatalogueSelect.tsx'
import { NumbersHint } from '#renderer/components/NumbersHint/NumbersHint.tsx'
import { useNames } from '#renderer/lib/catalogue.ts'
import { compareTurkish } from '#renderer/lib/turkish-order.ts'
import classes from './RegisterPage.module.css'
import type { Register } from './use-register.ts'

/** What it is about: the subject decides who gets it; the words are the citizen's. */
export function MatterFields({ register }: { register: Register }) {
  const t = useTranslations('register')
  const { draft, setDraft, missing } = register
  return (
    <>
      <div className={classes.matter}>
        <SubjectField register={register} />
        <PriorityField register={register} />
      </div>
      <Checkbox
        size="xs"
        label={t('unsorted')}
        checked={draft.isUnsorted}
        onChange={(event) => setDraft({ isUnsorted: event.currentTarget.checked, subjectId: null })}
      />
      <Textarea
        label={t('description')}
        placeholder={t('descriptionPlaceholder')}
        rows={4}
        maxLength={4000}
        error={missing.includes('description')}
        value={draft.description}
        onChange={(event) => setDraft({ description: event.currentTarget.value })}
      />
      <NumbersHint words={draft.description} />
    </>
  )
}

function SubjectField({ register }: { register: Register }) {
  const t = useTranslations('register')
  const word = useTranslations('words.priority')
  const { names } = useNames()
  const { draft, setDraft, missing } = register
  const options = useMemo(
    () =>
      names.all.subjects
        .filter((subject) => subject.isActive)
        .map((subject) => ({ ...subject, hint: names.directorate(subject.directorateId) }))
        .toSorted((one, other) => compareTurkish(one.name, other.name)),
    [names],
  )
  const chosen = names.all.subjects.find(({ id }) => id === draft.subjectId)
  return (
    <CatalogueSelect
      label={t('subject')}
      placeholder={t('subjectPlaceholder')}
      options={options}
      value={draft.subjectId}
      onChange={(subjectId) => setDraft({ subjectId, isUnsorted: false })}
      disabled={draft.isUnsorted}
      error={missing.includes('subject')}
      description={
        chosen &&
        `${t('goesTo', { directorate: names.directorate(chosen.directorateId), priority: word(chosen.priority) })} · ${t(`evidence.${chosen.requiredEvidence}`)}`
      }
    />
  )
}

function PriorityField({ register }: { register: Register }) {
  const t = useTranslations('register')
  const word = useTranslations('words.priority')
  const { draft, setDraft } = register
  return (
    <Select
      label={t('priority')}
      placeholder={t('asSubject')}
      clearable
      data={everyPriority.options.map((value) => ({ value, label: word(value) }))}
      value={draft.priority}
      onChange={(value) => setDraft({ priority: everyPriority.safeParse(value).data ?? null })}
    />
  )
}
