import { Checkbox, Select, Textarea } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { priority as everyPriority } from '#shared/contract/values.ts'
import { CatalogueSelect } from '#renderer/components/CatalogueSelect/CatalogueSelect.tsx'
import { NumbersHint } from '#renderer/components/NumbersHint/NumbersHint.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { useUses } from '#renderer/host/use-uses.ts'
import { compareTurkish } from '#renderer/words/turkish-order.ts'
import classes from './register.module.css'
import { Questions } from './Questions.tsx'
import type { Register } from './use-new-request.ts'

/** What it is about: the subject decides who gets it; the words are the citizen's. */
export function MatterFields({ register, isFirst = false }: { register: Register; isFirst?: boolean }) {
  const t = useTranslations('register')
  const { draft, setDraft, missing } = register
  return (
    <>
      <div className={classes.matter}>
        <SubjectField register={register} isFirst={isFirst} />
        <PriorityField register={register} />
      </div>
      <Checkbox
        size="xs"
        label={t('unsorted')}
        checked={draft.isUnsorted}
        onChange={(event) => setDraft({ isUnsorted: event.currentTarget.checked, subjectId: null })}
      />
      <Questions register={register} />
      <Textarea
        label={t('description')}
        placeholder={t('descriptionPlaceholder')}
        rows={4}
        classNames={{ input: classes.words }}
        maxLength={4000}
        error={missing.includes('description')}
        value={draft.description}
        onChange={(event) => setDraft({ description: event.currentTarget.value })}
      />
      <NumbersHint words={draft.description} />
    </>
  )
}

function SubjectField({ register, isFirst }: { register: Register; isFirst: boolean }) {
  const t = useTranslations('register')
  const word = useTranslations('words.priority')
  const { names } = useNames()
  const { draft, setDraft, missing } = register
  const { usesOf } = useUses('subjects')
  const options = useMemo(
    () =>
      names.all.subjects
        .filter((subject) => subject.isActive)
        .map((subject) => ({ ...subject, hint: names.directorate(subject.directorateId) }))
        .toSorted((one, other) => usesOf(other.id) - usesOf(one.id) || compareTurkish(one.name, other.name)),
    [names, usesOf],
  )
  const chosen = names.all.subjects.find(({ id }) => id === draft.subjectId)
  return (
    <CatalogueSelect
      label={t('subject')}
      autoFocus={isFirst}
      // What was read for it is not covered by all it might be.
      openOnFocus={draft.subjectId === null}
      placeholder={t('subjectPlaceholder')}
      options={options}
      value={draft.subjectId}
      onChange={(subjectId) => setDraft({ subjectId, isUnsorted: false })}
      disabled={draft.isUnsorted}
      error={missing.includes('subject')}
      // Its line is there from the start, beneath the field: a choice moves nothing.
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={
        chosen === undefined
          ? '\u00A0'
          : `${t('goesTo', { directorate: names.directorate(chosen.directorateId), priority: word(chosen.priority) })} · ${t(`evidence.${chosen.requiredEvidence}`)}`
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
