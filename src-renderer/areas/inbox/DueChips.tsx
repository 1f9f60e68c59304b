import { Chip, Group } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useFormats } from '#renderer/lib/formats.ts'
import { dueKinds, type DueKind } from './due-kinds.ts'
import classes from './InboxPage.module.css'

interface DueChipsProps {
  chosen: DueKind | null
  counts: Readonly<Record<DueKind, number>>
  onChoose: (kind: DueKind | null) => void
}

/** Narrows the list to what time presses; a second click shows all again. */
export function DueChips({ chosen, counts, onChoose }: DueChipsProps) {
  const t = useTranslations('inbox.due')
  const formats = useFormats()
  return (
    <Group gap={4} wrap="nowrap" role="group" aria-label={t('label')}>
      {dueKinds.map((kind) => (
        <Chip
          key={kind}
          size="xs"
          variant="outline"
          checked={chosen === kind}
          className={classes.chip}
          data-kind={kind}
          title={t(`${kind}Means`)}
          onChange={(isChosen) => onChoose(isChosen ? kind : null)}
        >
          {t(kind)} {formats.number(counts[kind])}
        </Chip>
      ))}
    </Group>
  )
}
