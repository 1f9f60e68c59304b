import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Proposal } from '#shared/contract/clock.ts'
import { EmptyState } from '#renderer/components/EmptyState/EmptyState.tsx'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { calls } from '#renderer/host/calls.ts'
import { queries } from '#renderer/host/queries.ts'
import { useCall } from '#renderer/host/use-call.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useLanguage } from '#renderer/words/language.tsx'
import { live, useLive } from '#renderer/host/live-query.ts'
import { useMe } from '#renderer/host/me.ts'
import { failureOf } from '#renderer/host/failures.ts'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import classes from './CalendarsPage.module.css'
import { stretchWords } from './local-time.ts'
import { ReadFailure } from './ReadFailure.tsx'

/** What one administrator alone must not do, and waits for a second person's yes; no request's feed tells of it, so it is asked for. */
export function Proposals() {
  const t = useTranslations('calendars')
  const read = useLive(
    live(queries.clock.proposals.queryOptions({ staleTime: 0, refetchInterval: 30_000 }), {
      hears: ['session', 'clocks', 'staff', 'imports', 'catalogue'],
    }),
  )
  return (
    // A part that scrolls is reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes.list} aria-label={t('tabs.proposals')} tabIndex={0}>
      <h2 className={classes.title}>{t('tabs.proposals')}</h2>
      <p className={classes.facts}>{t('proposal.hint')}</p>
      <ReadFailure error={read.error} />
      {read.data?.length === 0 && <EmptyState title={t('proposal.none')} />}
      {read.data !== undefined && read.data.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('proposal.what')}</th>
              <th scope="col">{t('proposal.about')}</th>
              <th scope="col">{t('proposal.by')}</th>
              <th scope="col" aria-label={t('proposal.decision')} />
            </tr>
          </thead>
          <tbody>
            {read.data.map((each) => (
              <Waiting key={each.id} proposal={each} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Waiting({ proposal }: { proposal: Proposal }) {
  const t = useTranslations('calendars')
  const formats = useFormats()
  const { language } = useLanguage()
  const { names } = useNames()
  const word = useTranslations('words.post')
  const me = useMe()
  const { kind, since, until, staffId, name, count, post, login, staffFile, groupSize } = proposal
  return (
    <tr>
      <td>
        <strong>{t(`proposal.kind.${kind}`)}</strong>
      </td>
      <td>
        {[
          name,
          staffId !== null && names.person(staffId),
          login,
          post !== null && word(post),
          since !== null && until !== null && stretchWords(since, until, formats, language),
          count !== null && t('proposal.count', { count: formats.number(count) }),
          staffFile !== null && t('proposal.staffFile', fileWords(staffFile, formats)),
          groupSize !== null &&
            t(`proposal.groupSize.${groupSize.kind}`, {
              from: formats.number(groupSize.from),
              to: formats.number(groupSize.to),
            }),
          staffFile?.seeAll.map((each) => `${each.name} (${word(each.post)})`).join(', '),
        ]
          .filter((part) => part !== null && part !== false && part !== undefined && part !== '')
          .join(' · ')}
      </td>
      <td>
        {names.person(proposal.proposedById)} · {formats.dateTime(proposal.proposedAt)}
      </td>
      <td>
        <Decide proposalId={proposal.id} isOwn={proposal.proposedById === me.id} />
      </td>
    </tr>
  )
}

const fileWords = (
  { enrolled, moved, changed, renewed }: NonNullable<Proposal['staffFile']>,
  { number }: ReturnType<typeof useFormats>,
) => ({ enrolled: number(enrolled), moved: number(moved), changed: number(changed), renewed: number(renewed) })

// Nobody agrees to his own: he may only take it back.
function Decide({ proposalId, isOwn }: { proposalId: number; isOwn: boolean }) {
  const t = useTranslations('calendars')
  const sentence = useFailureSentence()
  const [commandId] = useState(() => ({ approve: crypto.randomUUID(), refuse: crypto.randomUUID() }))
  const deciding = useCall({
    call: async (way: 'approve' | 'refuse') =>
      way === 'approve'
        ? await calls.clock.approveProposal({ commandId: commandId.approve, proposalId })
        : await calls.clock.refuseProposal({ commandId: commandId.refuse, proposalId }),
    renews: queries.clock.key(),
  })
  return (
    <>
      {!isOwn && (
        <Button size="compact-sm" loading={deciding.isPending} onClick={() => deciding.mutate('approve')}>
          {t('proposal.approve')}
        </Button>
      )}{' '}
      <Button
        size="compact-sm"
        variant="default"
        disabled={deciding.isPending}
        onClick={() => deciding.mutate('refuse')}
      >
        {t(isOwn ? 'proposal.takeBack' : 'proposal.refuse')}
      </Button>
      {deciding.error && <RefusalNote>{sentence(failureOf(deciding.error))}</RefusalNote>}
    </>
  )
}
