// The Graph API as far as the gateway asks it.
import { Hono } from 'hono'
import type { Json } from './deliveries.ts'
import type { Meta } from './meta.ts'

const graphError = (code: number, message: string): { error: Json } => ({
  error: { message, type: 'OAuthException', code, fbtrace_id: 'stand-in' },
})

/** Its routes, below the version: numbers, files, subscriptions, sending. */
export function graphRoutes(
  meta: Meta,
  number: { phoneNumberId: string; businessAccountId: string; shown: string },
): Hono {
  const app = new Hono()
  app.use('/v26.0/*', async (context, next) => {
    if (meta.isAllowed(context.req.header('authorization'))) return await next()
    return context.json(graphError(190, 'Invalid OAuth access token'), 401)
  })
  app.post('/v26.0/:number/messages', async (context) => {
    const answered = meta.take(await context.req.json())
    // Never answered: whoever asked gives up by himself.
    if (answered === null) return await new Promise<Response>(() => {})
    return new Response(JSON.stringify(answered.answer), {
      status: answered.status,
      headers: { 'content-type': 'application/json' },
    })
  })
  app.get('/v26.0/:account/subscribed_apps', (context) =>
    context.req.param('account') === number.businessAccountId
      ? context.json({ data: [{ whatsapp_business_api_data: { id: '1', name: 'Zimmet' } }] })
      : context.json(graphError(100, 'Unsupported get request'), 400),
  )
  app.get('/v26.0/:id', (context) => {
    const { id } = context.req.param()
    if (id === number.phoneNumberId) return context.json({ id, display_phone_number: number.shown })
    const address = meta.addressOf(id)
    return address === null ? context.json(graphError(100, 'Unsupported get request'), 404) : context.json(address)
  })
  app.get('/lookaside/:key', (context) => {
    if (!meta.isAllowed(context.req.header('authorization'))) return context.text('', 401)
    const file = meta.fileAt(context.req.param('key'))
    if (file === null) return context.text('', 404)
    return new Response(Buffer.from(file.content), { headers: { 'content-type': file.type } })
  })
  return app
}
