import { Button, NumberInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { GroupKind, GroupSize, GroupSizeEffect } from '#shared/contract/oversight.ts'
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
          <SizeField
            {...{ kind, typed, isRight }}
            onType={(value) => {
              setTyped(value)
              setCommandId(crypto.randomUUID())
              looking.reset()
              saving.reset()
            }}
            onEnter={() => canGo && go()}
            onEscape={onClose}
          />
        </td>
        <td className={classes.act} colSpan={2}>
          <Button size="compact-sm" disabled={!canGo} loading={looking.isPending || saving.isPending} onClick={go}>
            {t(isSeen ? 'save' : 'look')}
          </Button>{' '}
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onClose}>
            {t('cancel')}
          </Button>
        </td>
      </tr>
      {error !== null && (
        <EffectRow>
          <RefusalNote>{sentence(failureOf(error))}</RefusalNote>
        </EffectRow>
      )}
      {error === null && looking.data !== undefined && <Effect kind={kind} effect={looking.data} />}
    </>
  )
}

interface SizeFieldProps {
  kind: GroupKind
  typed: number | string
  isRight: boolean
  onType: (value: number | string) => void
  onEnter: () => void
  onEscape: () => void
}

function SizeField({ kind, typed, isRight, onType, onEnter, onEscape }: SizeFieldProps) {
  const t = useTranslations('limits.groups')
  const { number } = useFormats()
  return (
    <NumberInput
      className={classes.field}
      size="xs"
      aria-label={`${t(`kind.${kind}`)}: ${t('least')}`}
      autoFocus
      allowDecimal={false}
      allowNegative={false}
      hideControls
      value={typed}
      error={isRight ? undefined : t('wrong', { bottom: number(bottoms[kind]) })}
      onChange={onType}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onEnter()
        if (event.key === 'Escape') onEscape()
      }}
    />
  )
}

const EffectRow = ({ children }: { children: ReactNode }) => (
  <tr className={classes.effect}>
    <td colSpan={4}>{children}</td>
  </tr>
)

function Effect({ kind, effect: { before, after, takesTwo } }: { kind: GroupKind; effect: GroupSizeEffect }) {
  const t = useTranslations('limits.groups')
  const { number } = useFormats()
  return (
    <EffectRow>
      <RefusalNote kind="hint">
        {t(`effect.${kind}`, { before: number(before), after: number(after) })} {takesTwo && t('takesTwo')}
      </RefusalNote>
    </EffectRow>
  )
}
