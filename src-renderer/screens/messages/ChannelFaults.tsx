import { useTranslations } from 'use-intl'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './MessagesPage.module.css'
import { useChannelFaults } from './use-desk.ts'

/** Channels that are down, above all else: agents need not wonder why nothing comes. What the channel itself said is for IT: a tooltip. */
export function ChannelFaults() {
  const t = useTranslations('messages')
  const formats = useFormats()
  const faults = useChannelFaults()
  if (faults.length === 0) return null
  return (
    <div className={classes.faults}>
      {faults.map(({ accountId, part, account, faultClass, faultText, since }) => (
        <RefusalNote key={`${accountId} ${part}`}>
          <strong>{t(`fault.${part}`, { account, at: formats.dateTime(since) })}</strong>{' '}
          <span title={faultText}>{t(faultClass === 'retry' ? 'faultPasses' : 'faultForIt')}</span>
        </RefusalNote>
      ))}
    </div>
  )
}
