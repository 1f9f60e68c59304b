// zimmet://request/26-001336-7 and zimmet://call?number=05321234567: what a link from outside may ask for. Anybody can write a link, into
// a mail or a page; so it opens what the person could open himself, after signing in, and does nothing.
import { app } from 'electron'
import { parsePhone } from '#shared/phone.ts'

const scheme = 'zimmet'

/** The request's number; windows and browsers put a slash behind. */
const requestLink = /^zimmet:\/\/request\/(?<number>\d{2}-\d{6,9}-\d)\/?$/iu

/** As telephone clients write who calls: as it is or encoded, perhaps with their own name of the call behind. */
const callLink = /^zimmet:\/\/call\/?\?number=(?<phone>(?:[\d+().-]|%[\da-f]{2}){3,40})(?:&id=[\w.@-]{0,100})?$/iu
const letters = /^[+(\d][\d ().-]+$/u

/** The address in the window that a command line asks for; null where it asks for none. The first link counts. */
export function addressAsked(argv: readonly string[]): string | null {
  const argument = argv.slice(1).find((each) => each.toLowerCase().startsWith(`${scheme}:`))
  if (argument === undefined) return null
  const number = requestLink.exec(argument)?.groups?.['number']
  if (number !== undefined) return `#/request/${number}`
  const phone = phoneOf(callLink.exec(argument)?.groups?.['phone'] ?? '')
  return phone === null ? null : `#/register/${phone}`
}

/** E.164, and nothing that is no phone. */
function phoneOf(written: string): string | null {
  let told: string
  try {
    told = decodeURIComponent(written)
  } catch {
    return null
  }
  return letters.test(told) ? parsePhone(told) : null
}

/** An installer says so to Windows as well; who came by MSI or as an AppImage is told here. */
export function answerLinks(): void {
  if (app.isPackaged && !app.isDefaultProtocolClient(scheme)) app.setAsDefaultProtocolClient(scheme)
}
