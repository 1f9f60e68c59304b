import { NumberInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ServerSettings } from '#shared/contract/session.ts'
import { hostsOfText, hostsText } from '#shared/server-hosts.ts'
import classes from './SignInPage.module.css'

interface ServerFieldsProps {
  server: ServerSettings
  onChange: (server: ServerSettings) => void
}

/** Where the municipality's database stands; asked once on a PC. */
export function ServerFields({ server, onChange }: ServerFieldsProps) {
  const t = useTranslations('session.server')
  const { caFile = '', ...rest } = server
  // As it was typed: a comma at the end is no host yet.
  const [hosts, setHosts] = useState(server.host === '' ? '' : hostsText(server))
  const writeHosts = (text: string) => {
    const { hosts: _former, ...others } = server
    setHosts(text)
    onChange({ ...others, ...hostsOfText(text, server.port) })
  }
  return (
    <div className={classes.fields}>
      <TextInput
        label={t('host')}
        description={t('hostHint')}
        value={hosts}
        onChange={(event) => writeHosts(event.currentTarget.value)}
        required
        withAsterisk={false}
      />
      <div className={classes.pair}>
        <TextInput
          label={t('database')}
          value={server.database}
          onChange={(event) => onChange({ ...server, database: event.currentTarget.value })}
          required
          withAsterisk={false}
        />
        <NumberInput
          label={t('port')}
          value={server.port}
          onChange={(port) => onChange({ ...server, port: Number(port) })}
          min={1}
          max={65_535}
          hideControls
          thousandSeparator={false}
        />
      </div>
      <Select
        label={t('tls')}
        value={server.tls}
        onChange={(tls) => tls && onChange({ ...server, tls })}
        allowDeselect={false}
        data={[
          { value: 'verify-full' as const, label: t('verifyFull') },
          { value: 'off' as const, label: t('off') },
        ]}
      />
      {server.tls === 'verify-full' && (
        <TextInput
          label={t('caFile')}
          value={caFile}
          onChange={({ currentTarget: { value } }) => onChange(value === '' ? rest : { ...rest, caFile: value })}
        />
      )}
    </div>
  )
}
