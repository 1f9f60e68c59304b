// JSON of providers: numbers too large for a double are their ids, and stay what they are as text.

type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown

const keepLargeIntegers: Reviver = (_key, value, { source }) =>
  typeof value === 'number' && !Number.isSafeInteger(value) && source !== undefined && /^-?\d+$/u.test(source)
    ? source
    : value

/** Throws with a sentence where the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, keepLargeIntegers as (key: string, value: unknown) => unknown)
  } catch (error) {
    throw new Error(`no JSON: ${error instanceof Error ? error.message : 'unreadable'}`, { cause: error })
  }
}

/** The bytes of a delivery as JSON. */
export const jsonOf = (body: Uint8Array): unknown => parseJson(Buffer.from(body).toString('utf8'))
