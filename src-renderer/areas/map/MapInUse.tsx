import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useNames } from '#renderer/lib/catalogue.ts'
import { client, orpc } from '#renderer/lib/client.ts'
import { useFormats } from '#renderer/lib/formats.ts'
import type { useMap } from '#renderer/lib/map.ts'
import { failureOf, useFailureSentence } from '#renderer/lib/refusals.ts'
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
              ...{ at: formats.dateTime(source.importedAt), by: names.person(source.importedById) },
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
  const queryClient = useQueryClient()
  const [isAsked, setIsAsked] = useState(false)
  const [commandId] = useState(() => crypto.randomUUID())
  const removing = useMutation({
    mutationFn: async () => await client.map.remove({ commandId }),
    onSuccess: async () => await queryClient.invalidateQueries({ queryKey: orpc.map.key() }),
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
