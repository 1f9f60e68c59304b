import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { HistoryEntry } from '#shared/contract/requests.ts'
import type { HistoryItem } from '#renderer/components/HistoryList/HistoryList.tsx'
import { useNames } from '#renderer/lib/catalogue.ts'
import { useFormats } from '#renderer/lib/formats.ts'
import { historyDetails, type Teller } from './history-sentence.ts'

/** History entries as people read them, the newest first. */
export function useHistoryItems(entries: readonly HistoryEntry[]): readonly HistoryItem[] {
  const done = useTranslations('words.done')
  const priority = useTranslations('words.priority')
  const outcome = useTranslations('words.outcome')
  const law = useTranslations('requests.history.law')
  const cause = useTranslations('requests.history.cause')
  const { names } = useNames()
  const formats = useFormats()
  return useMemo(() => {
    const teller: Teller = {
      ...{ names, dateTime: formats.dateTime, priority, outcome },
      due: (kind, instant) => law(kind, { at: formats.dateTime(instant) }),
      law: (lawId) => names.all.legalBases.find(({ id }) => id === lawId)?.name ?? law('none'),
      cause: (why, name) => cause(why, { name }),
    }
    return entries.toReversed().map((entry) => ({
      key: entry.entry,
      at: entry.at,
      who: names.person(entry.byId),
      // A try that reached nobody is no contact.
      what: done(entry.act === 'log_contact' && entry.details['reached'] === false ? 'log_contact_missed' : entry.act),
      details: historyDetails(entry, teller),
    }))
  }, [entries, names, formats, done, priority, outcome, law, cause])
}
