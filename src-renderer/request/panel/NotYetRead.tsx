import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Act } from '#shared/contract/values.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { actKeys } from '#renderer/ui/acts.ts'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'

/** A key of an act that comes before the request is there does nothing, and says so. */
export function NotYetRead() {
  const t = useTranslations('requests')
  const word = useTranslations('words.act')
  const [pressed, setPressed] = useState<Act | null>(null)
  useShortcuts(
    (Object.keys(actKeys) as Act[]).flatMap((act) => {
      const key = actKeys[act]
      return key === null || act === 'undo' ? [] : [{ key, label: word(act), run: () => setPressed(act) }]
    }),
  )
  return pressed && <RefusalNote>{t('notYetRead', { act: word(pressed) })}</RefusalNote>
}
