import { Modal } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import { ActionIcon } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useFormats } from '#renderer/words/formats.ts'
import { PhotoTile } from './PhotoTile.tsx'
import classes from './PhotoStrip.module.css'
import { useFileUrl, type LoadFile } from './use-file-url.ts'

export interface StripFile {
  readonly id: number
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly isEvidence: boolean
  /** On how many other requests the same bytes stand. */
  readonly alsoOn: number
  /** On how many more a picture stands that looks almost the same. */
  readonly alikeOn: number
  readonly takenAt: number | null
  /** Who took it back, when and why; null where it stands. */
  readonly withdrawn: { readonly who: string; readonly at: number; readonly words: string } | null
  readonly at: number
  readonly who: string
}

interface PhotoStripProps {
  files: readonly StripFile[]
  load: LoadFile
}

/** What is attached, side by side; a click opens it large, arrow keys go on, Escape closes. */
export function PhotoStrip({ files, load }: PhotoStripProps) {
  const t = useTranslations('components.photos')
  const [openIndex, setOpenIndex] = useState<number | null>(null)
  const open = openIndex === null ? undefined : files[openIndex]
  const go = (by: number) =>
    setOpenIndex((index) => (index === null ? null : (index + by + files.length) % files.length))
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') go(-1)
    if (event.key === 'ArrowRight') go(1)
  }
  return (
    <>
      <ul className={classes.strip} aria-label={t('label')}>
        {files.map((file, index) => (
          <li key={file.id}>
            <PhotoTile file={file} load={load} onOpen={() => setOpenIndex(index)} />
          </li>
        ))}
      </ul>
      <Modal
        opened={open !== undefined}
        onClose={() => setOpenIndex(null)}
        size="90vw"
        title={open?.name}
        closeButtonProps={{ 'aria-label': t('close') }}
        onKeyDown={handleKeyDown}
      >
        {open && <LargeFile file={open} load={load} onGo={files.length > 1 ? go : null} />}
      </Modal>
    </>
  )
}

interface LargeFileProps {
  file: StripFile
  load: LoadFile
  onGo: ((by: number) => void) | null
}

function LargeFile({ file, load, onGo }: LargeFileProps) {
  const t = useTranslations('components.photos')
  const formats = useFormats()
  const { url, hasFailed } = useFileUrl(file.id, load)
  return (
    <figure className={classes.large}>
      {onGo && (
        <ActionIcon variant="default" size="lg" aria-label={t('previous')} onClick={() => onGo(-1)}>
          <IconChevronLeft size={20} aria-hidden />
        </ActionIcon>
      )}
      <div className={classes.stage}>
        {hasFailed && t('failed')}
        {url && file.mediaType.startsWith('image/') && <img src={url} alt={file.name} />}
        {url && !file.mediaType.startsWith('image/') && <Heard file={file} url={url} />}
      </div>
      {onGo && (
        <ActionIcon variant="default" size="lg" aria-label={t('next')} onClick={() => onGo(1)}>
          <IconChevronRight size={20} aria-hidden />
        </ActionIcon>
      )}
      <figcaption>
        {file.who} · {formats.dateTime(file.at)} · {formats.bytes(file.bytes)}
        {file.takenAt !== null && ` · ${t('taken', { at: formats.dateTime(file.takenAt) })}`}
        {file.isEvidence && file.withdrawn === null && ` · ${t('evidence')}`}
        {file.alsoOn > 0 && (
          <strong className={classes.reusedLarge}>{t('alsoOnLong', { count: String(file.alsoOn) })}</strong>
        )}
        {file.alikeOn > 0 && (
          <strong className={classes.reusedLarge}>{t('alikeOnLong', { count: String(file.alikeOn) })}</strong>
        )}
        {file.withdrawn !== null && (
          <p>
            {t('withdrawnLong', { who: file.withdrawn.who, at: formats.dateTime(file.withdrawn.at) })} “
            {file.withdrawn.words}”
          </p>
        )}
      </figcaption>
    </figure>
  )
}

// What citizens send may be heard and seen here; whatever else it is, it can be saved.
function Heard({ file, url }: { file: StripFile; url: string }) {
  return (
    <div className={classes.heard}>
      {file.mediaType.startsWith('audio/') && (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- a citizen's own voice
        <audio controls autoPlay src={url} />
      )}
      {file.mediaType.startsWith('video/') && (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- as above
        <video controls src={url} />
      )}
      <a href={url} download={file.name}>
        {file.name}
      </a>
    </div>
  )
}
