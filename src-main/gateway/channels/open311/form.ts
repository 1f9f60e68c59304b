// The form in which a report comes. Whoever sends it has shown no key yet, so it is measured before it is taken apart: an endless
// number of fields would keep the gateway busy for minutes.
import type { Context } from 'hono'
import type { ReportedFile, Told } from './report.ts'

export interface Form {
  key: string
  told: Told
  files: File[]
}

/** A subject asks some dozens of questions, and each of them comes once. */
const mostFields = 500
/** Four thousand letters of description, each escaped, and the answers beside it. */
const mostWords = 256 * 1024
/** What stands above a part: its name and kind. */
const mostHead = 4_096

const nothing = Buffer.from('\r\n\r\n')

/** Why a form in parts is not taken apart, or null. */
function whyNotParts(body: Buffer, contentType: string): string | null {
  const named = /boundary=(?:"(?<quoted>[^"]{1,70})"|(?<bare>[^\s;"]{1,70}))/iu.exec(contentType)?.groups
  const boundary = named?.['quoted'] ?? named?.['bare']
  if (boundary === undefined) return 'the form tells no boundary'
  const mark = Buffer.from(`--${boundary}`)
  let parts = 0
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) {
    parts += 1
    if (parts > mostFields) return `the form has more than ${mostFields} fields`
    const head = body.subarray(at, at + mark.length + mostHead)
    const isLast = head.subarray(mark.length, mark.length + 2).toString('latin1') === '--'
    if (!isLast && !head.includes(nothing)) return 'a field of the form has no end of its head'
  }
  return null
}

const isInParts = (contentType: string): boolean => /^multipart\/form-data/iu.test(contentType)

/** Why a form is not taken apart, or null. */
function whyNotForm(body: Buffer, contentType: string): string | null {
  if (isInParts(contentType)) return whyNotParts(body, contentType)
  if (body.length > mostWords) return `the form is longer than ${mostWords} bytes`
  let fields = 1
  for (let at = body.indexOf('&'); at !== -1 && fields <= mostFields; at = body.indexOf('&', at + 1)) fields += 1
  return fields > mostFields ? `the form has more than ${mostFields} fields` : null
}

/** The key in a form of parts, looked up before its files are taken apart; null where none is told. */
function keyIn(body: Buffer): string | null {
  const at = ['name="api_key"', 'name=api_key'].map((name) => body.indexOf(name)).find((found) => found !== -1)
  if (at === undefined) return null
  const head = body.subarray(at, at + mostHead).indexOf(nothing)
  if (head === -1) return null
  const told = body.subarray(at + head + nothing.length, at + head + nothing.length + mostHead)
  return told.subarray(0, Math.max(0, told.indexOf('\r\n'))).toString('utf8')
}

/** What was sent, or why it cannot be read; nothing of what somebody sent in parts whom nobody knows. */
export async function formOf(context: Context, isKnown: (key: string) => boolean): Promise<Form | string> {
  const body = Buffer.from(await context.req.arrayBuffer())
  const type = context.req.header('content-type') ?? ''
  const why = whyNotForm(body, type)
  if (why !== null) return why
  const toldKey = context.req.query('api_key') ?? ''
  if (isInParts(type) && !isKnown(keyIn(body) ?? toldKey)) return { key: '', told: {}, files: [] }
  const words = new Map<string, string[]>()
  const files: File[] = []
  let letters = 0
  for (const [name, value] of await entriesOf(body, type)) {
    if (typeof value === 'string') {
      letters += value.length
      words.set(name, [...(words.get(name) ?? []), value])
    } else if (value.size > 0) files.push(value)
  }
  if (letters > mostWords) return `the form is longer than ${mostWords} letters`
  const key = words.get('api_key')?.[0] ?? toldKey
  words.delete('api_key')
  return { key, told: Object.fromEntries(words), files }
}

async function entriesOf(body: Buffer, type: string): Promise<[string, string | File][]> {
  try {
    return [...(await new Response(Buffer.from(body), { headers: { 'content-type': type } }).formData())]
  } catch {
    // Neither of the two kinds of forms, or a broken one: it has no fields.
    return []
  }
}

/** The files of a form as they are kept. */
export const keptFiles = async (files: readonly File[]): Promise<ReportedFile[]> =>
  await Promise.all(
    files.map(async (file) => ({
      ...{ name: file.name, type: file.type },
      content: Buffer.from(await file.arrayBuffer()).toString('base64'),
    })),
  )
