import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { RequestDetail } from '#shared/contract/requests.ts'
import { CustodyBand } from '#renderer/components/CustodyBand/CustodyBand.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { useClocks } from '#renderer/host/clocks.ts'
import { Section } from './Section.tsx'

/** The ledger as a picture: who had it, how long, why it moved, when it waited. */
export function Custody({ detail }: { detail: RequestDetail }) {
  const t = useTranslations('requests.sections')
  const { names } = useNames()
  const clocks = useClocks()
  const periods = useMemo(
    () =>
      detail.custody.map((entry) => ({
        ...entry,
        holder: names.directorate(entry.directorateId),
        reason: names.reason(entry.reasonId) || null,
        movedBy: names.person(entry.movedById, entry.since),
        acceptedBy: names.person(entry.acceptedById, entry.acceptedAt) || null,
      })),
    [detail.custody, names],
  )
  const holds = useMemo(
    () =>
      detail.holds.map((hold) => ({
        since: hold.since,
        until: hold.endedAt ?? hold.until,
        reason: names.holdReason(hold.reasonId),
        who: names.person(hold.byId, hold.since),
        words: hold.words,
      })),
    [detail.holds, names],
  )
  return (
    <Section title={t('custody')}>
      <CustodyBand periods={periods} holds={holds} calendar={clocks.get(detail.calendarId ?? 0)} />
    </Section>
  )
}
