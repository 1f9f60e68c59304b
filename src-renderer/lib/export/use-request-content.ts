import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { requestColumn, type RequestColumn, type RequestContent, type RequestSource } from '#shared/contract/reports.ts'
import { outcome, priority, requestState } from '#shared/contract/values.ts'
import { shortKinds } from '../catalogue.ts'

function wordsOf<Code extends string>(codes: readonly Code[], word: (code: Code) => string): Record<Code, string> {
  return Object.fromEntries(codes.map((code) => [code, word(code)])) as Record<Code, string>
}

/** A list of requests as a report has it: every column, in the person's words. */
export function useRequestContent(): (source: RequestSource, columns?: readonly RequestColumn[]) => RequestContent {
  const header = useTranslations('export.columns')
  const word = useTranslations('words')
  return useCallback(
    (source, columns = requestColumn.options) => ({
      kind: 'requests',
      source,
      columns: columns.map((column) => ({ column, header: header(column) })),
      words: {
        state: wordsOf(requestState.options, (code) => word(`state.${code}`)),
        priority: wordsOf(priority.options, (code) => word(`priority.${code}`)),
        outcome: wordsOf(outcome.options, (code) => word(`outcome.${code}`)),
        streetKind: { ...shortKinds },
      },
    }),
    [header, word],
  )
}
