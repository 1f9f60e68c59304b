// E-mail: what a citizen wrote whatever his program calls its letters, and answers that stay in their thread.
import { createServer, type AddressInfo } from 'node:net'
import fc from 'fast-check'
import { simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { describe, expect, it } from 'vitest'
import { emailChannel, emailSettings } from '#main/gateway/channels/email/email.ts'
import { whatBecame } from '#main/gateway/channels/email/send.ts'
import type { Content, Outgoing } from '#main/gateway/outgoing.ts'
import type { MessageEvent } from '#main/gateway/events.ts'
import { never, nobodysAddress, outgoingTo, readsOrSays } from './provider-at-hand.ts'

const channel = (port = 9): ReturnType<typeof emailChannel> => {
  const server = { host: '127.0.0.1', port, secure: false, mustEncrypt: false }
  const told = {
    address: 'Bilgi@Erenler.bel.tr',
    title: 'Erenler Belediyesi',
    subject: 'Talebiniz',
    imap: server,
    smtp: server,
  }
  return emailChannel(emailSettings.parse(told))
}
const latin5: Record<string, number> = { ş: 0xfe, ğ: 0xf0, ı: 0xfd, İ: 0xdd, Ş: 0xde, ü: 0xfc, ö: 0xf6, ç: 0xe7 }
const inLatin5 = (text: string): Buffer =>
  Buffer.from(Array.from(text, (letter) => latin5[letter] ?? letter.codePointAt(0) ?? 63))
const read = async (mail: Buffer | string): Promise<MessageEvent[]> => {
  const raw = typeof mail === 'string' ? Buffer.from(mail.replaceAll(/\r?\n/gu, '\r\n')) : mail
  return (await channel().receiver.read(raw, 'message/rfc822')).flatMap(({ events }) => events)
}
const head =
  'From: =?iso-8859-9?Q?Ay=FEe?= <Ayse@Example.com>\nTo: bilgi@erenler.bel.tr\nMessage-ID: <m1@example.com>\n'

describe('a mail', () => {
  it.each([
    ['the Windows page', 'Content-Type: text/plain; charset=windows-1254\n'],
    ['Latin-5', 'Content-Type: text/plain; charset=iso-8859-9\n'],
    ['a page nobody knows', 'Content-Type: text/plain; charset="x-mac-istanbul"\n'],
    ['UTF-8, which it is not', 'Content-Type: text/plain; charset=utf-8\n'],
    ['no page', 'Content-Type: text/plain\n'],
    ['nothing at all', ''],
  ])('that says its letters are of %s is read as it was written', async (_page, type) => {
    const mail = inLatin5(
      `${head}Subject: Işığı yanmıyor\n${type}\nŞu sokağın ışığı, İnönü Cad.`.replaceAll('\n', '\r\n'),
    )
    expect(await read(mail)).toMatchObject([
      {
        ...{ type: 'message', id: '<m1@example.com>', kind: 'text' },
        from: { key: 'ayse@example.com', name: 'Ayşe' },
        words: 'Işığı yanmıyor\n\nŞu sokağın ışığı, İnönü Cad.',
        details: { subject: 'Işığı yanmıyor' },
      },
    ])
  })

  it('that is too large to be fetched says so: what came whole is kept, the piece of a file is not taken for one', async () => {
    const part = (type: string, name: string, content: string): string =>
      `--b\nContent-Type: ${type}; name=${name}\nContent-Disposition: attachment; filename=${name}\nContent-Transfer-Encoding: base64\n\n${content}\n`
    const video = Buffer.alloc(90_000, 7).toString('base64').replaceAll(/.{76}/gu, '$&\n')
    const body = `${part('image/jpeg', 'yer.jpg', Buffer.from('a whole photo').toString('base64'))}${part('video/mp4', 'yer.mp4', video)}`
    const words = '--b\nContent-Type: text/plain\n\nVideo ekte\n'
    const mixed = `${head}Subject: Video\nContent-Type: multipart/mixed; boundary=b\n\n${words}${body}`
    expect(await read(`X-Zimmet-Cut: 41943040\n${mixed.slice(0, -20_000)}`)).toMatchObject([
      {
        words: 'Video ekte',
        details: { cutAtBytes: 41_943_040 },
        media: [
          { name: 'yer.jpg', content: Buffer.from('a whole photo').toString('base64') },
          { name: 'yer.mp4', state: 'too_large', fault: 'the mail has 41943040 bytes' },
        ],
      },
    ])
    const [whole] = await read(`${mixed}--b--\n`)
    expect(whole?.type === 'message' && whole.media?.map(({ state }) => state)).toEqual([undefined, undefined])
  })

  it('knows what it answers, by every id it names, and keeps its quotes', async () => {
    const thread =
      'In-Reply-To: <o2@erenler.bel.tr>\nReferences: <o1@erenler.bel.tr>\n <o2@erenler.bel.tr>\nDate: Mon, 30 Nov 2026 12:00:00 +0300\n'
    expect(await read(`${head}${thread}Subject: Ynt: Talebiniz\n\nHâlâ yanmıyor.\n\n> Onarıldı\n`)).toMatchObject([
      {
        ...{
          words: 'Hâlâ yanmıyor.\n\n> Onarıldı',
          replyTo: '<o2@erenler.bel.tr>',
          at: Date.parse('2026-11-30T12:00:00+03:00'),
        },
        details: {
          ...{ inReplyTo: '<o2@erenler.bel.tr>', references: ['<o1@erenler.bel.tr>', '<o2@erenler.bel.tr>'] },
          to: ['bilgi@erenler.bel.tr'],
        },
      },
    ])
  })

  it('brings its files, says what is wrong with those it cannot, and leaves signatures out', async () => {
    const part = (lines: string, body: string) => `--B\n${lines}\n\n${body}\n`
    const photo = Buffer.from('a photo').toString('base64')
    const files = [
      part('Content-Type: text/html; charset=utf-8', '<p>Fotoğraf <script>alert(1)</script>ekte</p>'),
      part(
        'Content-Type: image/jpeg; name="=?utf-8?B?w6d1a3VyLmpwZw==?="\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment',
        photo,
      ),
      part('Content-Type: application/pdf\nContent-Disposition: attachment; filename=bos.pdf', ''),
    ].join('')
    expect(
      await read(`${head}Subject: Çukur\nContent-Type: multipart/mixed; boundary=B\n\n${files}--B--\n`),
    ).toMatchObject([
      {
        words: 'Çukur\n\nFotoğraf ekte',
        media: [
          { id: 'part:1', type: 'image/jpeg', name: 'çukur.jpg', content: photo },
          { id: 'part:2', name: 'bos.pdf', state: 'gone', fault: expect.stringContaining('empty') },
        ],
      },
    ])
  })

  it.each([
    ['auto-submitted', 'Auto-Submitted: auto-replied'],
    ['null-return-path', 'Return-Path: <>'],
    ['precedence', 'Precedence: bulk'],
    ['list', 'List-Unsubscribe: <mailto:x@y>'],
    ['auto-response-suppress', 'X-Auto-Response-Suppress: OOF'],
    ['auto-reply', 'X-Autoreply: yes'],
    ['robot', 'From: No-Reply@firma.com'],
    ['ours', 'From: bilgi@erenler.bel.tr'],
  ])('that no person wrote is shown and says so: %s', async (auto, line) => {
    const from = line.startsWith('From') ? '' : 'From: a@b.com\n'
    expect(await read(`${from}${line}\nSubject: x\n\nDışarıdayım`)).toMatchObject([
      { type: 'message', details: { auto } },
    ])
    expect(await read('From: a@b.com\nAuto-Submitted: no\nSubject: x\n\ny')).toMatchObject([
      { details: expect.not.objectContaining({ auto: expect.anything() }) },
    ])
  })

  it('that says one of ours did not arrive says what became of it', async () => {
    const bounce = (id: string, action = 'failed', status = '5.1.1') =>
      `From: MAILER-DAEMON@mx\nContent-Type: multipart/report; report-type=delivery-status; boundary=B\n\n--B\n\nfailed\n--B
Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; a@b.com\nAction: ${action}\nStatus: ${status}
Diagnostic-Code: smtp; 550 no such\n user\n\n--B\nContent-Type: message/rfc822\n\nMessage-ID: ${id}\nSubject: s\n\nhello\n--B--\n`
    expect(await read(bounce('<o1@erenler.bel.tr>'))).toMatchObject([
      {
        type: 'status',
        id: '<o1@erenler.bel.tr>',
        status: 'failed',
        fault: { class: 'other_channel', code: '5.1.1', text: 'smtp; 550 no such user' },
      },
    ])
    expect(await read(bounce('<o1@erenler.bel.tr>', 'delayed', '4.4.1'))).toEqual([])
    expect(await read(bounce('<o1@elsewhere.com>'))).toMatchObject([{ type: 'message', details: { auto: 'report' } }])
  })

  it('is read whatever it is, or says in words why not', async () => {
    const { receiver } = channel()
    const line = fc.constantFrom(
      'From: a@b',
      'Content-Type: multipart/mixed; boundary=B',
      '--B',
      '--B--',
      '',
      'Subject: =?x?Q?=FE?=',
      'Content-Transfer-Encoding: base64',
      '\u0000',
      'References: <<>',
      'Date: never',
    )
    const mails = fc.oneof(
      fc.uint8Array(),
      fc.array(fc.oneof(line, fc.string())).map((lines) => new Uint8Array(Buffer.from(lines.join('\r\n')))),
    )
    await fc.assert(
      fc.asyncProperty(mails, async (mail) => {
        expect(await readsOrSays(receiver, mail)).toBe(true)
      }),
      { numRuns: 150 },
    )
  }, 600_000)
})

async function serverAtHand(
  told: SMTPServerOptions = {},
): Promise<{ port: number; mails: Buffer[]; close: () => Promise<void> }> {
  const mails: Buffer[] = []
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false },
    onData: (stream, _session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        mails.push(Buffer.concat(parts))
        done()
      })
    },
    ...told,
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const close = async (): Promise<void> => {
    await new Promise<void>((closed) => server.close(closed))
  }
  return { mails, port: (server.server.address() as AddressInfo).port, close }
}

const refused = (responseCode: number): Error => Object.assign(new Error('said'), { responseCode })
const text: Outgoing = outgoingTo('ayse@example.com', { type: 'text', text: 'Işık onarıldı' })

describe('an answer', () => {
  it('stays in its thread; what no person wrote says so', async () => {
    const server = await serverAtHand()
    const { sender } = channel(server.port)
    const content: Content = {
      ...{ type: 'mail', text: 'Işık onarıldı', subject: 'Ynt: Işığı yanmıyor', messageId: '<o3@erenler.bel.tr>' },
      ...{ replyTo: '<m1@example.com>', references: ['<m0@example.com>', '<m1@example.com>'] },
    }
    const closed: Outgoing = { ...outgoingTo('ayse@example.com', content), about: 'closed' }
    expect(await sender.send(closed, never())).toEqual({ result: 'sent', externalId: '<o3@erenler.bel.tr>' })
    expect(await sender.send(text, never())).toEqual({ result: 'sent', externalId: `<${text.id}@erenler.bel.tr>` })
    const [first, second] = await Promise.all(server.mails.map(async (mail) => await simpleParser(mail)))
    expect(first).toMatchObject({
      ...{ subject: 'Ynt: Işığı yanmıyor', messageId: '<o3@erenler.bel.tr>', inReplyTo: '<m1@example.com>' },
      ...{ references: ['<m0@example.com>', '<m1@example.com>'], text: 'Işık onarıldı\n' },
    })
    expect([first?.headers.get('auto-submitted'), first?.headers.get('x-auto-response-suppress')]).toEqual([
      'auto-generated',
      'All',
    ])
    expect(second?.headers.has('auto-submitted')).toBe(false)
    expect(second?.from?.value).toEqual([{ name: 'Erenler Belediyesi', address: 'bilgi@erenler.bel.tr' }])
    await server.close()
  })

  it.each([
    [550, 'other_channel'],
    [452, 'retry'],
    [530, 'pause'],
  ])('to somebody whom the server refuses with %s asks for %s', async (code, asks) => {
    const server = await serverAtHand({
      onRcptTo: (_address, _session, done) => {
        done(refused(code))
      },
    })
    expect(await channel(server.port).sender.send(text, never())).toMatchObject({
      result: 'failed',
      fault: { class: asks, code: String(code) },
    })
    await server.close()
  })

  it('whose server is away has not gone out; one that was cut off in the middle may have', async () => {
    const port = Number(new URL(await nobodysAddress()).port)
    expect(await channel(port).sender.send(text, never())).toEqual({ result: 'not_sent' })
    // It takes the whole mail and is gone before it says so.
    const server = createServer((link) => {
      link.write('220 mx\r\n')
      let isMail = false
      link
        .on('error', () => {})
        .on('data', (said) => {
          if (isMail && said.includes('\r\n.\r\n')) return link.destroy()
          isMail ||= said.toString().startsWith('DATA')
          if (isMail && !said.toString().startsWith('DATA')) return
          link.write(isMail ? '354 go\r\n' : '250 OK\r\n')
        })
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const cut = channel((server.address() as AddressInfo).port)
    expect(await cut.sender.send(text, never())).toEqual({ result: 'unknown' })
    await new Promise((closed) => server.close(closed))
    expect(whatBecame({ code: 'EMESSAGE', responseCode: 554, message: 'spam' })).toMatchObject({
      fault: { class: 'dead' },
    })
  })
})
