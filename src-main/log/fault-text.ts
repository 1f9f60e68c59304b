// A fault as it is written into a log: what happened and where, and nothing of what people typed or a row held.
import { inspect } from 'node:util'

/** How deep a chain of causes is followed. */
const deepest = 5

/** What PostgreSQL and the system say beside the message that is of no person. `detail`, `where` and `hint` quote rows. */
const named = [
  ...['code', 'severity', 'schema', 'table', 'column', 'dataType', 'constraint', 'routine', 'file', 'line', 'position'],
  ...['errno', 'syscall', 'status', 'reason', 'exitCode'],
] as const

/** Never the fault as a whole: a driver, a validator or a library hangs on it whatever it had at hand. */
export function faultText(fault: unknown, depth = 0): string {
  if (!(fault instanceof Error)) return thing(fault)
  const lines = [`${fault.name}: ${plainMessage(fault)}`, ...facts(fault), ...frames(fault)]
  if (fault.cause !== undefined && depth < deepest) lines.push(`caused by ${faultText(fault.cause, depth + 1)}`)
  if (fault instanceof AggregateError && depth < deepest)
    for (const each of fault.errors.slice(0, 5)) lines.push(`one of ${faultText(each, depth + 1)}`)
  return lines.join('\n')
}

const sentences = 300

// What is quoted may be what somebody typed: PostgreSQL writes the value that it could not read, JSON the text it stumbled over,
// a validator what it was given, the system the name of a file. Names of tables and columns go with it; they stand among the facts.
function plainMessage(fault: Error): string {
  const message = fault.message.split('\n', 1)[0] ?? ''
  const isOurs =
    !('severity' in fault) && !('syscall' in fault) && !(fault instanceof SyntaxError) && fault.name !== 'ZodError'
  const text = isOurs ? message : message.replaceAll(/"[^"]*"?|'[^']*'?|“[^”]*”?/gu, '"…"')
  return withoutNumbers(fault instanceof SyntaxError ? text.replace(/"…".*$/u, '"…"') : text).slice(0, sentences)
}

/** Whatever may be a phone or an identity number. */
const withoutNumbers = (text: string): string => text.replaceAll(/\+?\d[\d ()/-]{8,}\d/gu, '#')

function facts(fault: Error): string[] {
  const fields = fault as unknown as Record<string, unknown>
  return named.flatMap((name) => {
    const value = fields[name]
    return typeof value === 'string' || typeof value === 'number' ? [`  ${name}: ${String(value)}`] : []
  })
}

// The stack begins with the message, which is not told twice.
const frames = ({ stack = '' }: Error): string[] =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .slice(0, 30)

// Electron tells of a process that ended with a plain object of codes.
function thing(fault: unknown): string {
  if (typeof fault !== 'object' || fault === null) return `a ${typeof fault} was thrown`
  const fields = Object.entries(fault).filter(
    ([name, value]) => (named as readonly string[]).includes(name) && ['string', 'number'].includes(typeof value),
  )
  return inspect(Object.fromEntries(fields))
}
