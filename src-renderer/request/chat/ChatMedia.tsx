import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Message } from '#shared/contract/messages.ts'
import { PhotoStrip } from '#renderer/components/PhotoStrip/PhotoStrip.tsx'
import { calls } from '#renderer/host/calls.ts'
import classes from './chat.module.css'

const load = async (mediaId: number) => await calls.messages.mediaFile({ mediaId })

/** The files of a message: what has arrived side by side, what is on its way or never comes in words. */
export function ChatMedia({ message, who }: { message: Message; who: string }) {
  const t = useTranslations('chat')
  const kind = t(`kind.${message.kind}`)
  const files = useMemo(
    () =>
      message.media
        .filter(({ state }) => state === 'stored')
        .map(({ id, name, mediaType, bytes }) => ({
          ...{ id, name: name ?? kind, mediaType: mediaType ?? 'application/octet-stream', bytes: bytes ?? 0 },
          ...{ isEvidence: false, alsoOn: 0, alikeOn: 0, takenAt: null, withdrawn: null, at: message.at, who },
        })),
    [message, kind, who],
  )
  return (
    <>
      {files.length > 0 && <PhotoStrip files={files} load={load} />}
      {message.media.map(({ id, name, state, fault }) =>
        state === 'stored' ? null : (
          <p key={id} className={classes.absent} role="status" title={fault ?? undefined}>
            {t(`media.${state}`, { kind: name ?? kind })}
          </p>
        ),
      )}
    </>
  )
}
