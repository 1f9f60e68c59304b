import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { calls } from '#renderer/host/calls.ts'
import { queries } from '#renderer/host/queries.ts'
import { useCall } from '#renderer/host/use-call.ts'
import { useFormats } from '#renderer/words/formats.ts'
import type { useMap } from '#renderer/host/map.ts'
import { failureOf } from '#renderer/host/failures.ts'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import classes from './MapPage.module.css'

type ReadMap = NonNullable<ReturnType<typeof useMap>['data']>

/** Which file the map is from, and the way to do without one. */
export function MapInUse({ map: { source } }: { map: ReadMap }) {
  const t = useTranslations('map')
  const formats = useFormats()
  const { names } = useNames()
  return (
    <section className={classes.section} aria-labelledby="map-present">
      <h2 id="map-present">{t('present')}</h2>
      {source === null ? (
        <p className={classes.what}>{t('none')}</p>
      ) : (
        <>
          <p>
            {t('source', {
              ...{ file: source.fileName, places: formats.number(source.places) },
              ...{ at: formats.dateTime(source.importedAt), by: names.person(source.importedById, source.importedAt) },
            })}
          </p>
          <RemoveMap />
        </>
      )}
    </section>
  )
}

function RemoveMap() {
  const t = useTranslations('map')
  const sentence = useFailureSentence()
  const [isAsked, setIsAsked] = useState(false)
  const [commandId] = useState(() => crypto.randomUUID())
  const removing = useCall({
    call: async () => await calls.map.remove({ commandId }),
    renews: queries.map.key(),
  })
  if (!isAsked)
    return (
      <Button size="xs" variant="default" onClick={() => setIsAsked(true)}>
        {t('remove')}
      </Button>
    )
  return (
    <div className={classes.sure} role="group" aria-label={t('remove')}>
      <p>{t('removeSure')}</p>
      <div className={classes.buttons}>
        <Button size="xs" loading={removing.isPending} onClick={() => removing.mutate()}>
          {t('removeYes')}
        </Button>
        <Button size="xs" variant="default" onClick={() => setIsAsked(false)}>
          {t('cancel')}
        </Button>
      </div>
      {removing.error && <RefusalNote>{sentence(failureOf(removing.error))}</RefusalNote>}
    </div>
  )
}
