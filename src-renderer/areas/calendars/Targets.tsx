import { Button, Checkbox, NumberInput, Select } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { priority as everyPriority } from '#shared/contract/values.ts'
import { targetUnit } from '#shared/contract/requests.ts'
import { target as targetShape, type Target } from '#shared/contract/clock.ts'
import { CatalogueSelect } from '#renderer/components/CatalogueSelect/CatalogueSelect.tsx'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useNames } from '#renderer/lib/catalogue.ts'
import { useFailureSentence } from '#renderer/lib/refusals.ts'
import classes from './CalendarsPage.module.css'
import { Preview } from './Preview.tsx'
import { useTarget, type TargetChange } from './use-target.ts'

const kinds = targetShape.shape.kind

/** How long a directorate may take; a change is looked at first and moves what is open only where it says so. */
export function Targets() {
  const t = useTranslations('calendars')
  const sentence = useFailureSentence()
  const target = useTarget()
  return (
    <form
      className={classes.form}
      aria-label={t('newTarget')}
      onSubmit={(event) => {
        event.preventDefault()
        target.preview()
      }}
    >
      <h2 className={classes.title}>{t('targets')}</h2>
      <TargetFields target={target} />
      {target.failure && <RefusalNote>{sentence(target.failure)}</RefusalNote>}
      {target.moved !== null && (
        <RefusalNote kind="hint">{t('targetDone', { count: String(target.moved) })}</RefusalNote>
      )}
      {target.moves && <Preview moves={target.moves} />}
      {target.moves && (
        <Checkbox
          label={t('movesOpen')}
          checked={target.movesOpen}
          onChange={(event) => target.setMovesOpen(event.currentTarget.checked)}
        />
      )}
      <div className={classes.buttons}>
        <Button type="submit" variant="default" loading={target.isBusy && target.moves === null}>
          {t('preview')}
        </Button>
        <Button disabled={target.moves === null} loading={target.isBusy && target.moves !== null} onClick={target.save}>
          {t('saveTarget')}
        </Button>
      </div>
      <TargetTable targets={target.targets} onChoose={target.change} />
    </form>
  )
}

function TargetFields({ target: { draft, change } }: { target: TargetChange }) {
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
          onChange={(value) => change({ kind: kinds.parse(value) })}
        />
        <CatalogueSelect
          label={t('subject')}
          placeholder={t('everySubject')}
          clearable
          options={names.all.subjects}
          value={draft.subjectId}
          onChange={(subjectId) => change({ subjectId })}
        />
      </div>
      <div className={classes.triple}>
        <Select
          label={t('priority')}
          allowDeselect={false}
          data={everyPriority.options.map((value) => ({ value, label: word(value) }))}
          value={draft.priority}
          onChange={(value) => change({ priority: everyPriority.parse(value) })}
        />
        <NumberInput
          label={t('amount')}
          min={1}
          max={1000}
          allowDecimal={false}
          value={draft.amount}
          onChange={(value) => change({ amount: Number(value) })}
        />
        <Select
          label={t('unitLabel')}
          allowDeselect={false}
          data={targetUnit.options.map((value) => ({ value, label: t(`unit.${value}`) }))}
          value={draft.unit}
          onChange={(value) => change({ unit: targetUnit.parse(value) })}
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
    <table className={classes.table} aria-label={t('targets')}>
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
