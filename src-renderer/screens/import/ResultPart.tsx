import { Button, Select } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { ImportField, ImportMapping, ImportResult, RowReason } from '#shared/contract/import.ts'
import { rowSentence } from '#shared/import-sentences.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { useCall } from '#renderer/host/use-call.ts'
import { savePaper } from '#renderer/export/save-paper.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useLanguage } from '#renderer/words/language.tsx'
import { Doubts } from './Doubts.tsx'
import classes from './ImportPage.module.css'
import { withWord } from './mapping-file.ts'
import { useMeanings } from './use-meanings.ts'
import type { RunState } from './use-import-run.ts'

interface ResultPartProps {
  state: Extract<RunState, { step: 'done' }>
  mapping: ImportMapping
  onMapping: (next: ImportMapping) => void
}

/** What came in or would have, what did not and why; names that were not known are told here. */
export function ResultPart({ state: { isDry, result, mapping: tried }, mapping, onMapping }: ResultPartProps) {
  const t = useTranslations('import.result')
  const status = useTranslations('import.status')
  const { number } = useFormats()
  const taken = number(result.taken)
  const counts = [
    ...(['solved', 'declined', 'forwarded', 'open'] as const).map(
      (each) => [status(each), result.byStatus[each]] as const,
    ),
    [t('alreadyThere'), result.alreadyThere] as const,
    [t('refused'), result.refused] as const,
  ]
  const isNothing = result.taken === 0 && result.refused > 0
  const top = useRef<HTMLDivElement>(null)
  // What came of it stands below a long mapping.
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <>
      <div ref={top} className={classes.top}>
        <RefusalNote kind={isNothing ? 'refusal' : 'hint'}>{t(isDry ? 'tried' : 'imported', { taken })}</RefusalNote>
      </div>
      <dl className={classes.counts}>
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{number(count)}</dd>
          </div>
        ))}
      </dl>
      <Doubts count={result.doubts.count} doubts={result.doubts.first} />
      {mapping !== tried && isDry && <RefusalNote kind="hint">{t('again')}</RefusalNote>}
      {result.refused > 0 && (
        <>
          <SaveReport report={result.report} />
          <Reasons result={result} mapping={mapping} onMapping={onMapping} />
          <FirstRefused result={result} />
        </>
      )}
    </>
  )
}

function SaveReport({ report }: { report: ImportResult['report'] }) {
  const t = useTranslations('import.result')
  const saving = useCall({
    call: async (paper: NonNullable<ImportResult['report']>) => await savePaper(paper, new AbortController().signal),
  })
  if (report === null) return null
  return (
    <div className={classes.buttons}>
      <Button
        size="xs"
        variant="default"
        loading={saving.isPending}
        disabled={saving.data === 'saved'}
        onClick={() => saving.mutate(report)}
      >
        {t('saveReport')}
      </Button>
      {saving.data === 'saved' && <span className={classes.faint}>{t('saved', { name: report.name })}</span>}
      {(saving.isError || saving.data === 'not_written') && <RefusalNote>{t('notSaved')}</RefusalNote>}
    </div>
  )
}

const fieldOf: Partial<Record<RowReason, ImportField>> = {
  status_unknown: 'status',
  directorate_unknown: 'directorate',
  open_in_retired_directorate: 'directorate',
  subject_unknown: 'subject',
  neighbourhood_unknown: 'neighbourhood',
  channel_unknown: 'channel',
}

type Told = Omit<ResultPartProps, 'state'> & { result: ImportResult }

function Reasons({ result, mapping, onMapping }: Told) {
  const t = useTranslations('import.result')
  const { language } = useLanguage()
  const { number } = useFormats()
  return (
    <table className={classes.table}>
      <caption>{t('reasons')}</caption>
      <thead>
        <tr>
          <th>{t('reason')}</th>
          <th className={classes.number}>{t('count')}</th>
          <th>{t('meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {result.byReason.map(({ reason, value, count }) => {
          const field = value === null || value === '' ? undefined : fieldOf[reason]
          return (
            <tr key={`${reason} ${value ?? ''}`}>
              <td>{rowSentence(language, reason, value)}</td>
              <td className={classes.number}>{number(count)}</td>
              <td>
                {field !== undefined && value !== null && (
                  <Means field={field} theirs={value} mapping={mapping} onMapping={onMapping} />
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

type MeansProps = Omit<Told, 'result'> & { field: ImportField; theirs: string }

function Means({ field, theirs, mapping, onMapping }: MeansProps) {
  const t = useTranslations('import.mapping')
  const { names } = useNames()
  const meanings = useMeanings(field, names)
  return (
    <Select
      aria-label={t('meaningOf', { value: theirs })}
      size="xs"
      searchable
      data={meanings ?? []}
      value={mapping.fields[field]?.words?.[theirs] ?? null}
      onChange={(next) => next !== null && onMapping(withWord(mapping, field, theirs, next))}
    />
  )
}

function FirstRefused({ result }: { result: ImportResult }) {
  const t = useTranslations('import.result')
  const { language } = useLanguage()
  const { number } = useFormats()
  return (
    <table className={classes.table}>
      <caption>{t('first')}</caption>
      <thead>
        <tr>
          <th className={classes.number}>{t('row')}</th>
          <th>{t('key')}</th>
          <th>{t('reason')}</th>
        </tr>
      </thead>
      <tbody>
        {result.firstRefused.map(({ row, key, reason, value }) => (
          <tr key={row}>
            <td className={classes.number}>{number(row)}</td>
            <td>{key}</td>
            <td>{rowSentence(language, reason, value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
