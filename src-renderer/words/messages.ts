export interface Texts {
  readonly [key: string]: string | Texts
}

/** The same keys, other words. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> }

/** The words of a screen or a part: Turkish is the measure, English must have the same keys. */
export function defineMessages<const T extends Texts>(messages: {
  tr: T
  en: NoInfer<SameKeys<T>>
}): { tr: T; en: SameKeys<T> } {
  return messages
}
