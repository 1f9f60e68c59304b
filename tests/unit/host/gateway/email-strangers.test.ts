// Who a mail says that it is from: an answer goes to one, and to nobody else.
import { createTransport } from 'nodemailer'
import { describe, expect, it } from 'vitest'
import { readMail } from '#main/gateway/channels/email/read.ts'
import { mailOf, sendMail, type Post } from '#main/gateway/channels/email/send.ts'
import type { MessageEvent } from '#main/gateway/events.ts'
import { outgoing, type Outgoing } from '#main/gateway/outgoing.ts'

const ours = 'talep@erenler.bel.tr'
const post: Post = {
  server: async () => await Promise.reject(new Error('nobody is asked')),
  keyRefused: () => {},
  from: { name: 'Erenler', address: ours },
  subject: 'Talebiniz',
}
const fromOf = async (from: string) => {
  const [event] = await readMail(Buffer.from(`From: ${from}\r\nSubject: s\r\n\r\nselam`), ours)
  return (event as Extract<MessageEvent, { type: 'message' }>).from
}
const answerTo = (addressee: string, subject = 'Re: s'): Outgoing =>
  outgoing.parse({
    ...{ id: '0199a4d2-6f0e-4c3c-9d4e-0f6c1d2b3a4f', kind: 'email', account: ours, addressee, about: 'answer' },
    content: {
      type: 'mail',
      text: 'x',
      subject,
      messageId: '<1@erenler.bel.tr>',
      replyTo: '<a@b>\r\nBcc: c@d.example',
    },
    ...{ createdAt: new Date(), tries: 1, isDoubtful: false },
  })

describe('a sender', () => {
  it.each([
    ['<a@b.example,victim@x.example>'],
    ['"n" <a;victim@x.example>'],
    ['"victim@x.example, a"@b.example'],
    ['"x <victim@x.example>"@b.example'],
    ['victim@x.example@b.example'],
    ['a@[127.0.0.1]'],
  ])('that is more than one address, or none, is answered to nobody, and shown: %s', async (from) => {
    const { key, name } = await fromOf(from)
    expect(key).toMatch(/^unknown:[0-9a-f]{16}$/u)
    expect(name).not.toBeNull()
    expect(await sendMail(answerTo(key), post, new AbortController().signal)).toMatchObject({
      ...{ result: 'failed', fault: { class: 'other_channel' } },
    })
  })

  it('is one whatever is put into his address that nobody sees', async () => {
    expect((await fromOf('Victim@X.example\u200b')).key).toBe('victim@x.example')
    expect((await fromOf('A <a@b.example>')).key).toBe('a@b.example')
  })

  it('who is two to whoever kept it before is answered to nobody', async () => {
    const sent = await sendMail(answerTo('a@b.example,victim@x.example'), post, new AbortController().signal)
    expect(sent).toMatchObject({ result: 'failed', fault: { class: 'other_channel' } })
  })
})

it('an answer has no lines but its own above it', async () => {
  const mail = mailOf(answerTo('a@b.example', 'Re: s\r\nBcc: victim@x.example'), post)
  const { envelope, message } = await createTransport({ streamTransport: true, buffer: true }).sendMail(mail)
  expect(envelope.to).toEqual(['a@b.example'])
  expect(Buffer.isBuffer(message) && message.toString()).toContain('Subject: Re: s')
  expect(Buffer.isBuffer(message) && message.toString().split('\r\n\r\n')[0]).not.toMatch(/^bcc:/imu)
})
