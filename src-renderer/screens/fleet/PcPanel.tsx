import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { dayMs } from '#shared/office-time.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { calls } from '#renderer/host/calls.ts'
import { now } from '#renderer/host/now.ts'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './Fleet.module.css'
import { GivenOrders } from './GivenOrders.tsx'
import { OrderForm, PanelHead } from './OrderForm.tsx'
import { StandingMark } from './StandingCell.tsx'
import { isUnseen, type PcRow } from './use-pcs.ts'

/** One PC: what it said of itself, and what is ordered of it alone. */
export function PcPanel({ pc, onClose }: { pc: PcRow; onClose: () => void }) {
  const t = useTranslations('fleet')
  return (
    <section className={classes.panel} aria-label={pc.hostName}>
      <PanelHead title={pc.hostName} onClose={onClose} />
      <StandingMark standing={pc.standing} word={pc.standingWord} />
      <Facts pc={pc} />
      {pc.names > 1 && <RefusalNote kind="hint">{t('twoNamesHint')}</RefusalNote>}
      <RingForm pc={pc} />
      <ExemptForm pc={pc} />
      {isUnseen(pc) && <ForgetForm pc={pc} onDone={onClose} />}
      <GivenOrders machineId={pc.machineId} rows={[pc]} />
    </section>
  )
}

function Facts({ pc }: { pc: PcRow }) {
  const t = useTranslations('fleet')
  const { dateTime, number } = useFormats()
  const lines: [string, string | null][] = [
    [t('columns.person'), pc.people > 1 ? t('personOf', { name: pc.person, count: number(pc.people) }) : pc.person],
    [
      t('columns.version'),
      pc.version === null ? '–' : t('versionOf', { version: pc.version, newest: pc.newest ?? '–' }),
    ],
    [t('columns.ring'), pc.ringWord],
    [t('columns.seenAt'), dateTime(pc.seenAt)],
    [t('columns.lookedAt'), pc.lookedAt === null ? null : dateTime(pc.lookedAt)],
    [t('columns.result'), pc.resultWord],
    [t('columns.waiting'), pc.waiting],
    [t('columns.connections'), number(pc.connections)],
    [t('columns.system'), pc.system],
    [t('exempt.until'), pc.exemptUntil === null ? null : dateTime(pc.exemptUntil)],
    [t('columns.machineId'), pc.machineId],
  ]
  return (
    <dl className={classes.facts}>
      {lines.map(
        ([name, value]) =>
          value !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

const own = 'own'

function RingForm({ pc }: { pc: PcRow }) {
  const t = useTranslations('fleet')
  const before = pc.orderedRing === null ? own : String(pc.orderedRing)
  const [chosen, setChosen] = useState(before)
  const rings = (['0', '1', '2', '3'] as const).map((ring) => ({ value: ring as string, label: t(`rings.${ring}`) }))
  const effects = [
    chosen === own ? t('ring.own') : t('ring.effect', { ring: t(`rings.${chosen as '0' | '1' | '2' | '3'}`) }),
    ...(pc.ringSaidBy === 'policy' ? [t('ring.fixed')] : []),
    ...(before === '0' && chosen !== '0' ? [t('ring.noPilot')] : []),
  ]
  return (
    <OrderForm
      title={t('ring.title')}
      choice={chosen}
      effect={effects.join(' ')}
      saveWord={t('ring.save')}
      doneWord={t('ring.done')}
      canSave={chosen !== before}
      call={async (commandId) =>
        await calls.updates.assignRing({
          ...{ commandId, machineId: pc.machineId, ring: chosen === own ? null : Number(chosen) },
        })
      }
    >
      <Select
        label={t('ring.label')}
        allowDeselect={false}
        data={[{ value: own, label: t('ring.asItSays') }, ...rings]}
        value={chosen}
        onChange={(value) => setChosen(value ?? own)}
      />
    </OrderForm>
  )
}

function ExemptForm({ pc }: { pc: PcRow }) {
  const t = useTranslations('fleet.exempt')
  const { dateTime } = useFormats()
  const [days, setDays] = useState('1')
  // A minute less: the database counts seven days by its own clock.
  const until = days === '0' ? null : now() + Number(days) * dayMs - 60_000
  const isExempt = pc.exemptUntil !== null && pc.exemptUntil > now()
  return (
    <OrderForm
      title={t('title')}
      choice={days}
      effect={until === null ? t('ends') : t('effect', { until: dateTime(until) })}
      saveWord={until === null ? t('end') : t('save')}
      doneWord={t('done')}
      call={async (commandId) => await calls.updates.exemptMachine({ commandId, machineId: pc.machineId, until })}
    >
      <Select
        label={t('label')}
        allowDeselect={false}
        data={[
          ...['1', '3', '7'].map((count) => ({ value: count, label: t('days', { count }) })),
          ...(isExempt ? [{ value: '0', label: t('endNow') }] : []),
        ]}
        value={days}
        onChange={(value) => setDays(value ?? '1')}
      />
    </OrderForm>
  )
}

function ForgetForm({ pc, onDone }: { pc: PcRow; onDone: () => void }) {
  const t = useTranslations('fleet.forget')
  return (
    <OrderForm
      title={t('title')}
      choice="forget"
      effect={t('effect')}
      saveWord={t('save')}
      doneWord={t('done')}
      isGrave
      call={async (commandId) => await calls.fleet.forget({ commandId, machineId: pc.machineId })}
      onDone={onDone}
    />
  )
}
