import { UnstyledButton } from '@mantine/core'
import { useRef, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useNames } from '#renderer/host/catalogue.ts'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import classes from './RegisterPage.module.css'
import type { Register } from '#renderer/request/register/use-new-request.ts'

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/**
 * By which way it came in, by Alt and a digit from any field. One stop for the Tab key, from either side the same: the
 * chosen way, or the first. Walking with the arrows chooses nothing; Space and Enter do.
 */
export function ChannelKeys({ register }: { register: Register }) {
  const t = useTranslations('register')
  const { names } = useNames()
  const row = useRef<HTMLDivElement>(null)
  const { channelId, chooseChannel, missing } = register
  const channels = names.all.channels.filter(({ isActive }) => isActive)
  useShortcuts(
    channels.slice(0, 9).map(({ id, name }, index) => ({
      key: `alt+${index + 1}`,
      label: name,
      inFields: true,
      run: () => chooseChannel(id),
    })),
  )
  const handleKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const keys = [...(row.current?.querySelectorAll('button') ?? [])]
    const place = keys.findIndex((key) => key === document.activeElement)
    if (step === undefined || place < 0) return
    event.preventDefault()
    keys[(place + step + keys.length) % keys.length]?.focus()
  }
  const stop = channels.some(({ id }) => id === channelId) ? channelId : channels[0]?.id
  return (
    // The group takes the arrows of its keys.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={row}
      role="radiogroup"
      aria-label={t('channel')}
      aria-invalid={missing.includes('channel')}
      className={classes.channels}
      onKeyDown={handleKeyDown}
    >
      {channels.map(({ id, name }, index) => (
        <UnstyledButton
          key={id}
          role="radio"
          aria-checked={id === channelId}
          aria-keyshortcuts={`Alt+${index + 1}`}
          tabIndex={id === stop ? 0 : -1}
          className={classes.channel}
          onClick={() => chooseChannel(id)}
        >
          {name}
          <kbd className={classes.channelKey} aria-hidden>
            {index + 1}
          </kbd>
        </UnstyledButton>
      ))}
    </div>
  )
}
