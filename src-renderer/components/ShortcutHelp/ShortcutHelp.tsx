import { Modal } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { KeyHint } from '../KeyHint/KeyHint.tsx'
import { useShortcutList } from '#renderer/ui/shortcuts.ts'
import classes from './ShortcutHelp.module.css'

/** What "?" opens: the keys that work on this screen now. */
export function ShortcutHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useTranslations('components.shortcuts')
  const shortcuts = useShortcutList()
  return (
    <Modal opened={opened} onClose={onClose} title={t('title')} closeButtonProps={{ 'aria-label': t('close') }}>
      {shortcuts.length === 0 && t('none')}
      <dl className={classes.list}>
        {shortcuts.map((shortcut) => (
          <div key={shortcut.key} className={classes.row}>
            <dt>{shortcut.label}</dt>
            <dd>
              {shortcut.key.split('+').map((part) => (
                <KeyHint key={part} keyName={part === 'mod' ? 'Ctrl' : part} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
