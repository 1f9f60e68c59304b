import { Button, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { setupClient } from '#renderer/host/setup-client.ts'
import classes from './SetupPage.module.css'

const fields = [
  ['server', 'Sunucu', 'örneğin db.belediye.local ya da db.belediye.local:5432'],
  ['caFile', 'Sertifika dosyası', 'belediye-ca.pem dosyasının yolu; sunucunun sertifikası genel bir kurumdansa boş'],
  ['superuser', 'Sunucu yöneticisi', 'PostgreSQL’deki adı'],
  ['streetsFile', 'Sokak dosyası', 'isteğe bağlı: CSV ya da Excel dosyasının yolu; sonra da alınabilir'],
] as const

export type Place = Record<(typeof fields)[number][0], string>
export const nowhere: Place = { server: '', caFile: '', superuser: 'postgres', streetsFile: '' }

interface ServerFormProps {
  isAgain: boolean
  /** What was typed; it stays where setup failed. */
  told: Place
  setTold: (told: Place) => void
}

export function ServerForm({ isAgain, told, setTold }: ServerFormProps) {
  const [isSent, setSent] = useState(false)
  const isWhole = told.server.trim() !== '' && told.superuser.trim() !== ''
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (!isWhole || isSent) return
    setSent(true)
    setupClient
      .begin(told)
      .catch(() => undefined)
      .finally(() => setSent(false))
  }
  return (
    <form className={classes.form} onSubmit={handleSubmit}>
      {fields.map(([name, label, hint]) => (
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
      ))}
      <Button type="submit" disabled={!isWhole || isSent}>
        {isAgain ? 'Yeniden dene' : 'Başla'}
      </Button>
    </form>
  )
}
