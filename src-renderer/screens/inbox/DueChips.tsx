import { Chip, Group } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useNames } from '#renderer/host/catalogue.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { dueKinds } from './due-kinds.ts'
import classes from './InboxPage.module.css'
import type { DueFilter } from './use-due-filter.ts'

interface DueChipsProps {
  due: DueFilter
}

/** Narrows the list to what time presses; a second click shows all again. */
export function DueChips({ due: { chosen, counts, told, choose } }: DueChipsProps) {
  const t = useTranslations('inbox.due')
  const formats = useFormats()
  const { nearShare } = useNames().names.all
  const share = formats.number(nearShare * 100)
  return (
    <Group gap={4} wrap="nowrap" role="group" aria-label={t('label')}>
      {told !== null && (
        <Chip
          size="xs"
          variant="outline"
          checked
          className={classes.chip}
          title={t('toldMeans')}
          onChange={() => choose(null)}
        >
          {t('told')} {formats.number(told)}
        </Chip>
      )}
      {dueKinds.map((kind) => (
        <Chip
          key={kind}
          size="xs"
          variant="outline"
          checked={chosen === kind}
          className={classes.chip}
          data-kind={kind}
          title={t(`${kind}Means`, { share })}
          onChange={(isChosen) => choose(isChosen ? kind : null)}
        >
          {t(kind)} {formats.number(counts[kind])}
        </Chip>
      ))}
    </Group>
  )
}
