// Turkish words grow at their end: which word of a list is meant by one of a message.

/** Plural, possessive, case and copula, in this order, each at most once. */
const ofNouns =
  /^(?:l[ae]r)?(?:[iu]?m[iu]z|[iu]?n[iu]z|[iu]m|[iu]n|[sy]?[iu]|m|n)?(?:y[ae]|n[ae]|[ae]|[yn]?[iu]|n[iu]n|[iu]n|n?[dt][ae]n?|yl[ae]|l[ae]|nc[ae]|c[ae])?(?:k[iu])?(?:l[ae]r[iu]?)?(?:[dt][iu]r|y[dm][iu]s?|y[iu]m|y[iu]z|[dt]a|[dt]e)?$/u
/** What verbs take, and nouns made of them; in any order, for it follows at least four letters that agree. */
const ofVerbs =
  /^(?:[iu]?yor|[iu]yo|[ia]y[eo]|[dt][iu]|m[iu]s|[ae]c[ae][kg]|[iu]c[ae][kg]|c[ae][kg]|[aeiu]r|m[aei]z?|m[ae]|s[iu]n|l[ae]r|d[iu][kg]|[iu]p|[ae]r[ae]k|s[ae]|m[ae]l[iu]|[ae]bil|y[ae]n|[ae]n|y[iu]z|[iu]z|[iu]m|[iu]n|[iu]?l|[aeiu]|[mnkzy]|[dt][ae]n?|io|yo)*$/u
const finite = /(?:[iu]yo|[iu]yor(?:um|uz|lar)?|[dt][iu]k?|m[iu]s|s[iu]n|[ae]c[ae]k|y[iu]n|m[ae]z|m[ae]k|y[iu]z)$/u
const place = /(?:[dt][ae]n?|[dt][ae]k[iu](?:l[ae]r[iu]?)?)$/u
const softened: Readonly<Record<string, string>> = { k: 'g', p: 'b', t: 'd' }

export type Match = {
  /** How many letters of the word stand in the token. */
  letters: number
  /** 1: the word with what may follow it; less where it is written otherwise. */
  strength: number
  /** Whether it says only where something is: "yolda", "parktaki". */
  isPlace: boolean
}

/** No word ends in more; and what is tried against a pattern has an end. */
const mostSuffix = 14
const isVerbal = (rest: string): boolean => rest.length <= mostSuffix && ofVerbs.test(rest)

/** How a token stands for a word of a list; null where it does not. */
export function matchWord(token: string, word: string): Match | null {
  if (token === word) return { letters: word.length, strength: 1, isPlace: false }
  if (word.length < 2) return null
  const shared = sharedLetters(token, word)
  const soft = softened[word[shared] ?? '']
  const isSoft = shared === word.length - 1 && shared >= 2 && soft !== undefined && soft === token[shared]
  if (shared === word.length || isSoft) {
    const rest = token.slice(word.length)
    if (!isSuffix(rest) && !(word.length >= 5 && finite.test(word) && isVerbal(rest))) return null
    return { letters: word.length, strength: 1, isPlace: place.test(rest) }
  }
  const isStem = shared >= 4 ? token.length > shared : shared === 3 && finite.test(token)
  const isInflected =
    finite.test(word) &&
    isStem &&
    shared * 2 >= word.length &&
    isVerbal(word.slice(shared)) &&
    isVerbal(token.slice(shared))
  return isInflected ? { letters: shared, strength: 0.9, isPlace: false } : null
}

/** A word of at least seven letters, no verb, with one slip in it; null where there are more. */
export function matchMisspelt(token: string, word: string): Match | null {
  if (word.length < 7 || token.length < 6 || finite.test(word)) return null
  for (const length of [word.length, word.length + 1, word.length - 1]) {
    if (length > token.length || !isOneSlip(token.slice(0, length), word)) continue
    const rest = token.slice(length)
    if (isSuffix(rest) || isVerbal(rest)) return { letters: word.length - 1, strength: 0.7, isPlace: place.test(rest) }
  }
  return null
}

/** Whether what follows a name may follow a name: "dilmen-de", "sokağ-ın". */
export const isSuffix = (rest: string): boolean => rest.length <= mostSuffix && ofNouns.test(rest)

function sharedLetters(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let at = 0
  while (at < most && one[at] === other[at]) at += 1
  return at
}

/** One letter more, less, another, or two changed about. */
export function isOneSlip(one: string, other: string): boolean {
  const apart = one.length - other.length
  if (Math.abs(apart) > 1) return false
  const head = sharedLetters(one, other)
  const tail = (from: number, to: number): boolean => one.slice(from) === other.slice(to)
  if (apart === 1) return tail(head + 1, head)
  if (apart === -1) return tail(head, head + 1)
  const isTurned = one[head] === other[head + 1] && one[head + 1] === other[head] && tail(head + 2, head + 2)
  return tail(head + 1, head + 1) || isTurned
}
