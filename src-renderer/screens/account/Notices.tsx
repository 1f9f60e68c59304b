import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { StaffNotice } from '#shared/contract/session.ts'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './Account.module.css'
import { useNoticeSentence, useNotices, useSeeNotices } from './use-notices.ts'

/** All that others did to one's account, with a yes for what is new. */
export function Notices() {
  const t = useTranslations('account.notices')
  const notices = useNotices()
  const { see, isBusy } = useSeeNotices()
  const hasNew = notices?.some(({ seenAt }) => seenAt === null) ?? false
  return (
    <section className={classes.part} aria-labelledby="account-notices">
      <h2 className={classes.title} id="account-notices">
        {t('title')}
      </h2>
      <p className={classes.faint}>{t('hint')}</p>
      {notices?.length === 0 && <p>{t('none')}</p>}
      <NoticeList notices={notices ?? []} />
      {hasNew && (
        <Button className={classes.act} variant="default" loading={isBusy} onClick={see}>
          {t('see')}
        </Button>
      )}
    </section>
  )
}

/** What was done, when, and whether it was read. */
export function NoticeList({ notices }: { notices: readonly StaffNotice[] }) {
  const t = useTranslations('account.notices')
  const sentence = useNoticeSentence()
  const formats = useFormats()
  return (
    <ul className={classes.notices}>
      {notices.map((notice) => (
        <li key={notice.id} data-new={notice.seenAt === null}>
          <time className={classes.when}>{formats.dateTime(notice.at)}</time>
          <span>
            {sentence(notice)}{' '}
            {notice.seenAt === null ? (
              <strong className={classes.new}>{t('unread')}</strong>
            ) : (
              <small className={classes.read}>{t('seen', { at: formats.dateTime(notice.seenAt) })}</small>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
