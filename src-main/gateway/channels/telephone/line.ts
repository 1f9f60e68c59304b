// The line of Netsantral: one connection on which objects of JSON come one after the other, with whatever between them.
import { connect as connectPlain, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { pause } from '../clock.ts'
import type { netsantralSettings } from './netsantral.ts'
import type * as z from 'zod'

type LineSettings = NonNullable<z.infer<typeof netsantralSettings>['line']>

const mostBytes = 1024 * 1024
const aliveEveryMs = 30_000
const tryAgainMs = 1_000

/** Cuts whole objects off what came so far. Throws where one does not end. */
export class ObjectCutter {
  #kept = ''

  cut(text: string): string[] {
    this.#kept += text
    const objects: string[] = []
    for (let end = this.#endOfFirst(); end !== null; end = this.#endOfFirst()) {
      objects.push(this.#kept.slice(0, end))
      this.#kept = this.#kept.slice(end)
    }
    if (this.#kept.length > mostBytes) throw new Error('the line says something that does not end')
    return objects
  }

  // What stands before the first brace is no part of an object.
  #endOfFirst(): number | null {
    const start = this.#kept.indexOf('{')
    this.#kept = start < 0 ? '' : this.#kept.slice(start)
    let [depth, isText, isEscaped] = [0, false, false]
    for (let at = 0; at < this.#kept.length; at += 1) {
      const letter = this.#kept[at]
      if (isEscaped) isEscaped = false
      else if (isText && letter === '\\') isEscaped = true
      else if (letter === '"') isText = !isText
      else if (!isText && letter === '{') depth += 1
      else if (!isText && letter === '}') depth -= 1
      if (depth === 0) return at + 1
    }
    return null
  }
}

async function opened({ host, port, tls }: LineSettings, signal: AbortSignal): Promise<Socket> {
  const socket = tls ? connectTls({ host, port, servername: host }) : connectPlain({ host, port })
  socket.setKeepAlive(true, aliveEveryMs)
  signal.addEventListener('abort', () => socket.destroy(), { once: true })
  await new Promise<void>((resolve, reject) => {
    socket.once(tls ? 'secureConnect' : 'connect', resolve)
    socket.once('error', reject)
    socket.once('close', () => reject(new Error('the line was closed')))
  })
  return socket
}

/** Signs in and hands on each object, kept before the next is taken. Settles when the signal says stop; throws when the line breaks off. */
export async function followLine(
  settings: LineSettings,
  keep: (object: string) => Promise<boolean>,
  onOpen: () => void,
  signal: AbortSignal,
): Promise<void> {
  const socket = await opened(settings, signal)
  const { crmId: crm_id, user: username, password } = settings
  socket.write(`${JSON.stringify({ command: 'login', crm_id, username, password })}\n\n`)
  onOpen()
  const cutter = new ObjectCutter()
  socket.setEncoding('utf8')
  try {
    for await (const text of socket)
      for (const object of cutter.cut(String(text)))
        // Nobody tells it again: it is tried until it is kept.
        while (!signal.aborted && !(await keep(object))) await pause(tryAgainMs, signal)
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    socket.destroy()
  }
  if (!signal.aborted) throw new Error('the line was closed')
}
