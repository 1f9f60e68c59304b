import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { GroupSize } from '#shared/contract/oversight.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { calls } from '#renderer/host/calls.ts'
import { queries } from '#renderer/host/queries.ts'
import { useCall } from '#renderer/host/use-call.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { failureOf } from '#renderer/host/failures.ts'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import classes from './LimitsPage.module.css'

/** As in the database: fewer no longer protect. */
const bottoms = { figures: 5, people: 10 } as const

interface ChangedGroupSizeProps {
  size: GroupSize
  onClose: () => void
  onSaved: (isProposed: boolean) => void
}

/** The row while it is changed: what it would tell is looked at before it can be saved. */
export function ChangedGroupSize({ size: { kind, minimum }, onClose, onSaved }: ChangedGroupSizeProps) {
  const t = useTranslations('limits.groups')
  const formats = useFormats()
  const sentence = useFailureSentence()
  const [typed, setTyped] = useState<number | string>(minimum)
  const [commandId, setCommandId] = useState(() => crypto.randomUUID())
  const wanted = Number(typed)
  const isRight = wanted >= bottoms[kind] && wanted <= 100
  const looking = useCall({ call: async () => await calls.oversight.previewGroupSize({ kind, minimum: wanted }) })
  const saving = useCall({
    call: async () => await calls.oversight.setGroupSize({ commandId, kind, minimum: wanted }),
    renews: queries.oversight.limits.key(),
    onDone: ({ proposalId }) => onSaved(proposalId !== undefined),
  })
  const error = saving.error ?? looking.error
  const isSeen = looking.data !== undefined
  const canGo = isRight && wanted !== minimum && !looking.isPending && !saving.isPending
  const go = () => (isSeen ? saving.mutate() : looking.mutate())
  return (
    <>
      <tr>
        <td>{t(`kind.${kind}`)}</td>
        <td className={classes.number}>
          <NumberInput
            className={classes.field}
            size="xs"
            aria-label={`${t(`kind.${kind}`)}: ${t('least')}`}
            autoFocus
            allowDecimal={false}
            allowNegative={false}
            hideControls
            value={typed}
            error={isRight ? undefined : t('wrong', { bottom: formats.number(bottoms[kind]) })}
            onChange={(value) => {
              setTyped(value)
              setCommandId(crypto.randomUUID())
              looking.reset()
              saving.reset()
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && canGo) go()
              if (event.key === 'Escape') onClose()
            }}
          />
        </td>
        <td />
        <td className={classes.act}>
          <Button size="compact-sm" disabled={!canGo} loading={looking.isPending || saving.isPending} onClick={go}>
            {t(isSeen ? 'save' : 'look')}
          </Button>{' '}
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onClose}>
            {t('cancel')}
          </Button>
        </td>
      </tr>
      {(error !== null || isSeen) && (
        <tr className={classes.effect}>
          <td colSpan={4}>
            {error !== null && <RefusalNote>{sentence(failureOf(error))}</RefusalNote>}
            {error === null && looking.data !== undefined && (
              <RefusalNote kind="hint">
                {t(`effect.${kind}`, {
                  before: formats.number(looking.data.before),
                  after: formats.number(looking.data.after),
                })}{' '}
                {looking.data.takesTwo && t('takesTwo')}
              </RefusalNote>
            )}
          </td>
        </tr>
      )}
    </>
  )
}
