import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { PaperDefinitions } from '#renderer/components/PaperDefinitions/PaperDefinitions.tsx'
import { definitionsOf } from '#renderer/lib/export/use-export.ts'
import { useFormats } from '#renderer/lib/formats.ts'
import { useMe } from '#renderer/lib/me.ts'
import { useMeasures } from '#renderer/lib/measures.ts'
import { seeDigest } from '#renderer/lib/digest-seen.ts'
import { presentMeasures, weekMeasures } from './digest-figures.ts'
import { DigestHead } from './DigestHead.tsx'
import classes from './DigestPage.module.css'
import { DigestTitle } from './DigestTitle.tsx'
import { OldestTable } from './OldestTable.tsx'
import { OwedExplanations } from './OwedExplanations.tsx'
import { PresentTable } from './PresentTable.tsx'
import { useDigest, type Digest } from './use-digest.ts'
import { WeekTable } from './WeekTable.tsx'

/** What a director has waiting on Monday morning: one page of the week that is over. */
export function DigestPage() {
  const digest = useDigest()
  useEffect(seeDigest, [])
  const { shown, isLeaving } = digest.read
  return (
    <div className={classes.page}>
      <DigestHead digest={digest} />
      <Notes digest={digest} />
      {shown && (
        <article className={classes.paper} inert={isLeaving} data-leaving={isLeaving}>
          <DigestTitle digest={digest} />
          <div className={classes.columns}>
            <WeekTable shown={shown} />
            <PresentTable shown={shown} />
          </div>
          <OwedExplanations scope={shown.about.scope} />
          <OldestTable scope={shown.about.scope} />
          <Foot at={shown.at} />
        </article>
      )}
    </div>
  )
}

function Foot({ at }: { at: number }) {
  const t = useTranslations('export')
  const formats = useFormats()
  const measures = useMeasures()
  const me = useMe()
  return (
    <PaperDefinitions
      definitions={definitionsOf([...weekMeasures, ...presentMeasures], measures)}
      made={t('made', { at: formats.dateTime(at), by: me.fullName })}
    />
  )
}

function Notes({ digest: { isUnreadable, read } }: { digest: Digest }) {
  const t = useTranslations('digest')
  return (
    <div className={classes.notes} role="status">
      {isUnreadable && <p>{t('unreadable')}</p>}
      {read.isFailed && (
        <p>
          {t('failed')}{' '}
          <Button size="compact-xs" variant="default" onClick={read.readAgain}>
            {t('readAgain')}
          </Button>
        </p>
      )}
    </div>
  )
}
