import { Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Act, RequestState } from '#shared/contract/values.ts'
import { actKeys, actOrder } from '#renderer/ui/acts.ts'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import { KeyHint } from '../KeyHint/KeyHint.tsx'
import { RefusalNote } from '../RefusalNote/RefusalNote.tsx'
import classes from './ActionBar.module.css'
import { arrangeActions, type OfferedAction } from './arrange-actions.ts'
import { useRoom } from './use-room.ts'

interface ActionBarProps {
  state: RequestState
  actions: readonly OfferedAction[]
  /** The one that is on its way to the database. */
  busyAct?: Act | null
}

/** What a person may do now: the likely next act first, two beside it where there is room, the rest behind "…", each with its key. */
export function ActionBar({ state, actions, busyAct = null }: ActionBarProps) {
  const t = useTranslations('components.actions')
  const word = useTranslations('words.act')
  const [refused, setRefused] = useState<Act | null>(null)
  const { room, line } = useRoom(actions.map(({ act, refusal: why }) => `${act}${why === null}`).join())
  const { shown, more } = arrangeActions(actions, actOrder(state), room)
  const refusal = actions.find((action) => action.act === refused)?.refusal ?? null

  const run = (action: OfferedAction) => {
    setRefused(action.refusal === null ? null : action.act)
    if (action.refusal === null) action.run()
  }
  useShortcuts(
    actions.flatMap((action) => {
      const key = actKeys[action.act]
      return key === null ? [] : [{ key, label: word(action.act), run: () => run(action) }]
    }),
  )
  return (
    <div className={classes.bar}>
      {refused !== null && refusal !== null && (
        <RefusalNote>
          <strong>{t('cannot', { act: word(refused) })}.</strong> {refusal}
        </RefusalNote>
      )}
      <div className={classes.row}>
        <div className={classes.buttons} ref={line}>
          {shown.map((action, index) => (
            <ActButton
              key={action.act}
              action={action}
              isPrimary={index === 0}
              isBusy={busyAct === action.act}
              onRun={run}
            />
          ))}
        </div>
        {more.length > 0 && <MoreActs actions={more} onRun={run} />}
      </div>
    </div>
  )
}

function MoreActs({ actions, onRun }: { actions: readonly OfferedAction[]; onRun: (action: OfferedAction) => void }) {
  const t = useTranslations('components.actions')
  const word = useTranslations('words.act')
  return (
    <Menu position="top-end" width={300}>
      <Menu.Target>
        <Button variant="default" px={10} aria-label={t('more')}>
          <IconDots size={18} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.more}>
        {actions.map((action) => (
          <Menu.Item
            key={action.act}
            className={classes.item}
            data-refused={action.refusal !== null}
            onClick={() => onRun(action)}
            rightSection={actKeys[action.act] && <KeyHint keyName={actKeys[action.act] ?? ''} />}
          >
            {word(action.act)}
            {action.refusal !== null && <small className={classes.why}>{action.refusal}</small>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

interface ActButtonProps {
  action: OfferedAction
  isPrimary: boolean
  isBusy: boolean
  onRun: (action: OfferedAction) => void
}

function ActButton({ action, isPrimary, isBusy, onRun }: ActButtonProps) {
  const word = useTranslations('words.act')
  const key = actKeys[action.act]
  return (
    <Button
      variant={isPrimary ? 'filled' : 'default'}
      px={12}
      className={classes.button}
      aria-disabled={isBusy}
      aria-keyshortcuts={key ?? undefined}
      onClick={() => onRun(action)}
      rightSection={key && <KeyHint keyName={key} />}
    >
      {word(action.act)}
    </Button>
  )
}
