import { Button, FileButton } from '@mantine/core'
import type { DragEvent } from 'react'
import { useTranslations } from 'use-intl'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './MapPage.module.css'
import type { MapImport } from './use-import.ts'

const kinds = '.geojson,.json,application/geo+json,application/json'

/** The file, by dropping or choosing; what is wrong with it is said here, and nothing is changed by it. */
export function MapChooser({ bringing }: { bringing: MapImport }) {
  const t = useTranslations('map')
  const formats = useFormats()
  const { problem, isReading, taken, choose } = bringing
  const handleDrop = (event: DragEvent) => {
    event.preventDefault()
    const file = event.dataTransfer.files.item(0)
    if (file) choose(file)
  }
  return (
    <section className={classes.section} aria-labelledby="map-new">
      <h2 id="map-new">{t('new')}</h2>
      <p className={classes.what}>{t('what')}</p>
      {/* Dropping is a shorter way for the mouse; the button does the same from the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={classes.drop} onDragOver={(event) => event.preventDefault()} onDrop={handleDrop}>
        <span>{t('drop')}</span>
        <FileButton accept={kinds} onChange={(file) => file && choose(file)}>
          {(props) => (
            <Button {...props} size="xs" variant="default" loading={isReading}>
              {t('choose')}
            </Button>
          )}
        </FileButton>
      </div>
      {problem !== null && (
        <RefusalNote>
          {problem} {t('nothingTaken')}
        </RefusalNote>
      )}
      {taken !== null && <RefusalNote kind="hint">{t('taken', { places: formats.number(taken) })}</RefusalNote>}
    </section>
  )
}
