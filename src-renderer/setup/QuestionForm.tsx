import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { SetupState } from '#shared/contract/setup.ts'
import { setupClient } from '#renderer/host/setup-client.ts'
import classes from './SetupPage.module.css'

/** The question that is open; Enter answers it, with what is usual where nothing was typed. */
export function QuestionForm({ question }: { question: NonNullable<SetupState['question']> }) {
  const { number, kind, words, usual, wrong } = question
  const [text, setText] = useState('')
  const [isSent, setSent] = useState(false)
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (isSent) return
    setSent(true)
    setupClient.answer({ number, text }).catch(() => setSent(false))
  }
  const field = {
    label: words,
    description: usual === null ? null : `Boş bırakılırsa: ${usual}`,
    error: wrong,
    value: text,
    onChange: (event: { currentTarget: { value: string } }) => setText(event.currentTarget.value),
    autoFocus: true,
    autoComplete: 'off',
  }
  return (
    <form className={classes.form} onSubmit={handleSubmit}>
      {kind === 'password' ? <PasswordInput {...field} /> : <TextInput {...field} placeholder={usual ?? ''} />}
      <Button type="submit" disabled={isSent}>
        Tamam
      </Button>
    </form>
  )
}
