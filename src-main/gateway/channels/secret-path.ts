// Providers that sign nothing know an address that nobody guesses, and may be held to their own networks.
import { createHash, timingSafeEqual } from 'node:crypto'
import { BlockList, isIPv6 } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, Hono } from 'hono'
import * as z from 'zod'
import type { Deposit } from '../ports.ts'

export const secretPath = z.object({
  /** Last part of the address that the provider is told. */
  secret: z.string().regex(/^[\w-]{16,}$/u),
  /** Networks (193.0.0.0/24) or addresses that may deliver; missing: all. */
  from: z.array(z.string()).optional(),
})
export type SecretPath = z.infer<typeof secretPath>

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

const family = (address: string): 'ipv4' | 'ipv6' => (isIPv6(address) ? 'ipv6' : 'ipv4')
const plainAddress = (address: string): string => address.replace(/^::ffff:/u, '')
const loopback = /^(?:127\.|::1$)/u

function peerOf(context: Context): string | null {
  let peer: string | undefined
  try {
    peer = getConnInfo(context).remote.address
  } catch {
    return null
  }
  if (peer === undefined) return null
  // Only the proxy on this machine is believed, and only what it added itself: the last one.
  const told = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return plainAddress(loopback.test(plainAddress(peer)) && told ? told : peer)
}

function networksOf(from: readonly string[]): BlockList {
  const list = new BlockList()
  for (const one of from) {
    const [address, bits] = one.split('/')
    if (address === undefined) continue
    if (bits === undefined) list.addAddress(address, family(address))
    else list.addSubnet(address, Number(bits), family(address))
  }
  return list
}

/** Whether a request may deliver here. */
export function mayDeliver({ secret, from }: SecretPath): (context: Context) => boolean {
  const [known, networks] = [digest(secret), networksOf(from ?? [])]
  return (context) => {
    if (!timingSafeEqual(known, digest(context.req.param('secret') ?? ''))) return false
    if (from === undefined) return true
    const peer = peerOf(context)
    return peer !== null && networks.check(peer, family(peer))
  }
}

/** A route of a provider's deliveries: 401 to strangers, 503 where the delivery could not be kept. */
export function secretRoute(app: Hono, path: string, told: SecretPath, source: string, deposit: Deposit): void {
  const may = mayDeliver(told)
  app.post(`${path}/:secret`, async (context) => {
    if (!may(context)) return context.text('unknown', 401)
    const body = new Uint8Array(await context.req.arrayBuffer())
    if (body.byteLength === 0) return context.text('empty', 400)
    const isKept = await deposit(source, context.req.header('content-type') ?? null, body)
    return isKept ? context.text('OK') : context.text('again', 503)
  })
}
