import { Utf8 } from '#main/database/copied-rows.ts'

/** A text as it comes from the server: in the midst of other bytes. */
export function utf8Of(text: string): Utf8 {
  const utf8 = new Utf8()
  utf8.bytes = Buffer.from(`;"${text}";`)
  utf8.from = 2
  utf8.to = utf8.bytes.length - 2
  return utf8
}
