import { useTranslations } from 'use-intl'
import type { RequestDetail } from '#shared/contract/requests.ts'
import { live, useLive } from '#renderer/host/live-query.ts'
import { queries } from '#renderer/host/queries.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { ChatLine } from '../chat/ChatLine.tsx'
import classes from './RequestPanel.module.css'
import { Section } from './Section.tsx'

const ofThisRequest = () => null

/** What citizens wrote of the request, and we to them; nothing where it came another way. */
export function Written({ detail }: { detail: RequestDetail }) {
  const t = useTranslations('requests.sections')
  const formats = useFormats()
  const read = useLive(
    live(queries.messages.ofRequest.queryOptions({ input: { requestId: detail.id } }), {
      hears: ['messages', 'session'],
    }),
  )
  if (read.data === undefined || read.data.length === 0) return null
  return (
    <Section title={t('messages')}>
      <ul className={classes.plain}>
        {read.data.map((message) => (
          <li key={message.id}>
            <small className={classes.faint}>{formats.date(message.at)}</small>
            <ChatLine message={message} numberOf={ofThisRequest} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
