import { useTranslations } from 'use-intl'
import type { RequestDetail } from '#shared/contract/requests.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useExplanations } from '../acts/use-explanations.ts'
import classes from './RequestPanel.module.css'
import { Section } from './Section.tsx'

/** What the director or the mayor's office asked, and what the holder answered; an open question stands out. */
export function Explanations({ detail }: { detail: RequestDetail }) {
  const t = useTranslations('requests')
  const { names } = useNames()
  const formats = useFormats()
  const explanations = useExplanations(detail)
  if (explanations.length === 0) return null
  const isMine = detail.acts.some(({ act, refusal }) => act === 'explain' && refusal === null)
  return (
    <Section title={t('sections.explanations')}>
      {explanations.map(({ askedAt, askedById, question, answeredAt, answeredById, answer }) => {
        const asked = t('explanation.asked', { who: names.person(askedById, askedAt), at: formats.dateTime(askedAt) })
        if (answeredAt === null)
          return (
            <RefusalNote key={askedAt} kind={isMine ? 'refusal' : 'hint'}>
              <small>{asked}</small>
              <p className={classes.question}>{question}</p>
              <small>{t(isMine ? 'explanation.yours' : 'explanation.open')}</small>
            </RefusalNote>
          )
        return (
          <div key={askedAt} className={classes.explained}>
            <p className={classes.faint}>{asked}</p>
            <p>{question}</p>
            <p className={classes.faint}>
              {t('explanation.answered', {
                who: names.person(answeredById, answeredAt),
                at: formats.dateTime(answeredAt),
              })}
            </p>
            <p>{answer}</p>
          </div>
        )
      })}
    </Section>
  )
}
