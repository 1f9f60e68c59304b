// How an SMS is counted, and so paid for: the table of Turkish providers (GSM 03.38 with the Turkish locking shift).

export type SmsAlphabet = 'gsm' | 'turkish' | 'unicode'

export interface SmsSegments {
  alphabet: SmsAlphabet
  /** Characters as the provider counts them; some count twice. */
  length: number
  segments: number
  /** How many more fit into the last segment. */
  left: number
}

const gsm = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const counted2 = new Set('^{}\\[]~|€\f')
const turkish = new Set('ŞşĞğçıİ')
/** Places that the Turkish table gives to its letters. */
const lostInTurkish = new Set('èìØøÆæ¡¿')
const sizes: Record<SmsAlphabet, { one: number; each: number }> = {
  gsm: { one: 160, each: 153 },
  turkish: { one: 155, each: 149 },
  unicode: { one: 70, each: 67 },
}

/** Signs of word processors that would make a text twice as dear, as a keyboard has them; letters stay as they are. */
export const plainForSms = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[‘’‚‛′`´]/gu, "'")
    .replaceAll(/[“”„‟″«»]/gu, '"')
    .replaceAll('…', '...')
    .replaceAll(/[‐‑‒–—―−]/gu, '-')
    .replaceAll(/[•·▪]/gu, '-')
    .replaceAll(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/gu, ' ')
    .replaceAll(/[\u200b-\u200f\u2060\ufeff\u00ad]/gu, '')

function alphabetOf(characters: readonly string[]): SmsAlphabet {
  if (!characters.every((one) => gsm.has(one) || counted2.has(one) || turkish.has(one))) return 'unicode'
  if (!characters.some((one) => turkish.has(one))) return 'gsm'
  return characters.some((one) => lostInTurkish.has(one)) ? 'unicode' : 'turkish'
}

/** How many messages the text is, as it is sent (`plainForSms` first). */
export function smsSegments(text: string): SmsSegments {
  const sent = plainForSms(text)
  const characters = Array.from(sent)
  const alphabet = alphabetOf(characters)
  const length =
    alphabet === 'unicode' ? sent.length : characters.reduce((sum, one) => sum + (counted2.has(one) ? 2 : 1), 0)
  const { one, each } = sizes[alphabet]
  const segments = length <= one ? 1 : Math.ceil(length / each)
  return { alphabet, length, segments, left: (segments === 1 ? one : segments * each) - length }
}
