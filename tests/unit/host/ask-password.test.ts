// A password typed at a terminal is shown nowhere, whatever key ends it.
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { askPassword } from '#main/start/ask-password.ts'
import { StartProblem } from '#main/embedded-postgres/start-problem.ts'

/** A terminal: keys go in, what is shown comes out; `modes` says when it was asked to show nothing by itself. */
function terminal() {
  const modes: boolean[] = []
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (raw: boolean) => void modes.push(raw) })
  const output = new PassThrough()
  let shown = ''
  output.on('data', (part: Buffer) => (shown += part.toString()))
  return { input, output, modes, shown: () => shown }
}

test('is read as typed, corrections included, while the terminal shows nothing of it', async () => {
  const at = terminal()
  const asked = askPassword('zimmet_owner', at)
  at.input.write('Gizlii')
  at.input.write('\u007f')
  at.input.write('-Şifre 9\r')
  expect(await asked).toBe('Gizli-Şifre 9')
  expect(at.shown()).toContain('zimmet_owner parolası')
  for (const part of ['Gizli', 'Şifre', '9', '*']) expect(at.shown()).not.toContain(part)
  expect(at.modes).toEqual([true, false])
})

test.each([
  ['Ctrl+C', '\u0003'],
  ['Ctrl+D', '\u0004'],
])('%s ends it with a sentence', async (_what, key) => {
  const at = terminal()
  const asked = askPassword('zimmet_owner', at)
  at.input.write(key)
  await expect(asked).rejects.toBeInstanceOf(StartProblem)
  expect(at.modes.at(-1)).toBe(false)
})

test('comes through a pipe as well', async () => {
  const input = new PassThrough()
  const asked = askPassword('zimmet_owner', { input, output: new PassThrough() })
  input.end('borudan\n')
  expect(await asked).toBe('borudan')
})
