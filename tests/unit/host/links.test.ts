import { beforeEach, expect, test, vi } from 'vitest'
import { addressAsked, answerLinks } from '#main/shell/links.ts'
import { app } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
beforeEach(() => {
  app.isPackaged = false
  vi.clearAllMocks()
})

test.each(['zimmet://request/26-001336-7', 'zimmet://request/26-001336-7/', 'ZIMMET://request/26-001336-7'])(
  '%s leads to the request',
  (link) => {
    expect(addressAsked(['Zimmet.exe', link])).toBe('#/request/26-001336-7')
    expect(addressAsked(['Zimmet.exe', '--updated', link])).toBe('#/request/26-001336-7')
  },
)

test.each([
  'zimmet://call?number=05321234567',
  'zimmet://call/?number=0532%20123%2045%2067',
  'zimmet://call?number=+905321234567&id=u-1.2@santral',
  'ZIMMET://CALL?NUMBER=%2B905321234567',
  'zimmet://call?number=(0532)123-45.67',
])('%s leads to the form with the phone', (link) => {
  expect(addressAsked(['Zimmet.exe', link])).toBe('#/register/+905321234567')
})

test.each([
  'zimmet://call',
  'zimmet://call?number=',
  'zimmet://call?number=101',
  'zimmet://call?number=anonymous',
  'zimmet://call?number=0532123456',
  'zimmet://call?number=05321234567#/management',
  'zimmet://call?number=05321234567/../../management',
  'zimmet://call?number=05321234567&number=05321234568',
  'zimmet://call?number=05321234567&id=1&act=resolve',
  'zimmet://call?number=05321234567&id=%2F..%2Fmanagement',
  'zimmet://call?number=05321234567%2Fmanagement',
  'zimmet://call?number=05321234567%0A',
  'zimmet://call?number=05321234567%',
  'zimmet://call?number=%E0%A4%A',
  'zimmet://call?number=0532 123 45 67 --inspect',
  'zimmet://call@evil?number=05321234567',
  'zimmet://call?number=05321234567\n',
  'zimmet://caller?number=05321234567',
  'zimmet:call?number=05321234567',
  `zimmet://call?number=${'1'.repeat(4000)}`,
  `zimmet://call?number=05321234567&id=${'1'.repeat(4000)}`,
  'zimmet://request/',
  'zimmet://request/26-001336',
  'zimmet://request/26-001336-7?x=1',
  'zimmet://request/26-001336-7#/management',
  'zimmet://request/26-001336-7/../../management',
  'zimmet://request/%32%36-001336-7',
  'zimmet://request/26-001336-7\n',
  'zimmet://request/26-001336-7 --inspect',
  'zimmet://management',
  'zimmet:request/26-001336-7',
  'zimmet://request//26-001336-7',
  'zimmet://request@evil/26-001336-7',
  'zimmet://request:1/26-001336-7',
  'zimmet:javascript:alert(1)',
  'https://request/26-001336-7',
  ' zimmet://request/26-001336-7',
  'zimmet://request/٢٦-٠٠١٣٣٦-٧',
  `zimmet://request/26-${'1'.repeat(4000)}-7`,
])('%j leads nowhere', (link) => {
  expect(addressAsked(['Zimmet.exe', link])).toBeNull()
})

test('the first link counts, and none is none', () => {
  expect(addressAsked(['Zimmet.exe'])).toBeNull()
  expect(addressAsked(['zimmet://request/26-001336-7'])).toBeNull()
  expect(addressAsked(['Zimmet.exe', 'zimmet://x', 'zimmet://request/26-001336-7'])).toBeNull()
})

test('the installed program answers links, the sources leave the PC as it is', () => {
  answerLinks()
  expect(app.setAsDefaultProtocolClient).not.toHaveBeenCalled()
  app.isPackaged = true
  answerLinks()
  expect(app.setAsDefaultProtocolClient.mock.calls).toEqual([['zimmet']])
  app.isDefaultProtocolClient.mockReturnValueOnce(true)
  answerLinks()
  expect(app.setAsDefaultProtocolClient).toHaveBeenCalledOnce()
})
