import { Button, Select } from '@mantine/core'
import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import type { MapPreview, PlaceShape } from '#shared/contract/map.ts'
import { PlaceMap, type MapPlace } from '#renderer/components/PlaceMap/PlaceMap.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './MapPage.module.css'
import type { MapImport } from './use-import.ts'

interface MapPreviewedProps {
  bringing: MapImport
  /** What is shown while no file is looked at. */
  present: readonly PlaceShape[]
}

/** What a file would bring, drawn and counted, before it is taken over. */
export function MapPreviewed({ bringing, present }: MapPreviewedProps) {
  const t = useTranslations('map')
  const { preview, fileName } = bringing
  if (preview !== null && fileName !== null)
    return (
      <section aria-labelledby="map-preview">
        <h2 id="map-preview">{t('preview', { file: fileName })}</h2>
        <Counted preview={preview} bringing={bringing} />
        <Drawn label={t('map')} shapes={preview.shapes} />
      </section>
    )
  return <Drawn label={t('presentMap')} shapes={present} />
}

function Counted({ preview, bringing }: { preview: MapPreview; bringing: MapImport }) {
  const t = useTranslations('map')
  const { number } = useFormats()
  const { names } = useNames()
  const found = new Set(preview.shapes.map(({ neighbourhoodId }) => neighbourhoodId))
  const missing = names.all.neighbourhoods.filter(({ id }) => !found.has(id))
  return (
    <div className={classes.counted}>
      <Select
        size="xs"
        label={t('property')}
        data={preview.properties}
        value={preview.nameProperty}
        allowDeselect={false}
        onChange={(property) => {
          if (property !== null) bringing.nameBy(property)
        }}
      />
      <p role="status">
        {missing.length === 0
          ? t('allFound')
          : t('found', { found: number(found.size), missing: number(missing.length) })}
      </p>
      <List title={t('missing')} names={missing.map(({ name }) => name)} />
      <List title={t('unknown')} names={preview.unknownNames} />
      {preview.namelessCount > 0 && <p>{t('nameless', { count: number(preview.namelessCount) })}</p>}
      <Button
        className={classes.take ?? ''}
        disabled={found.size === 0}
        loading={bringing.isTaking}
        onClick={bringing.take}
      >
        {t('take')}
      </Button>
    </div>
  )
}

function List({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <p className={classes.list}>
      <b>
        {title} ({names.length}):
      </b>{' '}
      {names.join(', ')}
    </p>
  )
}

function Drawn({ label, shapes }: { label: string; shapes: readonly PlaceShape[] }) {
  const { names } = useNames()
  const placeOf = useCallback(
    (id: number): MapPlace => {
      const name = names.neighbourhood(id)
      return { name, text: null, label: name, shade: 1, href: null }
    },
    [names],
  )
  if (shapes.length === 0) return null
  return (
    <div className={classes.drawn}>
      <PlaceMap label={label} shapes={shapes} placeOf={placeOf} />
    </div>
  )
}
