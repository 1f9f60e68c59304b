// The gateway's own settings file: where the database is, where it listens, and the accounts of the house with their secrets.
import { open } from 'node:fs/promises'
import * as z from 'zod'
import { serverSettings } from '#shared/contract/session.ts'
import { channelSettings } from './channels.ts'

export const gatewaySettings = z.strictObject({
  database: z.strictObject({ server: serverSettings, login: z.string().min(1), password: z.string().min(1) }),
  listen: z.strictObject({ host: z.string().min(1).default('127.0.0.1'), port: z.int().min(0).max(65535) }),
  /** Where the channels find the gateway: the address of the proxy before it. */
  publicAddress: z.url({ protocol: /^https?$/u }),
  /** How long a gateway may have something in hand before another takes it over. */
  leaseSeconds: z.int().min(2).max(3_600).default(60),
  /** Messages of one citizen beyond which he is held back. */
  mostAMinute: z.int().min(10).default(120),
  /** How long after a sending that broke off its reports are waited for. */
  doubtSeconds: z.int().min(1).max(36_000).default(600),
  /** Hosts ("127.0.0.1:8080") from which files are fetched although they stand in this house's network, without TLS too. */
  trustedMediaHosts: z.array(z.string()).default([]),
  /** Seals the links of surveys; without it no link goes out. Another one makes the links that are out worthless. */
  surveySecret: z.string().min(32).optional(),
  channels: channelSettings,
})
export type GatewaySettings = z.infer<typeof gatewaySettings>

/** The file cannot serve; the sentences say why without saying what stands in it. */
export class SettingsRefused extends Error {
  override name = 'SettingsRefused'
  readonly english: string

  constructor(turkish: string, english: string) {
    super(turkish)
    this.english = english
  }
}

/** Throws SettingsRefused where others than its owner may read the file, or where it is not understood. */
export async function readGatewaySettings(file: string): Promise<GatewaySettings> {
  const handle = await open(file, 'r')
  try {
    // Of the very file that is read, so that nobody changes it in between.
    const { mode } = await handle.stat()
    if (process.platform !== 'win32' && (mode & 0o077) !== 0)
      throw new SettingsRefused(
        `${file} dosyasında gizli anahtarlar var ve başkaları da okuyabiliyor; önce: chmod 600 ${file}`,
        `${file} holds secrets and others may read it; first: chmod 600 ${file}`,
      )
    return understood(file, await handle.readFile('utf8'))
  } finally {
    await handle.close()
  }
}

function understood(file: string, text: string): GatewaySettings {
  const told = gatewaySettings.safeParse(parsed(text))
  if (told.success) return told.data
  // Places only: the values are secrets.
  const places = told.error.issues.map(({ path, code }) => `${path.join('.') || '–'} (${code})`).join(', ')
  throw new SettingsRefused(`${file} anlaşılmadı: ${places}`, `${file} is not understood: ${places}`)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
