// What stands on the command line of the installed program. Whoever can write a shortcut must not be able to open the
// program to a debugger, nor point it at a data folder with a server of his own.

/** What installer and updater pass; and IT, where a server is to be set up: it asks for the superuser's password. */
const ours = new Set(['--updated', '--force-run', '--setup'])

/** The arguments that the installed program does not start with; none where it runs from its sources. */
export function refusedArguments(argv: readonly string[], isPackaged: boolean): string[] {
  if (!isPackaged) return []
  // Chromium on Windows takes a switch with a slash as well.
  return argv.slice(1).filter((argument) => /^[-/]/.test(argument) && !ours.has(argument))
}
