// Photos as phones make them: large, lying on their side, with the time and the place in them.
import type { Page } from '@playwright/test'

export interface GivenFile {
  name: string
  type: string
  content: Buffer
}

/** A JPEG of some size, drawn by the page: grey waves, and red in the corner that is at the top left when it is held right. */
export async function drawnJpeg(page: Page, width: number, height: number, seed = 1): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([wide, high, wave]) => {
      const canvas = new OffscreenCanvas(wide, high)
      const context = canvas.getContext('2d')
      if (context === null) throw new Error('no canvas')
      for (let x = 0; x < wide; x += 8)
        for (let y = 0; y < high; y += 8) {
          const shade = Math.round(
            128 + 60 * Math.sin((x / wide) * 9 + wave) + 50 * Math.cos((y / high) * 7 - wave * 2),
          )
          context.fillStyle = `rgb(${shade} ${shade} ${shade})`
          context.fillRect(x, y, 8, 8)
        }
      context.fillStyle = 'red'
      context.fillRect(0, 0, wide / 4, high / 4)
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })
      const bytes = new Uint8Array(await blob.arrayBuffer())
      return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''))
    },
    [width, height, seed] as const,
  )
  return Buffer.from(base64, 'base64')
}

/** The picture with what a phone writes into it: how it was held, when it was taken (local time), and where. */
export function asByPhone(picture: Buffer, { orientation, time }: { orientation: number; time: string }): Buffer {
  const block = exif(orientation, time)
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(block.length + 2, 2)
  return Buffer.concat([picture.subarray(0, 2), head, block, picture.subarray(2)])
}

type Field = readonly [tag: number, kind: number, count: number, value: Buffer]
const kinds = { text: 2, short: 3, long: 4 } as const

// Exif 3.0: a TIFF block with a directory, which points to one of the picture and one of the place.
function exif(orientation: number, time: string): Buffer {
  const text = (tag: number, value: string): Field => [tag, kinds.text, value.length + 1, Buffer.from(`${value}\0`)]
  const short = (tag: number, value: number): Field => [tag, kinds.short, 1, Buffer.from([value, 0, 0, 0])]
  const long = (tag: number, value: number): Field => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32LE(value)
    return [tag, kinds.long, 1, bytes]
  }
  const main = (picture: number, place: number): Buffer =>
    directory([text(0x010f, 'Telefon'), short(0x0112, orientation), long(0x8769, picture), long(0x8825, place)], 8)
  const pictureAt = 8 + main(0, 0).length
  const picture = directory([text(0x9003, time)], pictureAt)
  const placeAt = pictureAt + picture.length
  const place = directory([text(1, 'N'), text(3, 'E')], placeAt)
  const start = Buffer.from([...Buffer.from('Exif\0\0II'), 42, 0, 8, 0, 0, 0])
  return Buffer.concat([start, main(pictureAt, placeAt), picture, place])
}

function directory(fields: readonly Field[], at: number): Buffer {
  const table = Buffer.alloc(2 + 12 * fields.length + 4)
  table.writeUInt16LE(fields.length)
  let beyond = Buffer.alloc(0)
  for (const [index, [tag, kind, count, value]] of fields.entries()) {
    const entry = 2 + index * 12
    table.writeUInt16LE(tag, entry)
    table.writeUInt16LE(kind, entry + 2)
    table.writeUInt32LE(count, entry + 4)
    if (value.length <= 4) value.copy(table, entry + 8)
    else {
      table.writeUInt32LE(at + table.length + beyond.length, entry + 8)
      beyond = Buffer.concat([beyond, value])
    }
  }
  return Buffer.concat([table, beyond])
}

const transferOf = async (page: Page, files: readonly GivenFile[], text: string) =>
  await page.evaluateHandle(
    ({ given, words }) => {
      const transfer = new DataTransfer()
      if (words !== '') transfer.setData('text/plain', words)
      for (const { name, type, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)
        transfer.items.add(new File([bytes], name, { type }))
      }
      return transfer
    },
    {
      given: files.map(({ name, type, content }) => ({ name, type, base64: content.toString('base64') })),
      words: text,
    },
  )

/** Lets files fall where the form takes them. */
export async function drop(page: Page, files: readonly GivenFile[]): Promise<void> {
  const dataTransfer = await transferOf(page, files, '')
  await page.getByText('bırakın, yapıştırın ya da seçin').dispatchEvent('drop', { dataTransfer })
}

/** Pastes where the cursor stands: files, and the text that comes with them. */
export async function paste(page: Page, files: readonly GivenFile[], text = ''): Promise<void> {
  const clipboardData = await transferOf(page, files, text)
  await page.evaluate((data) => {
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, clipboardData)
}

/** 320 by 240, taken on 27.11.2026 at 14:05:09, by libheif's own encoder. */
export const heic = Buffer.from(
  `AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAA1VtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAANGlsb2MAAA
AAREAAAgABAAAAAAN5AAEAAAAAAAAB4wACAAAAAAVcAAEAAAAAAAAA8AAAADhpaW5mAAAAAAACAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAFWluZmUCAAABAAIAAEV4aWYA
AAAClGlwcnAAAAJ1aXBjbwAAAHVodmNDAQNwAAAAAAAAAAAAPPAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAPLoCQCEAAQAoQgEBA3AAAAMAkAAAAwAAAw
A8oAoIDxZbqSSmubAgAAADACAAAAMAISIAAQAHRAHBcrBiQAAAABRpc3BlAAAAAAAAAUAAAADwAAAB1GNvbHJwcm9mAAAByAAAAAAEMAAAbW50clJHQiBYWVogB+AAAQAB
AAAAAAAAYWNzcAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAEAAPbWAAEAAAAA0y0AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
AAAAAJZGVzYwAAAPAAAAAkclhZWgAAARQAAAAUZ1hZWgAAASgAAAAUYlhZWgAAATwAAAAUd3RwdAAAAVAAAAAUclRSQwAAAWQAAAAoZ1RSQwAAAWQAAAAoYlRSQwAAAWQA
AAAoY3BydAAAAYwAAAA8bWx1YwAAAAAAAAABAAAADGVuVVMAAAAIAAAAHABzAFIARwBCWFlaIAAAAAAAAG+iAAA49QAAA5BYWVogAAAAAAAAYpkAALeFAAAY2lhZWiAAAA
AAAAAkoAAAD4QAALbPWFlaIAAAAAAAAPbWAAEAAAAA0y1wYXJhAAAAAAAEAAAAAmZmAADypwAADVkAABPQAAAKWwAAAAAAAAAAbWx1YwAAAAAAAAABAAAADGVuVVMAAAAg
AAAAHABHAG8AbwBnAGwAZQAgAEkAbgBjAC4AIAAyADAAMQA2AAAAEHBpeGkAAAAAAwgICAAAABdpcG1hAAAAAAAAAAEAAQSBAoOEAAAAGmlyZWYAAAAAAAAADmNkc2MAAg
ABAAEAAALbbWRhdAAAAd8oAa8ZII0F5ZjOxWQ/36tpTVLFi9G1DTZWvPDtLnttCgMUFAnCNRKID9LrX0UfT+O2or6njVbNYL0XfT5QJS/ZRTKfjVoxr4b7GLYA8EhZRSMr
2GqWL+V/kXJioYO+tbZkjFPxnpaCQtacDmrIj4jn9VvThkuRl4YBDx7r1H+uRjvUv0jndIcKDP9ovGPncbyYauM+6tsBpEv09wr4ese2OTWPMmBZ7/alvoB6CL/iqPGRRj
+b5cJ0rFH6JGaxexy7npMISpNUaoeB4/s2NzID2CqAsVGLPNLeyOVUf1yrynuSaOPl6hZGyQETgrtsKL314mZZaxpxh4hxjpY777/1cjRVdX3pwXc0IKwxEmeIaEj3OiDu
ZkcJFa49fpH/GBt/7CMKYwaPRx6Qrv/iyIFi8FT7XKwNehhAw3E8R8UlQn5X9JYaND5Q0HLBPzSeqDOmHLSUs500SEzsbm4UCaBs4UCxFYhHV/E1qPjCFKLORfkfn0fDNG
QGRnG1cLez3KAEzQRQXhLMqwZyuV3dtYOHJE3A16X+P7hEZq4f7ll9I7cjLXe9KpkNNSlOM0Sb3dfbqWFoi4oF5jxj0qnuRz3uJToVB23THRQA3mKgcDwVr86uayfpgE5k
qzlpoKnbUAAAAABJSSoACAAAAAQADwECAA0AAAA+AAAAEgEDAAEAAAABAAAAaYcEAAEAAABMAAAAJYgEAAEAAACGAAAAAAAAAFNhbXBsZSBQaG9uZQAAAgADkAIAFAAAAG
oAAAARkAIABwAAAH4AAAAAAAAAMjAyNjoxMToyNyAxNDowNTowOQArMDM6MDAAAAQAAQACAAIAAABOAAAAAgAFAAMAAAC8AAAAAwACAAIAAABFAAAABAAFAAMAAADUAAAA
AAAAAKAPAABkAAAA+BEAAGQAAADiBAAAZAAAALgLAABkAAAAYAkAAGQAAAD0AQAAZAAAAA==`,
  'base64',
)
