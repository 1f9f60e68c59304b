// "db1.belediye.local, db2:5433": one host or several, as they stand in settings and in the field of the sign-in screen.

export interface Host {
  readonly host: string
  readonly port: number
}

interface Named {
  readonly host: string
  readonly port: number
  readonly hosts?: readonly string[] | undefined
}

/** "db2", "db2:5433", "[::1]:5433"; null where it is none of these. */
export function hostOf(words: string, port: number): Host | null {
  const parts = /^(?<host>\[[0-9a-f:.]+\]|[^\s:,[\]]+)(?::(?<port>\d{1,5}))?$/iu.exec(words.trim())?.groups
  const name = parts?.['host']
  // An IPv6 address without a port needs no brackets.
  if (name === undefined)
    return /^[0-9a-f]*:[0-9a-f:.]*:[0-9a-f:.]*$/iu.test(words.trim()) ? { host: words.trim(), port } : null
  const portNumber = parts?.['port'] === undefined ? port : Number(parts['port'])
  return portNumber < 1 || portNumber > 65_535 ? null : { host: name.replaceAll(/[[\]]/gu, ''), port: portNumber }
}

/** All hosts of a server, `host` first, each once. */
export function serverHosts({ host, port, hosts = [] }: Named): Host[] {
  const all = [{ host, port }, ...hosts.flatMap((words) => hostOf(words, port) ?? [])]
  // Whoever lists all of them lists the first as well, perhaps with its port.
  return all.filter((one, nth) => all.findIndex((each) => each.host === one.host && each.port === one.port) === nth)
}

/** As one types them: the first with its port only where it is not the one told beside. */
export function hostsText(named: Named): string {
  return serverHosts(named)
    .map(({ host, port }) => (port === named.port ? host : `${host.includes(':') ? `[${host}]` : host}:${port}`))
    .join(', ')
}

/** What was typed, parted at commas and spaces; what is no host stays a part, for the server's settings to refuse. */
export function hostsOfText(text: string, port: number): { host: string; port: number; hosts?: string[] } {
  const parts = text.split(/[\s,;]+/u).filter(Boolean)
  const [first = '', ...others] = parts
  const known = hostOf(first, port) ?? { host: first, port }
  return { ...known, ...(others.length === 0 ? {} : { hosts: others }) }
}
