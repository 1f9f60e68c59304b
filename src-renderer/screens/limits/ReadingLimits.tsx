import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ReadingLimit } from '#shared/contract/oversight.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { calls } from '#renderer/host/calls.ts'
import { queries } from '#renderer/host/queries.ts'
import { useCall } from '#renderer/host/use-call.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { failureOf } from '#renderer/host/failures.ts'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import classes from './LimitsPage.module.css'
import { LimitsTable } from './LimitsTable.tsx'

type Kind = ReadingLimit['kind']

const order: readonly Kind[] = ['phone', 'reveal', 'attachment']

/** How much of people one person may read; one row at a time is changed where it stands. */
export function ReadingLimits({ limits }: { limits: readonly ReadingLimit[] }) {
  const t = useTranslations('limits.reading')
  const [changed, setChanged] = useState<Kind | null>(null)
  return (
    <LimitsTable
      name="reading"
      title={t('title')}
      hint={t('hint')}
      heads={[
        { words: t('what') },
        { words: t('perMinute'), is: 'number' },
        { words: t('perHour'), is: 'number' },
        { words: t('since') },
        { words: t('change'), is: 'act', isUnseen: true },
      ]}
    >
      {order
        .flatMap((kind) => limits.find((limit) => limit.kind === kind) ?? [])
        .map((limit) => (
          <LimitRow
            key={limit.kind}
            limit={limit}
            isChanged={limit.kind === changed}
            onChange={(isBegun) => setChanged(isBegun ? limit.kind : null)}
          />
        ))}
    </LimitsTable>
  )
}

interface LimitRowProps {
  limit: ReadingLimit
  isChanged: boolean
  onChange: (isBegun: boolean) => void
}

function LimitRow({ limit, isChanged, onChange }: LimitRowProps) {
  const t = useTranslations('limits.reading')
  const { names } = useNames()
  const formats = useFormats()
  const { kind, perMinute, perHour, at, setById } = limit
  if (isChanged) return <ChangedRow limit={limit} onClose={() => onChange(false)} />
  return (
    <tr>
      <td>{t(`kind.${kind}`)}</td>
      <td className={classes.number}>{formats.number(perMinute)}</td>
      <td className={classes.number}>{formats.number(perHour)}</td>
      <td>{setById === null ? t('asDelivered') : `${formats.dateTime(at)} · ${names.person(setById, at)}`}</td>
      <td className={classes.act}>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('changeNamed', { name: t(`kind.${kind}`) })}
          onClick={() => onChange(true)}
        >
          {t('change')}
        </Button>
      </td>
    </tr>
  )
}

function ChangedRow({ limit: { kind, perMinute, perHour }, onClose }: { limit: ReadingLimit; onClose: () => void }) {
  const t = useTranslations('limits.reading')
  const formats = useFormats()
  const sentence = useFailureSentence()
  const [draft, setDraft] = useState<{ perMinute: number | string; perHour: number | string }>({ perMinute, perHour })
  const [commandId, setCommandId] = useState(() => crypto.randomUUID())
  const wanted = { perMinute: Number(draft.perMinute), perHour: Number(draft.perHour) }
  const isMinuteRight = wanted.perMinute >= 1 && wanted.perMinute <= 600
  // While the minute's is wrong itself, nothing is said of the hour's.
  const least = isMinuteRight ? wanted.perMinute : 1
  const isRight = { perMinute: isMinuteRight, perHour: wanted.perHour >= least && wanted.perHour <= 6000 }
  const saving = useCall({
    call: async () => await calls.oversight.setReadingLimit({ commandId, kind, ...wanted }),
    renews: queries.oversight.limits.key(),
    onDone: onClose,
  })
  const canSave = isRight.perMinute && isRight.perHour && !saving.isPending
  const field = (name: 'perMinute' | 'perHour') => (
    <NumberInput
      className={classes.field}
      size="xs"
      aria-label={`${t(`kind.${kind}`)}: ${t(name)}`}
      autoFocus={name === 'perMinute'}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      value={draft[name]}
      error={isRight[name] ? undefined : t(`wrong.${name}`, { least: formats.number(least) })}
      onChange={(value) => {
        setDraft({ ...draft, [name]: value })
        setCommandId(crypto.randomUUID())
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && canSave) saving.mutate()
        if (event.key === 'Escape') onClose()
      }}
    />
  )
  return (
    <tr>
      <td>{t(`kind.${kind}`)}</td>
      <td className={classes.number}>{field('perMinute')}</td>
      <td className={classes.number}>{field('perHour')}</td>
      <td>{saving.error && <RefusalNote>{sentence(failureOf(saving.error))}</RefusalNote>}</td>
      <td className={classes.act}>
        <Button size="compact-sm" disabled={!canSave} loading={saving.isPending} onClick={() => saving.mutate()}>
          {t('save')}
        </Button>{' '}
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClose}>
          {t('cancel')}
        </Button>
      </td>
    </tr>
  )
}
