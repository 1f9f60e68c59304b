import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { everyColumn, type RequestColumn, type RequestContent, type RequestSource } from '#shared/contract/reports.ts'
import { outcome, priority, requestState } from '#shared/contract/values.ts'
import { shortKinds } from '#renderer/host/catalogue.ts'

function wordsOf<Code extends string>(codes: readonly Code[], word: (code: Code) => string): Record<Code, string> {
  return Object.fromEntries(codes.map((code) => [code, word(code)])) as Record<Code, string>
}

const labelOf = (column: RequestColumn) =>
  column === 'remainingText' ? 'remaining' : column === 'custodyTime' ? 'custodySince' : column

/** What of a list leaves the program: all of it, or what is left on the screen. */
export interface Wanted {
  readonly columns?: readonly RequestColumn[]
  readonly ids?: readonly number[] | undefined
}

/** A list of requests as a report has it, in the person's words; without a wish, every request and every column. */
export function useRequestContent(): (source: RequestSource, wanted?: Wanted) => RequestContent {
  const header = useTranslations('words.field')
  const word = useTranslations('words')
  const remaining = useTranslations('components.remaining')
  return useCallback(
    (source, { columns = everyColumn, ids } = {}) => ({
      ...{ kind: 'requests', source },
      ...(ids && { ids: [...ids] }),
      columns: columns.map((column) => ({ column, header: header(labelOf(column)) })),
      words: {
        state: wordsOf(requestState.options, (code) => word(`state.${code}`)),
        priority: wordsOf(priority.options, (code) => word(`priority.${code}`)),
        outcome: wordsOf(outcome.options, (code) => word(`outcome.${code}`)),
        streetKind: { ...shortKinds },
        remaining: { paused: remaining('paused'), past: remaining('past'), day: remaining('day') },
      },
    }),
    [header, word, remaining],
  )
}
