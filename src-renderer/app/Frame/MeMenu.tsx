import { Menu, SegmentedControl, Switch, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import {
  IconBell,
  IconChevronDown,
  IconDownload,
  IconHelp,
  IconKey,
  IconKeyboard,
  IconLogout,
} from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import { useUpdateState } from '#renderer/screens/updates/use-updates.ts'
import { useNotices } from '#renderer/screens/account/use-notices.ts'
import { KeyHint } from '#renderer/components/KeyHint/KeyHint.tsx'
import { LanguageSwitch } from '#renderer/components/LanguageSwitch/LanguageSwitch.tsx'
import { usePreference } from '#renderer/host/use-preference.ts'
import { useMe } from '#renderer/host/me.ts'
import classes from './Frame.module.css'

interface MeMenuProps {
  onHelp: () => void
  onKeys: () => void
  onSignOut: () => void
}

/** Who is signed in, in which language and light, and the way out. */
export function MeMenu({ onHelp, onKeys, onSignOut }: MeMenuProps) {
  const t = useTranslations('frame.me')
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
        <MeHead />
        <div className={classes.choices}>
          <SchemeSwitch />
          <LanguageSwitch />
          <MoveOnSwitch />
        </div>
        <Menu.Divider />
        <HelpItems onHelp={onHelp} onKeys={onKeys} />
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
        <UpdatesItem />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={onSignOut}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function MeHead() {
  const words = useTranslations('words')
  const { fullName, office, post, login } = useMe()
  return (
    <div className={classes.meHead}>
      <strong>{fullName}</strong>
      <span>
        {office === null ? words(`post.${post}`) : words(`office.${office}`)} · {login}
      </span>
    </div>
  )
}

/** Which program this is; that a newer one waits stands beside it. */
function UpdatesItem() {
  const t = useTranslations('frame.me')
  const [, navigate] = useLocation()
  const waiting = useUpdateState()?.waiting ?? null
  return (
    <Menu.Item
      closeMenuOnClick
      leftSection={<IconDownload size={16} aria-hidden />}
      rightSection={waiting !== null && <span className={classes.unread}>{t('updateWaits')}</span>}
      onClick={() => navigate('/updates')}
    >
      {t('updates')}
    </Menu.Item>
  )
}

function HelpItems({ onHelp, onKeys }: Omit<MeMenuProps, 'onSignOut'>) {
  const t = useTranslations('frame.me')
  return (
    <>
      <Menu.Item
        closeMenuOnClick
        leftSection={<IconHelp size={16} aria-hidden />}
        rightSection={<KeyHint keyName="F1" />}
        onClick={onHelp}
      >
        {t('help')}
      </Menu.Item>
      <Menu.Item
        closeMenuOnClick
        leftSection={<IconKeyboard size={16} aria-hidden />}
        rightSection={<KeyHint keyName="?" />}
        onClick={onKeys}
      >
        {t('shortcuts')}
      </Menu.Item>
    </>
  )
}

const isYesOrNo = (kept: unknown): kept is boolean => typeof kept === 'boolean'

function MoveOnSwitch() {
  const t = useTranslations('frame.me')
  const [movesOn, setMovesOn] = usePreference('moveOn', true, isYesOrNo)
  return (
    <Switch
      size="xs"
      label={t('moveOn')}
      checked={movesOn}
      onChange={(event) => setMovesOn(event.currentTarget.checked)}
    />
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
