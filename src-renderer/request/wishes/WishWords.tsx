import { useTranslations } from 'use-intl'
import type { Wish } from '#shared/contract/requests.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './wishes.module.css'

/** What was wanted, why, and who wrote it down when. */
export function WishWords({ wish }: { wish: Wish }) {
  const t = useTranslations('wishes')
  const { names } = useNames()
  const formats = useFormats()
  return (
    <>
      {t(meaningOf(wish))} {wish.words !== null && <q>{wish.words}</q>}{' '}
      <small className={classes.who}>
        {t('told', { who: names.person(wish.byId), at: formats.dateTime(wish.at) })}
      </small>
    </>
  )
}

function meaningOf({ isWrittenTo, isAsked }: Wish) {
  if (isWrittenTo) return isAsked ? 'everything' : 'noSurvey'
  return isAsked ? 'nothing' : 'nothingAtAll'
}
