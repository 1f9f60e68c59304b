// What a stranger made to keep a program busy: it spoils itself, in the time there is for it, and nothing beside it.
import { expect, it } from 'vitest'
import { Apart, TooMuchWork } from '#main/gateway/apart/apart.ts'
import { bareApart, mailReadApart } from '#main/gateway/apart/tasks.ts'
import { readMail } from '#main/gateway/channels/email/read.ts'
import type { MessageEvent } from '#main/gateway/events.ts'
import { reachedFrom } from '../../../../scripts/package/reached.ts'

const ours = 'talep@erenler.bel.tr'
const mail = (lines: string): Buffer => Buffer.from(`From: A <a@b.example>\r\nSubject: s\r\n${lines}`)
const html = (body: string): Buffer => mail(`Content-Type: text/html\r\n\r\n${body}`)

/** A picture of millions of parts, each of nothing. */
function webpWithoutEnd(bytes: number): Buffer {
  const part = Buffer.from('ALPH\0\0\0\0', 'latin1')
  const picture = Buffer.alloc(bytes - ((bytes - 12) % 8), part)
  picture.write('RIFF', 0, 'latin1')
  picture.writeUInt32LE(picture.length - 8, 4)
  picture.write('WEBP', 8, 'latin1')
  picture.fill(part, 12)
  return picture
}

async function secondsOf(raw: Buffer): Promise<number> {
  const began = performance.now()
  await readMail(raw, ours)
  return (performance.now() - began) / 1000
}

it.each([
  [
    'a kind of text without end',
    mail(`\r\n\ufffd\r\nContent-Type: text/${'a'.repeat(300_000)}; ${'b'.repeat(300_000)} charset`),
  ],
  ['a charset told again and again', mail(`\r\n\ufffd${'charset=x '.repeat(300_000)}`)],
  ['words said to be coded, again and again', mail(`\r\n\ufffd${'=?x?q?'.repeat(300_000)}`)],
  ['letters within letters', html('<b>'.repeat(600_000))],
  ['tables within tables', html('<table><tr><td>'.repeat(130_000))],
  ['lists within lists', html('<ol><li>'.repeat(240_000))],
  ['quotes within quotes', html('<blockquote>a'.repeat(150_000))],
  ['paragraphs without end', html('<p>a '.repeat(390_000))],
])('a mail is read in seconds: %s', async (_name, raw) => {
  expect(await secondsOf(raw)).toBeLessThan(15)
})

it('a mail of letters within letters still says what it says', async () => {
  const [event] = await readMail(html(`<p>Su akıyor${'<b>'.repeat(100_000)}, 5063 Sokak`), ours)
  expect((event as Extract<MessageEvent, { type: 'message' }>).words).toMatch(/Su akıyor\s+, 5063 Sokak$/u)
})

it('a mail keeps of what it names as much as somebody reads', async () => {
  const raw = mail(
    `Cc: ${'b@c.example, '.repeat(2_000)}\r\nReferences: ${Array.from({ length: 2_000 }, (_each, index) => `<${index}@b>`).join(' ')}\r\n\r\nx`,
  )
  const [event] = await readMail(raw, ours)
  const { cc, references } = (event as Extract<MessageEvent, { type: 'message' }>).details ?? {}
  expect(cc).toHaveLength(100)
  expect([(references as string[]).length, (references as string[]).at(-1)]).toEqual([100, '<1999@b>'])
})

it('what takes too long is given up, and the next is done; nothing else waits meanwhile', async () => {
  const apart = new Apart({ leastMs: 3_000, msOfMegabyte: 0 })
  let ticks = 0
  const timer = setInterval(() => (ticks += 1), 20)
  const hard = apart.do({ kind: 'bare', bytes: webpWithoutEnd(60 * 1024 * 1024) })
  const easy = apart.do({ kind: 'mail', bytes: mail('\r\nselam'), ours })
  await expect(hard).rejects.toThrow(TooMuchWork)
  expect(await easy).toMatchObject([{ type: 'message', words: 'selam' }])
  clearInterval(timer)
  expect(ticks).toBeGreaterThan(20)
})

it('how long the thread takes to start is no time of the task', async () => {
  const apart = new Apart({ leastMs: 2_000, msOfMegabyte: 0 })
  // It starts while this one stands still.
  const easy = apart.do({ kind: 'bare', bytes: Buffer.from([0xff, 0xd8, 0xff, 0xd9]) })
  const until = performance.now() + 2_100
  while (performance.now() < until);
  expect(await easy).toHaveLength(4)
})

it('a picture comes without its notes, or as it came where that is too much work', async () => {
  const exif = Buffer.from([0xff, 0xe1, 0, 8, ...Buffer.from('Exif\0\0')])
  const photo = Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    exif,
    Buffer.from([0xff, 0xda, 0, 2]),
    Buffer.alloc(200_000, 7),
    Buffer.from([0xff, 0xd9]),
  ])
  expect((await bareApart(photo)).length).toBe(photo.length - exif.length)
  const hard = Buffer.alloc(25 * 1024 * 1024, Buffer.from([0xff, 0xdb, 0, 2]))
  hard.writeUInt16BE(0xffd8)
  hard.fill(Buffer.from([0xff, 0xdb, 0, 2]), 2)
  expect((await bareApart(hard)).length).toBe(hard.length)
})

it('a fault of reading is told as it was', async () => {
  await expect(mailReadApart(mail(`X-A: ${'b'.repeat(3_000_000)}\r\n\r\n`), ours)).rejects.toThrow('header size')
})

it('the thread goes out with the gateway', async () => {
  const { files } = await reachedFrom(['src-main/gateway.ts'])
  expect(files).toContain('src-main/gateway/apart/work.ts')
})
