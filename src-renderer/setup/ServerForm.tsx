import { Button, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { SetupPlace } from '#shared/contract/setup.ts'
import { setupClient } from '#renderer/host/setup-client.ts'
import { FileField } from './FileField.tsx'
import classes from './SetupPage.module.css'

const fields = [
  ['server', 'Sunucu', 'örneğin db.belediye.local ya da db.belediye.local:5432'],
  ['superuser', 'Sunucu yöneticisi', 'PostgreSQL’deki adı'],
  ['database', 'Veritabanı', 'yoksa oluşturulur'],
] as const

export const nowhere: SetupPlace = {
  ...{ server: '', superuser: 'postgres', database: 'zimmet', district: '' },
  ...{ caFile: '', ca: null, streetsFile: '', streets: null },
}

interface ServerFormProps {
  isAgain: boolean
  /** What was typed; it stays where setup failed. */
  told: SetupPlace
  setTold: (told: SetupPlace) => void
}

export function ServerForm({ isAgain, told, setTold }: ServerFormProps) {
  const [isSent, setSent] = useState(false)
  const isWhole = [told.server, told.superuser, told.database].every((words) => words.trim() !== '')
  const hasStreets = told.streets !== null || told.streetsFile.trim() !== ''
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (!isWhole || isSent) return
    setSent(true)
    setupClient
      .begin(told)
      .catch(() => undefined)
      .finally(() => setSent(false))
  }
  const text = (name: 'server' | 'superuser' | 'database' | 'district', label: string, hint: string) => (
    <TextInput
      key={name}
      label={label}
      description={hint}
      value={told[name]}
      onChange={(event) => setTold({ ...told, [name]: event.currentTarget.value })}
      maxLength={1000}
      autoComplete="off"
      autoFocus={name === 'server'}
    />
  )
  return (
    <form className={classes.form} onSubmit={handleSubmit}>
      {fields.map(([name, label, hint]) => text(name, label, hint))}
      <FileField
        label="Sertifika dosyası"
        hint="belediye-ca.pem; sunucunun sertifikası genel bir kurumdansa boş kalır"
        accept=".pem,.crt,.cer"
        path={told.caFile}
        file={told.ca}
        onChange={(caFile, ca) => setTold({ ...told, caFile, ca })}
      />
      <FileField
        label="Sokak dosyası"
        hint="isteğe bağlı: CSV ya da Excel; sonra programda da alınabilir"
        accept=".csv,.txt,.tsv,.xlsx,.xls"
        path={told.streetsFile}
        file={told.streets}
        onChange={(streetsFile, streets) => setTold({ ...told, streetsFile, streets })}
      />
      {hasStreets && text('district', 'İlçe', 'dosyada birden çok ilçe varsa hangisi')}
      <Button type="submit" disabled={!isWhole || isSent}>
        {isAgain ? 'Yeniden dene' : 'Başla'}
      </Button>
    </form>
  )
}
