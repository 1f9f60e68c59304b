import { describe, expect, test } from 'vitest'
import { limitReloads } from '#main/shell/reloads.ts'
import { refusedArguments } from '#main/shell/start-arguments.ts'

describe('the installed program', () => {
  test.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--inspect=0.0.0.0:9229',
    '--js-flags=--expose-gc',
    '--data',
    '--setup=C:\\evil',
    '--data=C:\\evil',
    '--user-data-dir=x',
    '--load-extension=x',
    '--proxy-server=evil:1',
    '--disable-web-security',
    '/remote-debugging-port=9222',
    '-r',
  ])('does not start with %s', (argument) => {
    expect(refusedArguments(['Zimmet.exe', argument], true)).toEqual([argument])
    expect(refusedArguments(['electron', '.', argument], false)).toEqual([])
  })

  test('starts with nothing, or with what installer and updater pass', () => {
    expect(refusedArguments(['Zimmet.exe'], true)).toEqual([])
    expect(refusedArguments(['Zimmet.exe', '--updated', '--force-run'], true)).toEqual([])
  })

  test('starts setup, which opens nothing but its own window', () => {
    expect(refusedArguments(['Zimmet.exe', '--setup'], true)).toEqual([])
  })
})

test('a page is loaded again three times a minute, and again when it was quiet since', () => {
  let now = 0
  const may = limitReloads(() => now)
  expect([may(), may(), may(), may()]).toEqual([true, true, true, false])
  now = 61_000
  expect(may()).toBe(true)
})
