import { UnstyledButton } from '@mantine/core'
import { IconFile, IconFileTypePdf, IconMicrophone, IconPhoto, IconVideo, type TablerIcon } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import type { StripFile } from './PhotoStrip.tsx'
import classes from './PhotoStrip.module.css'
import { useFileUrl, type LoadFile } from './use-file-url.ts'

const icons: Readonly<Record<string, TablerIcon>> = {
  image: IconPhoto,
  audio: IconMicrophone,
  video: IconVideo,
  pdf: IconFileTypePdf,
}

interface PhotoTileProps {
  file: StripFile
  load: LoadFile
  onOpen: () => void
}

export function PhotoTile({ file, load, onOpen }: PhotoTileProps) {
  const t = useTranslations('components.photos')
  const isImage = file.mediaType.startsWith('image/')
  const { url } = useFileUrl(isImage ? file.id : null, load)
  const standing = file.withdrawn !== null ? t('withdrawn') : file.isEvidence ? t('evidence') : null
  // What was withdrawn proves nothing, here or elsewhere.
  const reuse = file.withdrawn === null ? reuseOf(file, t) : null
  // What stands on the tile is part of its name: who speaks to the PC says what he sees.
  const label = [t('open', { name: file.name }), standing, reuse].filter((part) => part !== null).join('. ')
  const [kind = '', format = ''] = file.mediaType.split('/')
  const Icon = icons[kind] ?? icons[format] ?? IconFile
  return (
    <UnstyledButton
      className={classes.tile}
      data-withdrawn={file.withdrawn !== null}
      onClick={onOpen}
      aria-label={label}
    >
      {url ? <img src={url} alt="" /> : <Icon size={26} stroke={1.3} aria-hidden />}
      {!isImage && <span className={classes.fileName}>{file.name}</span>}
      {standing !== null && <span className={classes.standing}>{standing}</span>}
      {/* Without it the words on the tile are read as one. */}{' '}
      {reuse !== null && <span className={classes.reused}>{reuse}</span>}
    </UnstyledButton>
  )
}

// The very same says more than what looks like it; a tile has room for one of them.
function reuseOf(
  { alsoOn, alikeOn }: StripFile,
  t: ReturnType<typeof useTranslations<'components.photos'>>,
): string | null {
  if (alsoOn > 0) return t('alsoOn', { count: String(alsoOn) })
  return alikeOn > 0 ? t('alikeOn', { count: String(alikeOn) }) : null
}
