import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { calls } from '#renderer/host/calls.ts'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './Fleet.module.css'
import { GivenOrders } from './GivenOrders.tsx'
import { OrderForm, PanelHead } from './OrderForm.tsx'
import type { PcRow } from './use-pcs.ts'
import { compareVersions, isOlder } from './versions.ts'

interface MinimumFormProps {
  rows: readonly PcRow[]
  minimum: string | null
  onClose: () => void
}

const plain = /^\d+\.\d+\.\d+$/u

/** The oldest program that may be used; the database refuses what no pilot PC has proved. */
export function MinimumForm({ rows, minimum, onClose }: MinimumFormProps) {
  const t = useTranslations('fleet.minimum')
  const { number } = useFormats()
  const [chosen, setChosen] = useState(minimum ?? '')
  const told = rows.flatMap(({ version, newest }) => [version, newest, minimum])
  const known = [...new Set(told.filter((version) => version !== null && plain.test(version)))] as string[]
  const versions = known.toSorted((one, other) => compareVersions(other, one))
  const older = rows.filter(
    ({ version, exemptUntil }) => exemptUntil === null && isOlder(version, chosen || null),
  ).length
  return (
    <section className={classes.panel} aria-label={t('title')}>
      <PanelHead title={t('title')} onClose={onClose} />
      <OrderForm
        title={t('title')}
        isTitled
        choice={chosen}
        effect={chosen === '' ? t('none') : t('effect', { version: chosen, older: number(older) })}
        saveWord={t('save')}
        doneWord={t('done')}
        canSave={chosen !== (minimum ?? '')}
        isGrave={older > 0}
        call={async (commandId) => await calls.updates.setMinimum({ commandId, version: chosen || null })}
      >
        <Select
          label={t('version')}
          allowDeselect={false}
          data={[
            { value: '', label: t('asTheCode') },
            ...versions.map((version) => ({ value: version, label: version })),
          ]}
          value={chosen}
          onChange={(value) => setChosen(value ?? '')}
        />
      </OrderForm>
      <GivenOrders machineId={null} rows={rows} />
    </section>
  )
}
