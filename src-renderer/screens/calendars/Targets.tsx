import { Button, Checkbox, NumberInput, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { priority as everyPriority } from '#shared/contract/values.ts'
import { targetUnit } from '#shared/contract/requests.ts'
import { target as targetShape, type Target } from '#shared/contract/clock.ts'
import { CatalogueSelect } from '#renderer/components/CatalogueSelect/CatalogueSelect.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { calls } from '#renderer/host/calls.ts'
import { queries } from '#renderer/host/queries.ts'
import { live, useLive } from '#renderer/host/live-query.ts'
import { CalendarChanges } from './CalendarChanges.tsx'
import classes from './CalendarsPage.module.css'
import { ChangeForm } from './ChangeForm.tsx'
import { ReadFailure } from './ReadFailure.tsx'
import { useChange } from './use-change.ts'
import { useRefusalAt } from './use-refusal-at.ts'

const kinds = targetShape.shape.kind
const first: Target = { kind: 'resolution', subjectId: null, priority: 'normal', unit: 'days', amount: 7 }

const isSame = (one: Target, other: Target) =>
  one.kind === other.kind && one.priority === other.priority && one.subjectId === other.subjectId

/** How long a directorate may take; a change is looked at first and moves what is open only where it says so. */
export function Targets() {
  const t = useTranslations('calendars')
  const [draft, setDraft] = useState(first)
  const [movesOpen, setMovesOpen] = useState(false)
  const read = useLive(live(queries.clock.targets.queryOptions(), { hears: ['clocks', 'catalogue', 'session'] }))
  const targets = read.data ?? []
  const change = useChange({ ...draft, movesOpen }, { preview: calls.clock.previewTarget, save: calls.clock.setTarget })
  const refusal = useRefusalAt(change.failure, ['amount'])
  const write = (next: Partial<Target>) => {
    const wanted = { ...draft, ...next }
    // Another line of the table begins with what it says now.
    const isOther = 'kind' in next || 'priority' in next || 'subjectId' in next
    const known = isOther ? targets.find((each) => isSame(each, wanted)) : undefined
    setDraft(known ?? wanted)
    change.forget()
  }
  return (
    <div className={classes.columns}>
      <ChangeForm
        title={t('newTarget')}
        change={change}
        canSend
        saveWord={t('saveTarget')}
        refusal={refusal.rest}
        movesOpen={movesOpen}
        afterPreview={
          <Checkbox
            label={t('movesOpen')}
            checked={movesOpen}
            onChange={(event) => setMovesOpen(event.currentTarget.checked)}
          />
        }
      >
        <TargetFields draft={draft} write={write} amountError={refusal.at('amount')} />
      </ChangeForm>
      {/* A part that scrolls is reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={classes.list} aria-label={t('targets')} tabIndex={0}>
        <h2 className={classes.title}>{t('targets')}</h2>
        <ReadFailure error={read.error} />
        <TargetTable targets={targets} onChoose={write} />
        <CalendarChanges topics={['target']} />
      </section>
    </div>
  )
}

interface TargetFieldsProps {
  draft: Target
  write: (next: Partial<Target>) => void
  amountError: string | undefined
}

function TargetFields({ draft, write, amountError }: TargetFieldsProps) {
  const t = useTranslations('calendars')
  const word = useTranslations('words.priority')
  const { names } = useNames()
  return (
    <>
      <div className={classes.pair}>
        <Select
          label={t('target')}
          allowDeselect={false}
          data={kinds.options.map((value) => ({ value, label: t(`kindOf.${value}`) }))}
          value={draft.kind}
          onChange={(value) => write({ kind: kinds.parse(value) })}
        />
        <CatalogueSelect
          label={t('subject')}
          placeholder={t('everySubject')}
          clearable
          options={names.all.subjects}
          value={draft.subjectId}
          onChange={(subjectId) => write({ subjectId })}
        />
      </div>
      <div className={classes.triple}>
        <Select
          label={t('priority')}
          allowDeselect={false}
          data={everyPriority.options.map((value) => ({ value, label: word(value) }))}
          value={draft.priority}
          onChange={(value) => write({ priority: everyPriority.parse(value) })}
        />
        <NumberInput
          label={t('amount')}
          min={1}
          max={1000}
          // Zero is refused with a sentence, not turned into one behind the person's back.
          clampBehavior="none"
          allowDecimal={false}
          error={amountError}
          value={draft.amount}
          onChange={(value) => write({ amount: Number(value) })}
        />
        <Select
          label={t('unitLabel')}
          allowDeselect={false}
          data={targetUnit.options.map((value) => ({ value, label: t(`unit.${value}`) }))}
          value={draft.unit}
          onChange={(value) => write({ unit: targetUnit.parse(value) })}
        />
      </div>
    </>
  )
}

interface TargetTableProps {
  targets: readonly Target[]
  onChoose: (target: Target) => void
}

function TargetTable({ targets, onChoose }: TargetTableProps) {
  const t = useTranslations('calendars')
  const word = useTranslations('words.priority')
  const { names } = useNames()
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th>{t('target')}</th>
          <th>{t('subject')}</th>
          <th>{t('priority')}</th>
          <th>{t('amount')}</th>
        </tr>
      </thead>
      <tbody>
        {targets.map((target) => (
          <tr key={`${target.kind} ${target.subjectId} ${target.priority}`}>
            <td>{t(`kindOf.${target.kind}`)}</td>
            <td>{target.subjectId === null ? t('everySubject') : names.subject(target.subjectId)}</td>
            <td>{word(target.priority)}</td>
            <td>
              <Button size="compact-xs" variant="subtle" onClick={() => onChoose(target)}>
                {target.amount} {t(`unit.${target.unit}`)}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
