import { Menu, SegmentedControl, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconBell, IconChevronDown, IconKey, IconKeyboard, IconLogout } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import { useNotices } from '#renderer/areas/account/use-notices.ts'
import { KeyHint } from '#renderer/components/KeyHint/KeyHint.tsx'
import { LanguageSwitch } from '#renderer/components/LanguageSwitch/LanguageSwitch.tsx'
import { useMe } from '#renderer/lib/me.ts'
import classes from './Frame.module.css'

interface MeMenuProps {
  onHelp: () => void
  onSignOut: () => void
}

/** Who is signed in, in which language and light, and the way out. */
export function MeMenu({ onHelp, onSignOut }: MeMenuProps) {
  const t = useTranslations('frame.me')
  const words = useTranslations('words')
  const me = useMe()
  const [, navigate] = useLocation()
  const unread = (useNotices() ?? []).filter(({ seenAt }) => seenAt === null).length
  const name = t('menu', { name: me.fullName })
  const news = t('newNotices', { count: String(unread) })
  return (
    <Menu position="bottom-end" width={260} closeOnItemClick={false}>
      <Menu.Target>
        <UnstyledButton className={classes.me} aria-label={unread === 0 ? name : `${name}, ${news}`}>
          <span className={classes.meName}>{me.fullName}</span>
          {unread > 0 && <span className={classes.unread}>{news}</span>}
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.meHead}>
          <strong>{me.fullName}</strong>
          <span>
            {me.office === null ? words(`post.${me.post}`) : words(`office.${me.office}`)} · {me.login}
          </span>
        </div>
        <div className={classes.choices}>
          <SchemeSwitch />
          <LanguageSwitch />
        </div>
        <Menu.Divider />
        <Menu.Item
          closeMenuOnClick
          leftSection={<IconKeyboard size={16} aria-hidden />}
          rightSection={<KeyHint keyName="?" />}
          onClick={onHelp}
        >
          {t('shortcuts')}
        </Menu.Item>
        <Menu.Item
          closeMenuOnClick
          leftSection={<IconKey size={16} aria-hidden />}
          onClick={() => navigate('/account')}
        >
          {t('password')}
        </Menu.Item>
        <Menu.Item
          closeMenuOnClick
          leftSection={<IconBell size={16} aria-hidden />}
          rightSection={unread > 0 && <span className={classes.unread}>{news}</span>}
          onClick={() => navigate('/account')}
        >
          {t('notices')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={onSignOut}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function SchemeSwitch() {
  const t = useTranslations('frame.me')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SegmentedControl
      size="xs"
      fullWidth
      aria-label={t('appearance')}
      value={colorScheme}
      onChange={setColorScheme}
      data={[
        { value: 'light', label: t('light') },
        { value: 'dark', label: t('dark') },
        { value: 'auto', label: t('auto') },
      ]}
    />
  )
}
