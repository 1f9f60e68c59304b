import { useEffect, useRef, useState } from 'react'
import type { FileProblem, ImportMapping, ImportResult } from '#shared/contract/import.ts'
import { calls } from '#renderer/host/calls.ts'
import { queries } from '#renderer/host/queries.ts'
import { renew } from '#renderer/host/answers.ts'
import { useLanguage } from '#renderer/words/language.tsx'
import { failureOf } from '#renderer/host/failures.ts'
import type { Failure } from '#renderer/words/refusals.ts'

export type RunState =
  | { readonly step: 'idle' | 'stopped' }
  | { readonly step: 'running'; readonly isDry: boolean; readonly rows: number; readonly share: number | null }
  | { readonly step: 'done'; readonly isDry: boolean; readonly result: ImportResult; readonly mapping: ImportMapping }
  | { readonly step: 'unreadable'; readonly problem: FileProblem }
  | { readonly step: 'failed'; readonly failure: Failure }

export interface ImportRun {
  readonly state: RunState
  readonly start: (uploadId: string, mapping: ImportMapping, isDry: boolean) => void
  readonly stop: () => void
  /** Another file: what was said of the last one no longer holds. */
  readonly forget: () => void
}

/** A trial or an import under way; stopping it, or leaving the page, takes it back. */
export function useImportRun(): ImportRun {
  const [state, setState] = useState<RunState>({ step: 'idle' })
  const running = useRef<AbortController>(undefined)
  const { language } = useLanguage()
  useEffect(() => () => running.current?.abort(), [])

  const start = (uploadId: string, mapping: ImportMapping, isDry: boolean) => {
    running.current?.abort()
    const mine = new AbortController()
    running.current = mine
    const tell = (next: RunState) => {
      if (!mine.signal.aborted) setState(next)
    }
    const work = async () => {
      tell({ step: 'running', isDry, rows: 0, share: 0 })
      const progress = await calls.imports.run({ uploadId, mapping, isDry, language }, { signal: mine.signal })
      for await (const each of progress) {
        if (each.kind === 'reading') tell({ step: 'running', isDry, rows: each.rows, share: each.share })
        else if (each.kind === 'writing') tell({ step: 'running', isDry, rows: each.rows, share: null })
        else if (each.kind === 'unreadable') tell({ step: 'unreadable', problem: each.problem })
        else tell({ step: 'done', isDry, result: each.result, mapping })
      }
      if (!isDry) {
        await renew(queries.imports.list.key())
        await renew(queries.catalogue.read.key())
      }
    }
    work().catch((error: unknown) => tell({ step: 'failed', failure: failureOf(error) }))
  }
  const end = (next: RunState) => {
    running.current?.abort()
    setState(next)
  }
  return { state, start, stop: () => end({ step: 'stopped' }), forget: () => end({ step: 'idle' }) }
}
