// zimmet://request/26-001336-7: the one thing that a link from outside may ask for. Anybody can write a link, into a mail or a page; so
// it opens what the person could look for himself, after signing in, and does nothing.
import { app } from 'electron'

const scheme = 'zimmet'

/** The request's number; windows and browsers put a slash behind. */
const link = /^zimmet:\/\/request\/(?<number>\d{2}-\d{6,9}-\d)\/?$/iu

/** The address in the window that a command line asks for; null where it asks for none. The first link counts. */
export function addressAsked(argv: readonly string[]): string | null {
  const argument = argv.slice(1).find((each) => each.toLowerCase().startsWith(`${scheme}:`))
  const number = argument === undefined ? undefined : link.exec(argument)?.groups?.['number']
  return number === undefined ? null : `#/request/${number}`
}

/** An installer says so to Windows as well; who came by MSI or as an AppImage is told here. */
export function answerLinks(): void {
  if (app.isPackaged && !app.isDefaultProtocolClient(scheme)) app.setAsDefaultProtocolClient(scheme)
}
