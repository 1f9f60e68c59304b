import { useTranslations } from 'use-intl'
import { calls } from '#renderer/host/calls.ts'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './Fleet.module.css'
import { GivenOrders } from './GivenOrders.tsx'
import { OrderForm, PanelHead } from './OrderForm.tsx'
import { useOrders, type PcRow } from './use-pcs.ts'

/** Every PC looks for a newer program now. */
export function LookForm({ rows, onClose }: { rows: readonly PcRow[]; onClose: () => void }) {
  const t = useTranslations('fleet.look')
  const { number } = useFormats()
  const { generation } = useOrders()
  const open = rows.filter(({ connections }) => connections > 0).length
  const behind = rows.filter(({ standing }) => standing === 'behind').length
  return (
    <section className={classes.panel} aria-label={t('title')}>
      <PanelHead title={t('title')} onClose={onClose} />
      <OrderForm
        title={t('title')}
        isTitled
        choice="look"
        effect={t('effect', { open: number(open), behind: number(behind) })}
        saveWord={t('save')}
        doneWord={t('done', { generation: number(generation) })}
        call={async (commandId) => await calls.updates.orderLook({ commandId })}
      />
      <GivenOrders machineId={null} rows={rows} />
    </section>
  )
}
