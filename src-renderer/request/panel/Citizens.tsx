import { useTranslations } from 'use-intl'
import type { RequestDetail } from '#shared/contract/requests.ts'
import { CitizenCard } from './CitizenCard.tsx'
import { CitizenWish, useWishes } from './CitizenWish.tsx'
import { Disclosures } from './Disclosures.tsx'
import classes from './RequestPanel.module.css'
import { Section } from './Section.tsx'

/** Who asks: the citizen and the further complainants, masked until revealed for a reason. */
export function Citizens({ detail }: { detail: RequestDetail }) {
  const t = useTranslations('requests')
  const wishes = useWishes(detail.id)
  const mayReveal = detail.acts.some(({ act, refusal }) => act === 'reveal' && refusal === null)
  return (
    <>
      <Section title={t('sections.citizen')}>
        {detail.citizen === null ? (
          <p className={classes.faint}>{t('citizen.nameless')}</p>
        ) : (
          <CitizenCard requestId={detail.id} citizen={detail.citizen} mayReveal={mayReveal}>
            <CitizenWish detail={detail} citizenId={detail.citizen.id} wishes={wishes} />
          </CitizenCard>
        )}
        <Disclosures detail={detail} />
      </Section>
      {detail.complainants.length > 0 && (
        <Section title={t('sections.complainants')}>
          <ul className={classes.plain}>
            {detail.complainants.map((complainant) => (
              <li key={`${complainant.citizenId} ${complainant.at}`}>
                {complainant.citizenId === null || complainant.name === null ? (
                  <span className={classes.faint}>{t('citizen.nameless')}</span>
                ) : (
                  <CitizenCard
                    requestId={detail.id}
                    citizen={{ id: complainant.citizenId, name: complainant.name, phone: complainant.phone }}
                    mayReveal={mayReveal}
                  >
                    <CitizenWish detail={detail} citizenId={complainant.citizenId} wishes={wishes} />
                  </CitizenCard>
                )}
                {complainant.joinedNumber !== null && (
                  <small className={classes.faint}>{t('citizen.joined', { number: complainant.joinedNumber })}</small>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
