import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PaperDocument, PaperFormat, WaitingPaper } from '#shared/contract/reports.ts'
import { calls } from '#renderer/host/calls.ts'
import { useMeasures, type Measures } from '#renderer/figures/measures.ts'
import { failureOf } from '#renderer/host/failures.ts'
import type { Report } from './report.ts'
import { savePaper } from './save-paper.ts'

/** How far a file is; `ended` stands until somebody closes it or begins anew. */
export type ExportState =
  | { readonly step: 'idle' }
  | { readonly step: 'writing'; readonly format: PaperFormat; readonly done: number; readonly total: number | null }
  | { readonly step: 'saving'; readonly format: PaperFormat }
  | { readonly step: 'saved'; readonly name: string; readonly rows: number }
  | { readonly step: 'failed'; readonly why: 'lost' | 'notWritten' | 'refused' | 'fault'; readonly number: string }

interface Export {
  readonly state: ExportState
  readonly run: (format: PaperFormat, report: Report) => void
  /** Stops the writing, on the host too, or closes what it said at its end. */
  readonly stop: () => void
  readonly fail: (error: unknown) => void
}

const idle: ExportState = { step: 'idle' }

/** Writes a report to a file and has it saved. */
export function useExport(): Export {
  const documentOf = useDocument()
  const [state, setState] = useState<ExportState>(idle)
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  const stop = useCallback(() => {
    running.current?.abort()
    setState(idle)
  }, [])
  const fail = useCallback((error: unknown) => setState(failed(error)), [])
  const run = useCallback(
    (format: PaperFormat, report: Report) => {
      running.current?.abort()
      const mine = new AbortController()
      running.current = mine
      const tell = (next: ExportState) => {
        if (!mine.signal.aborted) setState(next)
      }
      tell({ step: 'writing', format, done: 0, total: null })
      writeAndSave(format, report, documentOf(report), mine.signal, tell).catch((error: unknown) => tell(failed(error)))
    },
    [documentOf],
  )
  return { state, run, stop, fail }
}

async function writeAndSave(
  format: PaperFormat,
  report: Report,
  document: PaperDocument,
  signal: AbortSignal,
  tell: (state: ExportState) => void,
): Promise<void> {
  const { content } = report
  let written: { paper: WaitingPaper; rows: number } | null = null
  for await (const { done, total, paper } of await calls.reports.write({ format, document, content }, { signal })) {
    if (paper === null) tell({ step: 'writing', format, done, total })
    else written = { paper, rows: done }
  }
  if (written === null || signal.aborted) return
  tell({ step: 'saving', format })
  const end = await savePaper(written.paper, signal)
  if (end === 'saved') tell({ step: 'saved', name: written.paper.name, rows: written.rows })
  else tell(end === 'cancelled' ? idle : { step: 'failed', why: 'notWritten', number: '–' })
}

function failed(error: unknown): ExportState {
  const failure = failureOf(error)
  if (failure.kind === 'CONNECTION_LOST') return { step: 'failed', why: 'lost', number: '–' }
  if (failure.kind === 'fault') return { step: 'failed', why: 'fault', number: failure.number }
  return { step: 'failed', why: 'refused', number: '–' }
}

/** What stands on a report's sheet of definitions. */
function useDocument(): (report: Report) => PaperDocument {
  const t = useTranslations('export')
  const measures = useMeasures()
  return useCallback(
    ({ title, about, measures: told, text }) => ({
      title,
      ...(text && { text: { sheet: text.sheet, paragraphs: [...text.paragraphs] } }),
      about: [...about],
      definitions: definitionsOf(told, measures),
      words: {
        definitionSheet: t('definitionSheet'),
        report: t('report'),
        rowCount: t('rowCount'),
        madeAt: t('madeAt'),
        madeBy: t('madeBy'),
        measure: t('measure'),
        definition: t('definition'),
      },
    }),
    [t, measures],
  )
}

/** Each measure's name and definition, once. */
export function definitionsOf(told: Report['measures'], measures: Measures): { name: string; definition: string }[] {
  return [...new Set(told)].map((measure) => ({
    name: measures.name(measure),
    definition: measures.definition(measure),
  }))
}
