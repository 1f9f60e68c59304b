// Forms of strangers, who have shown no key yet: none keeps the gateway busy.
import { describe, expect, it } from 'vitest'
import { key, openedWith, pothole } from './open311-at-hand.ts'

const parts = 'multipart/form-data; boundary=xYzZY'
const field = '--xYzZY\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n'
const bytes = 4 * 1024 * 1024
const endless = (unit: string): string => unit.repeat(bytes / unit.length)
const posted = async (body: string, type = 'application/x-www-form-urlencoded') => {
  const { app, kept } = openedWith()
  const answered = await app.request('/open311/v2/requests.xml', {
    ...{ method: 'POST', body, headers: { 'content-type': type } },
  })
  return { status: answered.status, kept }
}

describe('a form of a stranger', () => {
  it.each([
    ['one name again and again', endless('a&'), undefined],
    ['names without end', Array.from({ length: 600_000 }, (_each, index) => index.toString(36)).join('&'), undefined],
    ['parts without end', `${endless(field)}--xYzZY--\r\n`, parts],
    ['a head without end', `--xYzZY\r\n${endless('X-A: b\r\n')}\r\n\r\nx\r\n--xYzZY--\r\n`, parts],
    ['parts that nothing divides', endless('--xYzZY\r'), parts],
    ['no boundary', field, 'multipart/form-data'],
  ])('is refused before it is taken apart: %s', async (_name, body, type) => {
    const began = performance.now()
    expect(await posted(body, type)).toEqual({ status: 400, kept: [] })
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  it('that is none is refused like one without a key', async () => {
    expect((await posted('{"api_key":"x"}', 'application/json')).status).toBe(403)
    expect((await posted('--xYzZY\r\nbroken\r\n\r\n', parts)).status).toBe(403)
  })
})

describe('who has a key', () => {
  it.each(['"api_key"', 'api_key'])(
    'is known by it in a form of parts, before its files are looked at: name=%s',
    async (name) => {
      const part = (told: string, value: string): string =>
        `--xYzZY\r\nContent-Disposition: form-data; name=${told}\r\n\r\n${value}\r\n`
      const rest = Object.entries(pothole).filter(([told]) => told !== 'api_key')
      const form = (shown: string): string =>
        `${rest.map(([told, value]) => part(`"${told}"`, value)).join('')}${part(name, shown)}--xYzZY--\r\n`
      expect(await posted(form(key), parts)).toMatchObject({ status: 200, kept: [{}] })
      expect(await posted(form('another-key-of-letters'), parts)).toEqual({ status: 403, kept: [] })
      expect(await posted(form(''), parts)).toEqual({ status: 403, kept: [] })
    },
  )

  it('sends at most twenty pictures of one matter', async () => {
    const { app, kept } = openedWith()
    const send = async (count: number) => {
      const form = new URLSearchParams({ ...pothole, api_key: key })
      for (let nth = 0; nth < count; nth += 1) form.append('media_url', `https://fms.example/${nth}.jpeg`)
      return (await app.request('/open311/v2/requests.xml', { method: 'POST', body: form })).status
    }
    expect([await send(21), await send(20)]).toEqual([400, 200])
    expect(kept).toHaveLength(1)
  })

  it('sends no words without end in a field of parts', async () => {
    const { app, kept } = openedWith()
    const form = new FormData()
    for (const [name, value] of Object.entries(pothole)) form.append(name, value)
    form.append('attribute[q7]', 'x'.repeat(bytes))
    expect((await app.request('/open311/v2/requests.xml', { method: 'POST', body: form })).status).toBe(400)
    expect(kept).toEqual([])
  })

  it('speaks for nobody whom another system names', async () => {
    const { receiver, post, kept } = openedWith()
    const { phone: _phone, ...nameless } = pothole
    const keyOf = async (fields: Record<string, string>) => {
      await post('requests.json', { ...nameless, ...fields })
      const [reading] = await receiver.read(new TextEncoder().encode(kept.at(-1)?.text), null)
      const [event] = reading?.events ?? []
      return event?.type === 'message' ? event.from.key : null
    }
    expect(await keyOf({ email: 'Ayse@X.example' })).toBe('ayse@x.example')
    expect(await keyOf({ account_id: '7', description: 'b' })).toBe('fms:7')
    for (const email of ['other:7', 'other:7@x.example', 'a@b@c.example', ''])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await keyOf({ email, account_id: '7', description: email })).toBe('fms:7')
  })
})
