import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** From where somebody asks: as the proxy of the house says it, which adds its own word last, else as he connected. */
export function addressOf(context: Context): string {
  const told = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return told === undefined || told === '' ? (getConnInfo(context).remote.address ?? '') : told
}
