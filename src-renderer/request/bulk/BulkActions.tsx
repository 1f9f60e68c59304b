import { Button } from '@mantine/core'
import { useState, type ComponentType } from 'react'
import { useTranslations } from 'use-intl'
import type { Act } from '#shared/contract/values.ts'
import { KeyHint } from '#renderer/components/KeyHint/KeyHint.tsx'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { actKeys } from '#renderer/ui/acts.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useMe } from '#renderer/host/me.ts'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import { OthersAsk } from '../acts/AskFirst.tsx'
import type { ActFormProps, ActSubject } from '../acts/act-form.ts'
import { ExtendForm } from '../acts/ClockForms.tsx'
import { AssignForm, HandOverForm } from '../acts/CustodyForms.tsx'
import { AskExplanationForm } from '../acts/ExplanationForms.tsx'
import classes from './BulkActions.module.css'
import { BulkSummary } from './BulkSummary.tsx'
import type { BulkRow } from './run-each.ts'
import { useBulkCommand } from './use-bulk-command.ts'
import { useMyActs } from './use-my-acts.ts'

type BulkAct = 'assign' | 'ask_explanation' | 'extend' | 'hand_over'

/** The panel's own forms: what they ask of one request they ask of many. */
const forms: Readonly<Record<BulkAct, ComponentType<ActFormProps<ActSubject>>>> = {
  assign: AssignForm,
  ask_explanation: AskExplanationForm,
  extend: ExtendForm,
  hand_over: HandOverForm,
}
const bulkActs = Object.keys(forms) as BulkAct[]

/** Acts that take work out of somebody's hands. */
const takesAway: ReadonlySet<BulkAct> = new Set(['assign', 'hand_over'])

interface BulkActionsProps {
  /** Those that are ticked, as they stand in the list now. */
  readonly rows: readonly BulkRow[]
  /** Whether the acts have their keys: not while a panel is open, whose keys they would take. */
  readonly hasKeys: boolean
  readonly onDone: (ids: readonly number[]) => void
  readonly onDrop: () => void
  readonly onOpen: (id: number) => void
}

/** Acts on the requests that are ticked, and what became of the last one. */
export function BulkActions({ rows, hasKeys, onDone, onDrop, onOpen }: BulkActionsProps) {
  const t = useTranslations('requests.bulk')
  const { command, progress, result, forget } = useBulkCommand(rows, onDone)
  const [begun, setBegun] = useState<BulkAct | null>(null)
  // Whose requests they are was said, and the person goes on: of this act alone.
  const [isAgreed, setIsAgreed] = useState(false)
  const word = useTranslations('words.act')
  const me = useMe()
  const mine = useMyActs()
  const others = rows.filter(({ clerkId }) => clerkId !== null && clerkId !== me.id)
  const begin = (act: BulkAct | null) => {
    setIsAgreed(false)
    setBegun(act)
  }
  const asksFirst = begun !== null && takesAway.has(begun) && others.length > 0 && !isAgreed && !command.busyAct
  const Form = begun === null ? null : forms[begun]
  if (rows.length === 0 && result === null && progress === null) return null
  return (
    <section className={classes.desk} aria-label={t('label')}>
      {result && <BulkSummary result={result} onClose={forget} onOpen={onOpen} />}
      {progress && (
        <p className={classes.progress} role="status">
          {t('running', { done: String(progress.tried), count: String(progress.count) })}
        </p>
      )}
      {rows.length > 0 && (
        <>
          <BulkBar
            count={rows.length}
            acts={bulkActs.filter((act) => mine.includes(act))}
            begun={begun}
            hasKeys={hasKeys && begun === null}
            onBegin={begin}
            onDrop={onDrop}
          />
          {begun === 'assign' && directorateOf(rows) === 0 && <RefusalNote>{t('mixed')}</RefusalNote>}
          {begun && asksFirst && (
            <OthersAsk
              title={word(begun)}
              count={others.length}
              who={[...new Set(others.flatMap(({ clerkId }) => clerkId ?? []))]}
              onAgree={() => setIsAgreed(true)}
              onCancel={() => begin(null)}
            />
          )}
          {Form && !asksFirst && (
            <Form key={begun} detail={subjectOf(rows)} command={command} onClose={() => begin(null)} />
          )}
        </>
      )}
    </section>
  )
}

const directorateOf = (rows: readonly BulkRow[]): number => {
  const [first = 0, ...others] = new Set(rows.map(({ directorateId }) => directorateId))
  return others.length > 0 ? 0 : first
}

/** Stands for all of them in a form: their directorate where it is one, the latest of their deadlines. */
function subjectOf(rows: readonly BulkRow[]): ActSubject {
  const dues = rows.flatMap(({ dueAt }) => dueAt ?? [])
  const clerkId = rows.find((row) => row.clerkId !== null)?.clerkId ?? null
  return { id: 0, directorateId: directorateOf(rows), dueAt: dues.length === 0 ? null : Math.max(...dues), clerkId }
}

interface BulkBarProps {
  count: number
  acts: readonly BulkAct[]
  begun: Act | null
  hasKeys: boolean
  onBegin: (act: BulkAct) => void
  onDrop: () => void
}

function BulkBar({ count, acts, begun, hasKeys, onBegin, onDrop }: BulkBarProps) {
  const t = useTranslations('requests.bulk')
  const word = useTranslations('words.act')
  const formats = useFormats()
  useShortcuts(
    hasKeys
      ? [
          ...acts.flatMap((act) => {
            const key = actKeys[act]
            return key === null ? [] : [{ key, label: word(act), run: () => onBegin(act) }]
          }),
          { key: 'Escape', label: t('drop'), run: onDrop },
        ]
      : [],
  )
  return (
    <div className={classes.bar}>
      <strong role="status">{t('selected', { count: formats.number(count) })}</strong>
      {acts.map((act) => (
        <Button
          key={act}
          size="xs"
          variant={act === begun ? 'light' : 'default'}
          aria-expanded={act === begun}
          onClick={() => onBegin(act)}
          rightSection={hasKeys && actKeys[act] ? <KeyHint keyName={actKeys[act] ?? ''} /> : undefined}
        >
          {word(act)}
        </Button>
      ))}
      <Button size="xs" variant="subtle" color="gray" onClick={onDrop}>
        {t('drop')}
      </Button>
    </div>
  )
}
