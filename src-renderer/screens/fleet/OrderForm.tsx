import { Button, CloseButton } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { failureOf } from '#renderer/host/failures.ts'
import { queries } from '#renderer/host/queries.ts'
import { useCall } from '#renderer/host/use-call.ts'
import { useFailureSentence } from '#renderer/words/refusals.ts'
import classes from './Fleet.module.css'

interface OrderFormProps {
  title: string
  /** The panel has it as its own title. */
  isTitled?: boolean
  /** What is chosen; with another choice it is another order. */
  choice: string
  children?: ReactNode
  /** What it does, to be read before it is given. */
  effect: ReactNode
  saveWord: string
  doneWord: string
  canSave?: boolean
  isGrave?: boolean
  call: (commandId: string) => Promise<unknown>
  onDone?: () => void
}

/** An order to one or all PCs: chosen, its effect read, given once. */
export function OrderForm(props: OrderFormProps) {
  const {
    title,
    isTitled = false,
    choice,
    children,
    effect,
    saveWord,
    doneWord,
    canSave = true,
    isGrave = false,
    call,
    onDone,
  } = props
  const sentence = useFailureSentence()
  const [command, setCommand] = useState({ choice, id: crypto.randomUUID() })
  if (command.choice !== choice) setCommand({ choice, id: crypto.randomUUID() })
  const [doneChoice, setDoneChoice] = useState<string | null>(null)
  const giving = useCall({
    call: async () => await call(command.id),
    renews: queries.fleet.key(),
    onDone: () => {
      setDoneChoice(choice)
      setCommand({ choice, id: crypto.randomUUID() })
      onDone?.()
    },
  })
  return (
    <form
      className={classes.form}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault()
        if (canSave && !giving.isPending) giving.mutate()
      }}
    >
      {!isTitled && <h3 className={classes.part}>{title}</h3>}
      {children}
      <p className={classes.effect}>{effect}</p>
      {giving.error && <RefusalNote>{sentence(failureOf(giving.error))}</RefusalNote>}
      {giving.isSuccess && doneChoice === choice && <RefusalNote kind="hint">{doneWord}</RefusalNote>}
      <Button
        className={classes.save}
        type="submit"
        size="xs"
        disabled={!canSave}
        loading={giving.isPending}
        {...(isGrave && { color: 'red' })}
      >
        {saveWord}
      </Button>
    </form>
  )
}

/** The head of what stands beside the list. */
export function PanelHead({ title, onClose }: { title: string; onClose: () => void }) {
  const t = useTranslations('fleet')
  return (
    <div className={classes.panelHead}>
      <h2 className={classes.title}>{title}</h2>
      <CloseButton aria-label={t('close')} onClick={onClose} />
    </div>
  )
}
