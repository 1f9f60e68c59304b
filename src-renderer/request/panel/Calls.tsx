import { Button } from '@mantine/core'
import { IconVolume } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { RequestCall } from '#shared/contract/messages.ts'
import type { RequestDetail } from '#shared/contract/requests.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { calls } from '#renderer/host/calls.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { failureOf } from '#renderer/host/failures.ts'
import { isAbout, live, useLive } from '#renderer/host/live-query.ts'
import { useMe } from '#renderer/host/me.ts'
import { queries } from '#renderer/host/queries.ts'
import { useCall } from '#renderer/host/use-call.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import classes from './RequestPanel.module.css'
import { Section } from './Section.tsx'

/** The calls that brought the request; nothing where it came another way. */
export function Calls({ detail }: { detail: RequestDetail }) {
  const t = useTranslations('requests.sections')
  const read = useLive(
    live(queries.messages.callsOfRequest.queryOptions({ input: { requestId: detail.id } }), {
      hears: ['requests', 'messages', 'session'],
      concerns: isAbout(detail.id),
    }),
  )
  if (read.data === undefined || read.data.length === 0) return null
  return (
    <Section title={t('calls')}>
      <ul className={classes.plain}>
        {read.data.map((call) => (
          <li key={call.id}>
            <Call call={call} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Call({ call }: { call: RequestCall }) {
  const t = useTranslations('requests.calls')
  const formats = useFormats()
  const { names } = useNames()
  const { post } = useMe()
  const { id, at, seconds, staffId, hasRecording } = call
  const lasted =
    seconds === null ? null : t('lasted', { minutes: String(Math.floor(seconds / 60)), seconds: String(seconds % 60) })
  return (
    <>
      {[formats.dateTime(at), names.person(staffId, at), lasted].filter(Boolean).join(' · ')}
      {hasRecording && (post === 'agent' || post === 'overseer') && <Recording callId={id} />}
    </>
  )
}

/** Asked of the telephone system when somebody wants to hear it, which is on record; kept by nobody here. */
function Recording({ callId }: { callId: number }) {
  const t = useTranslations('requests.calls')
  const say = useFailureSentence()
  const [url, setUrl] = useState<string | null>(null)
  const fetching = useCall({ call: calls.messages.recording, onDone: (file) => setUrl(URL.createObjectURL(file)) })
  const failure = fetching.error === null ? null : failureOf(fetching.error)
  useEffect(() => (url === null ? undefined : () => URL.revokeObjectURL(url)), [url])
  if (url !== null)
    return (
      // oxlint-disable-next-line jsx-a11y/media-has-caption -- nobody wrote down what was said
      <audio controls autoPlay src={url} aria-label={t('recording')} />
    )
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconVolume size={16} aria-hidden />}
        loading={fetching.isPending}
        onClick={() => fetching.mutate({ callId })}
      >
        {t('listen')}
      </Button>
      {failure !== null && (
        <RefusalNote>
          {say(failure)} {failure.kind === 'refused' && failure.detail['reason']?.toString()}
        </RefusalNote>
      )}
    </>
  )
}
