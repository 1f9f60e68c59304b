import { ActionIcon, Button, Loader, Progress } from '@mantine/core'
import { IconFile, IconX } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { useConnection } from '#renderer/host/connection.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import classes from './files.module.css'
import type { OutgoingFile } from './outgoing.ts'
import type { OutgoingFiles } from './use-outgoing-files.ts'

/** What will be sent with the form, file by file: how far it is, what is wrong with it, and the way back. */
export function OutgoingList({ outgoing }: { outgoing: OutgoingFiles }) {
  const t = useTranslations('requests.files')
  if (outgoing.files.length === 0) return null
  return (
    <>
      <ul className={classes.list} aria-label={t('waiting')}>
        {outgoing.files.map((file) => (
          <OutgoingLine key={file.id} file={file} outgoing={outgoing} />
        ))}
      </ul>
      {outgoing.isSending && (
        <Button size="compact-xs" variant="default" className={classes.stop} onClick={outgoing.stop}>
          {t('stop')}
        </Button>
      )}
    </>
  )
}

function OutgoingLine({ file, outgoing }: { file: OutgoingFile; outgoing: OutgoingFiles }) {
  const t = useTranslations('requests.files')
  const name = file.name || t('pasted')
  const isGoing = file.state === 'sending' || file.state === 'keeping'
  return (
    <li className={classes.line} data-state={file.state}>
      <Thumbnail file={file} />
      <div className={classes.words}>
        <span className={classes.name}>{name}</span>
        <Standing file={file} />
        {isGoing && <Progress size="sm" value={Math.round(100 * file.share)} aria-label={t('progress', { name })} />}
      </div>
      {file.state === 'asks' && (
        <Button size="compact-xs" variant="default" onClick={() => outgoing.confirm(file.id)}>
          {t('confirm')}
        </Button>
      )}
      {!isGoing && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('remove', { name })}
          onClick={({ currentTarget }) => {
            // The button goes with its line; the keys stay with the form.
            currentTarget.closest('form')?.focus()
            outgoing.remove(file.id)
          }}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
    </li>
  )
}

function Standing({ file }: { file: OutgoingFile }) {
  const t = useTranslations('requests.files')
  const refusal = useTranslations('refusals')
  const failureSentence = useFailureSentence()
  const connection = useConnection()
  const formats = useFormats()
  if (file.unfit !== null) return <strong className={classes.wrong}>{refusal(file.unfit)}</strong>
  if (file.failure !== null) return <strong className={classes.wrong}>{failureSentence(file.failure)}</strong>
  const { prepared } = file
  if (prepared === null) return <small>{t('preparing')}</small>
  const size = formats.bytes(prepared.file.size)
  const taken = prepared.takenAt === null ? null : t('taken', { at: formats.dateTime(prepared.takenAt) })
  const isWaiting = connection.state !== 'connected' && (file.state === 'sending' || file.state === 'keeping')
  const state = isWaiting
    ? t('waitsForLine')
    : t(file.state === 'unfit' || file.state === 'failed' ? 'ready' : file.state)
  return <small>{[state, size, taken].filter((part) => part !== null).join(' · ')}</small>
}

function Thumbnail({ file: { preview, state } }: { file: OutgoingFile }) {
  if (state === 'preparing') return <Loader size={16} className={classes.thumbnail} aria-hidden />
  if (preview !== null) return <img src={preview} alt="" className={classes.thumbnail} />
  return <IconFile size={24} stroke={1.3} className={classes.thumbnail} aria-hidden />
}
