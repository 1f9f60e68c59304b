import { useTranslations } from 'use-intl'
import * as z from 'zod'
import type { Message } from '#shared/contract/messages.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { ChatMedia } from './ChatMedia.tsx'
import classes from './chat.module.css'
import { SendingMark } from './SendingMark.tsx'

/** One thing said: the citizen's to the left, ours to the right; what is not words says what it is. */
export function ChatLine({ message, numberOf }: { message: Message; numberOf: (requestId: number) => string | null }) {
  const t = useTranslations('chat')
  const formats = useFormats()
  const { names } = useNames()
  const isOurs = message.direction === 'out'
  const who = isOurs
    ? message.staffId === null
      ? t('house')
      : names.person(message.staffId, message.at)
    : t('citizen')
  const numbers = message.requestIds.map(numberOf).filter((number) => number !== null)
  return (
    <div className={classes.bubble} data-ours={isOurs} data-withdrawn={message.withdrawnAt !== null}>
      <span className={isOurs ? classes.who : classes.unseen}>{who}</span>
      {message.withdrawnAt !== null && (
        <p className={classes.aside}>{t('withdrawn', { at: formats.time(message.withdrawnAt) })}</p>
      )}
      <Said message={message} />
      <ChatMedia message={message} who={who} />
      <footer className={classes.foot}>
        {numbers.map((number) => (
          <span key={number} className={classes.linked}>
            {t('linked', { number })}
          </span>
        ))}
        {message.reaction !== null && <span>{message.reaction}</span>}
        {message.editedAt !== null && <span>{t('edited', { at: formats.time(message.editedAt) })}</span>}
        <time dateTime={new Date(message.at).toISOString()}>{formats.time(message.at)}</time>
        {isOurs && <SendingMark message={message} />}
      </footer>
    </div>
  )
}

const place = z.object({
  latitude: z.coerce.number(),
  longitude: z.coerce.number(),
  name: z.string().nullish(),
  address: z.string().nullish(),
})
const edited = z.object({ before: z.array(z.string().nullable()) })

function Said({ message }: { message: Message }) {
  const t = useTranslations('chat')
  const { data: there } = place.safeParse(message.details)
  const { data: changed } = edited.safeParse(message.details)
  const isOther = ['location', 'contacts', 'comment', 'system', 'unsupported', 'sticker'].includes(message.kind)
  return (
    <>
      {isOther && <p className={classes.aside}>{t(`kind.${message.kind}`)}</p>}
      {message.kind === 'location' && there !== undefined && (
        <p className={classes.words}>
          {[there.name, there.address, `${there.latitude.toFixed(5)}, ${there.longitude.toFixed(5)}`]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {changed?.before.map((words, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- in the order in which they were written
        <p key={index} className={classes.aside}>
          {t('before', { words: words ?? '' })}
        </p>
      ))}
      {message.words !== null && <p className={classes.words}>{message.words}</p>}
      {message.details['cutAtBytes'] !== undefined && <p className={classes.aside}>{t('cut')}</p>}
    </>
  )
}
