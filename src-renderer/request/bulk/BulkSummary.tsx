import { ActionIcon, Anchor } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import type { Act } from '#shared/contract/values.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useFormats } from '#renderer/words/formats.ts'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import classes from './BulkActions.module.css'
import type { BulkResult } from './run-each.ts'

interface BulkSummaryProps {
  result: BulkResult & { readonly act: Act }
  onClose: () => void
  onOpen: (id: number) => void
}

/** How many were done, and each that was not by its number with the reason. */
export function BulkSummary({ result, onClose, onOpen }: BulkSummaryProps) {
  const t = useTranslations('requests.bulk')
  const word = useTranslations('words.act')
  const confirmed = useTranslations('requests.done.confirmed')
  const formats = useFormats()
  const sentence = useFailureSentence()
  const { act, done, refused, untried } = result
  const kind = untried.length > 0 ? 'cut' : refused.length > 0 ? 'partly' : 'allDone'
  return (
    <div className={classes.summary}>
      <RefusalNote kind={kind === 'allDone' ? 'hint' : 'refusal'}>
        <strong>
          {t(kind, {
            act: word(act),
            confirmed: confirmed(act),
            done: formats.number(done.length),
            refused: formats.number(refused.length),
            untried: formats.number(untried.length),
          })}
        </strong>
        {refused.length > 0 && (
          <ul className={classes.refused}>
            {refused.map(({ row, failure }) => (
              <li key={row.id}>
                <Anchor
                  component="button"
                  type="button"
                  aria-label={t('open', { number: row.number })}
                  onClick={() => onOpen(row.id)}
                >
                  {row.number}
                </Anchor>{' '}
                {sentence(failure)}
              </li>
            ))}
          </ul>
        )}
      </RefusalNote>
      <ActionIcon variant="subtle" color="gray" aria-label={t('close')} onClick={onClose}>
        <IconX size={16} />
      </ActionIcon>
    </div>
  )
}
