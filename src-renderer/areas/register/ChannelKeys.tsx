import { SegmentedControl } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useNames } from '#renderer/lib/catalogue.ts'
import type { Register } from './use-register.ts'

/** By which way it came in; stays for the next caller. */
export function ChannelKeys({ register }: { register: Register }) {
  const t = useTranslations('register')
  const { names } = useNames()
  const { draft, setDraft, missing } = register
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label={t('channel')}
      aria-invalid={missing.includes('channel')}
      data={names.all.channels.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={draft.channelId === null ? '' : String(draft.channelId)}
      onChange={(value) => setDraft({ channelId: Number(value) })}
    />
  )
}
