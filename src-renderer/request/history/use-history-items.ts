import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { HistoryEntry } from '#shared/contract/requests.ts'
import { act as everyAct } from '#shared/contract/values.ts'
import type { HistoryItem } from '#renderer/components/HistoryList/HistoryList.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { historyDetails, type SentenceWords } from './history-sentence.ts'

/** History entries as people read them, the newest first. */
export function useHistoryItems(entries: readonly HistoryEntry[]): readonly HistoryItem[] {
  const done = useTranslations('words.done')
  const priority = useTranslations('words.priority')
  const outcome = useTranslations('words.outcome')
  const law = useTranslations('requests.history.law')
  const cause = useTranslations('requests.history.cause')
  const t = useTranslations('requests')
  const actWord = useTranslations('words.act')
  const { names } = useNames()
  const formats = useFormats()
  return useMemo(() => {
    const teller: SentenceWords = {
      ...{ names, dateTime: formats.dateTime, priority, outcome },
      due: (kind, instant) => law(kind, { at: formats.dateTime(instant) }),
      law: (lawId) => names.all.legalBases.find(({ id }) => id === lawId)?.name ?? law('none'),
      cause: (why, name) => cause(why, { name }),
      clerk: (id, at) => (id === null ? t('noClerk') : names.person(id, at)),
      undone: (act) => {
        const known = everyAct.safeParse(act)
        return known.success ? actWord(known.data) : null
      },
    }
    return entries.toReversed().map((entry) => ({
      key: entry.entry,
      at: entry.at,
      who: names.person(entry.byId, entry.at),
      // A try that reached nobody is no contact.
      what: done(entry.act === 'log_contact' && entry.details['reached'] === false ? 'log_contact_missed' : entry.act),
      details: historyDetails(entry, teller),
    }))
  }, [entries, names, formats, done, priority, outcome, law, cause, t, actWord])
}
