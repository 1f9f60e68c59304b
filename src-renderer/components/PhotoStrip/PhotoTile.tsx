import { UnstyledButton } from '@mantine/core'
import { IconFileTypePdf, IconPhoto } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import type { StripFile } from './PhotoStrip.tsx'
import classes from './PhotoStrip.module.css'
import { useFileUrl, type LoadFile } from './use-file-url.ts'

interface PhotoTileProps {
  file: StripFile
  load: LoadFile
  onOpen: () => void
}

export function PhotoTile({ file, load, onOpen }: PhotoTileProps) {
  const t = useTranslations('components.photos')
  const isImage = file.mediaType.startsWith('image/')
  const { url } = useFileUrl(isImage ? file.id : null, load)
  const count = String(file.alsoOn)
  const open = t('open', { name: file.name })
  const label = file.alsoOn > 0 ? `${open}. ${t('alsoOnLong', { count })}` : open
  const Icon = isImage ? IconPhoto : IconFileTypePdf
  return (
    <UnstyledButton className={classes.tile} onClick={onOpen} aria-label={label}>
      {url ? <img src={url} alt="" /> : <Icon size={26} stroke={1.3} aria-hidden />}
      {!isImage && <span className={classes.fileName}>{file.name}</span>}
      {file.isEvidence && <span className={classes.evidence}>{t('evidence')}</span>}
      {file.alsoOn > 0 && <span className={classes.reused}>{t('alsoOn', { count })}</span>}
    </UnstyledButton>
  )
}
