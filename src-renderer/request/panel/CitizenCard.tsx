import { Button, CopyButton } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { RevealedCitizen } from '#shared/contract/citizens.ts'
import type { MaskedCitizen } from '#shared/contract/requests.ts'
import { showPhone } from '#shared/phone.ts'
import { MaskedText } from '#renderer/components/MaskedText/MaskedText.tsx'
import classes from './RequestPanel.module.css'
import { RevealQuestion } from './RevealQuestion.tsx'

interface CitizenCardProps {
  requestId: number
  citizen: MaskedCitizen
  mayReveal: boolean
  /** Where what he wants is shown and told. */
  children?: ReactNode
}

/** A citizen: masked; asked for the reason; then in clear for a minute. */
export function CitizenCard({ requestId, citizen, mayReveal, children }: CitizenCardProps) {
  const [isAsking, setIsAsking] = useState(false)
  const [clear, setClear] = useState<RevealedCitizen | null>(null)
  return (
    <div className={classes.citizen}>
      <div className={classes.citizenLine}>
        <MaskedText
          masked={citizen.name}
          clear={clear?.fullName}
          onReveal={mayReveal && clear === null ? () => setIsAsking(!isAsking) : undefined}
        />
        {clear === null && citizen.phone !== null && <span className={classes.soft}>{citizen.phone}</span>}
      </div>
      {clear && <InClear clear={clear} />}
      {isAsking && clear === null && (
        <RevealQuestion
          requestId={requestId}
          citizenId={citizen.id}
          onRevealed={(revealed) => {
            setIsAsking(false)
            setClear(revealed)
          }}
          onHidden={() => setClear(null)}
          onCancel={() => setIsAsking(false)}
        />
      )}
      {children}
    </div>
  )
}

function InClear({ clear }: { clear: RevealedCitizen }) {
  const t = useTranslations('requests.citizen')
  const facts = [
    clear.phone === null ? null : showPhone(clear.phone),
    clear.phoneExtension === null ? null : t('extension', { digits: clear.phoneExtension }),
    clear.email,
    clear.address,
    clear.nationalId === null ? null : t('nationalId', { digits: clear.nationalId }),
    clear.birthYear === null ? null : t('born', { year: String(clear.birthYear) }),
  ].filter((fact) => fact !== null)
  return (
    <div className={classes.inClear}>
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
      {clear.phone !== null && (
        <CopyButton value={clear.phone}>
          {({ copy, copied }) => (
            <Button size="compact-xs" variant="light" onClick={copy}>
              {copied ? '✓' : t('copy')}
            </Button>
          )}
        </CopyButton>
      )}
      <small className={classes.faint}>{t('hides')}</small>
    </div>
  )
}
