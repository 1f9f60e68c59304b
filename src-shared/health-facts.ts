// What the sentences of Sağlık are made of.
export interface HealthWords {
  /** What it is about. */
  readonly name: string
  /** How it stands, with its figures. */
  readonly fact: (facts: Facts) => string
  /** What to do where it is not in order. */
  readonly act: string
}

export interface Facts {
  /** A number as it is written; 0 where it is missing. */
  number: (key: string) => string
  count: (key: string) => number
  text: (key: string) => string
  /** A moment as it is written; null where there was none. */
  moment: (key: string) => string | null
  has: (key: string) => boolean
}

/** Bytes as gigabytes with one decimal, as a disk is spoken of. */
export const gigabytes = (bytes: number, comma: string): string =>
  (bytes / 1_073_741_824).toFixed(1).replace('.', comma)
