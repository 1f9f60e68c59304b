// Telephone systems tell the same fields as JSON, as a form, or in an address.

export type Fields = ReadonlyMap<string, readonly string[]>

const textOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(textOf)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : []
}

/** A call has a dozen. */
const mostFields = 500

function fieldsOf(told: Iterable<readonly [string, unknown]>): Fields {
  const fields = new Map<string, string[]>()
  // "user[]" and "user[0]" of a form are the list "user".
  for (const [key, value] of told) {
    const name = key.replace(/\[\w*\]$/u, '')
    const known = fields.get(name) ?? []
    for (const text of textOf(value)) known.push(text)
    fields.set(name, known)
    if (fields.size > mostFields) throw new Error(`a call of more than ${mostFields} fields`)
  }
  return fields
}

function ofJson(text: string): Fields {
  let told: unknown
  try {
    told = JSON.parse(text)
  } catch (error) {
    throw new Error('a call in JSON that is none', { cause: error })
  }
  if (typeof told !== 'object' || told === null || Array.isArray(told)) throw new Error('JSON, and no call in it')
  return fieldsOf(Object.entries(told))
}

async function ofParts(body: Uint8Array, contentType: string): Promise<Fields> {
  try {
    const form = await new Response(Buffer.from(body), { headers: { 'content-type': contentType } }).formData()
    return fieldsOf(form)
  } catch (error) {
    throw new Error('a form in parts that cannot be read', { cause: error })
  }
}

/** The fields of a delivery. Throws with a sentence where there are none. */
export async function toldFields(body: Uint8Array, contentType: string | null): Promise<Fields> {
  if (contentType !== null && /^multipart\/form-data/iu.test(contentType)) return await ofParts(body, contentType)
  const text = Buffer.from(body).toString('utf8').trim()
  // By what it is: some systems call a form JSON, or tell no type.
  if (/^[{[]/u.test(text)) return ofJson(text)
  const fields = fieldsOf(new URLSearchParams(text))
  if (fields.size === 0) throw new Error('no fields of a call')
  return fields
}

/** What a field says; null where it is missing or empty. */
export const one = (fields: Fields, name: string): string | null =>
  fields
    .get(name)
    ?.find((told) => told.trim() !== '')
    ?.trim() ?? null

const mostLetters = 200

/** Throws with a sentence where it is not told, or is no name of anything. */
export function required(fields: Fields, name: string): string {
  const told = one(fields, name)
  if (told === null) throw new Error(`a call without ${name}`)
  if (told.length > mostLetters) throw new Error(`${name} of a call is longer than ${mostLetters} letters`)
  return told
}
