// One conversation: where the server is, what was said, and the one question that is open.
import { useEffect, useState } from 'react'
import type { SetupState } from '#shared/contract/setup.ts'
import { follow } from '#renderer/host/follow.ts'
import { Done } from './Done.tsx'
import { QuestionForm } from './QuestionForm.tsx'
import { nowhere, ServerForm } from './ServerForm.tsx'
import { setupClient } from '#renderer/host/setup-client.ts'
import classes from './SetupPage.module.css'

export function SetupPage() {
  const [state, setState] = useState<SetupState | null>(null)
  const [told, setTold] = useState(nowhere)
  useEffect(() => follow(async (signal) => await setupClient.follow(undefined, { signal }), { onValue: setState }), [])
  if (state === null) return null
  const { stage, said, secrets, question } = state
  const mayBegin = stage === 'asking' || stage === 'failed'
  return (
    <main className={classes.page}>
      <h1 className={classes.title}>Zimmet kurulumu</h1>
      <p className={classes.hint}>
        Boş bir PostgreSQL sunucusundan çalışan bir belediyeye. Yarıda kalırsa yeniden başlatın: kaldığı yerden sürer;
        yerinde olan hiçbir şeyi değiştirmez.
      </p>
      {mayBegin && <ServerForm isAgain={stage === 'failed'} told={told} setTold={setTold} />}
      <Said said={said} />
      {question !== null && <QuestionForm key={question.number} question={question} />}
      {stage === 'running' && question === null && (
        <p className={classes.hint} role="status">
          Çalışıyor…
        </p>
      )}
      {stage === 'done' && <Done secrets={secrets} />}
    </main>
  )
}

/** What was said last is seen. */
function show(line: HTMLLIElement | null): void {
  line?.scrollIntoView({ block: 'nearest' })
}

function Said({ said }: { said: SetupState['said'] }) {
  return (
    <ol className={classes.said} aria-label="Söylenenler" aria-live="polite">
      {said.map(({ text, kind }, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines are only added
        <li key={place} data-kind={kind} ref={place === said.length - 1 ? show : null}>
          {text}
        </li>
      ))}
    </ol>
  )
}
