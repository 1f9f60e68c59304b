import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { groupKind, type GroupKind, type GroupSize } from '#shared/contract/oversight.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { ChangedGroupSize } from './ChangedGroupSize.tsx'
import classes from './LimitsPage.module.css'

/** Below how many nothing is told; one at a time is changed where it stands, and what it would tell is seen before. */
export function GroupSizes({ sizes }: { sizes: readonly GroupSize[] }) {
  const t = useTranslations('limits.groups')
  const [changed, setChanged] = useState<GroupKind | null>(null)
  const [waits, setWaits] = useState(false)
  return (
    <section className={classes.part} aria-labelledby="limits-groups">
      <h2 className={classes.title} id="limits-groups">
        {t('title')}
      </h2>
      <p className={classes.hint}>{t('hint')}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col" className={classes.number}>
              {t('least')}
            </th>
            <th scope="col">{t('since')}</th>
            <th scope="col" className={classes.act} aria-label={t('change')} />
          </tr>
        </thead>
        <tbody>
          {groupKind.options
            .flatMap((kind) => sizes.find((size) => size.kind === kind) ?? [])
            .map((size) =>
              size.kind === changed ? (
                <ChangedGroupSize
                  key={size.kind}
                  size={size}
                  onClose={() => setChanged(null)}
                  onSaved={(isProposed) => {
                    setWaits(isProposed)
                    setChanged(null)
                  }}
                />
              ) : (
                <SizeRow
                  key={size.kind}
                  size={size}
                  onChange={() => {
                    setWaits(false)
                    setChanged(size.kind)
                  }}
                />
              ),
            )}
        </tbody>
      </table>
      {waits && <RefusalNote kind="hint">{t('waits')}</RefusalNote>}
      <Past sizes={sizes} />
    </section>
  )
}

function SizeRow({ size: { kind, minimum, at, setById }, onChange }: { size: GroupSize; onChange: () => void }) {
  const t = useTranslations('limits.groups')
  const { names } = useNames()
  const formats = useFormats()
  return (
    <tr>
      <td>{t(`kind.${kind}`)}</td>
      <td className={classes.number}>{formats.number(minimum)}</td>
      <td>{setById === null ? t('asDelivered') : `${formats.dateTime(at)} · ${names.person(setById, at)}`}</td>
      <td className={classes.act}>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('changeNamed', { name: t(`kind.${kind}`) })}
          onClick={onChange}
        >
          {t('change')}
        </Button>
      </td>
    </tr>
  )
}

function Past({ sizes }: { sizes: readonly GroupSize[] }) {
  const t = useTranslations('limits.groups')
  const { names } = useNames()
  const formats = useFormats()
  if (sizes.every(({ setById }) => setById === null)) return null
  return (
    <details className={classes.past}>
      <summary>{t('past')}</summary>
      <ul>
        {sizes.map(({ kind, minimum, at, setById }) => (
          <li key={`${kind} ${at}`}>
            {formats.dateTime(at)} · {t('step', { kind: t(`kind.${kind}`), least: formats.number(minimum) })} ·{' '}
            {setById === null ? t('asDelivered') : names.person(setById, at)}
          </li>
        ))}
      </ul>
    </details>
  )
}
