import { useTranslations } from 'use-intl'
import { useMap } from '#renderer/host/map.ts'
import { usePlace } from '#renderer/ui/place.ts'
import classes from './MapPage.module.css'
import { MapInUse } from './MapInUse.tsx'
import { MapPreviewed } from './MapPreviewed.tsx'
import { MapChooser } from './MapChooser.tsx'
import { useImport } from './use-import.ts'

/** Where administrators bring the map of the neighbourhoods: looked at first, then taken over whole. */
export function MapPage() {
  const t = useTranslations('map')
  const map = useMap()
  const bringing = useImport()
  usePlace(t('place'))
  return (
    <div className={classes.page}>
      <div className={classes.left}>
        <MapChooser bringing={bringing} />
        {map.data && <MapInUse map={map.data} />}
      </div>
      <div className={classes.right}>
        <MapPreviewed bringing={bringing} present={map.data?.shapes ?? []} />
      </div>
    </div>
  )
}
