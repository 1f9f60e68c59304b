// The boxes of ISO media: a length, a name of four letters, a content that may be boxes again.

export interface Box {
  name: string
  /** Where its length stands. */
  at: number
  /** Where its content begins and ends. */
  from: number
  to: number
}

export const nameAt = (bytes: Buffer, at: number): string => bytes.toString('latin1', at, at + 4)

/**
 * The boxes between two places. What is no box ends them; the content of a film that was cut off ends with the file.
 * Throws a RangeError where a box within another is longer than that.
 */
export function boxesIn(bytes: Buffer, from: number, to: number): Box[] {
  const found: Box[] = []
  const isFile = from === 0
  for (let at = from; at + 8 <= to;) {
    const box = boxAt(bytes, at, to)
    const isBox = /^[\u0020-\u007e\u00a9]{4}$/u.test(box.name) && box.to >= box.from
    if (box.to > to && isFile && box.name === 'mdat') box.to = to
    if (!isBox || box.to > to) {
      if (isFile && found.some(({ name }) => name === 'moov' || name === 'meta')) return found
      throw new RangeError(`no box at ${at}`)
    }
    found.push(box)
    at = box.to
  }
  return found
}

function boxAt(bytes: Buffer, at: number, to: number): Box {
  const told = bytes.readUInt32BE(at)
  const isWide = told === 1
  const length = told === 0 ? to - at : isWide ? Number(bytes.readBigUInt64BE(at + 8)) : told
  return { name: nameAt(bytes, at + 4), at, from: at + (isWide ? 16 : 8), to: at + length }
}

/** Nothing is left of it but the room it took. */
export function blank(bytes: Buffer, { at, from, to }: Box): void {
  bytes.write('free', at + 4, 'latin1')
  bytes.fill(0, from, to)
}

/** Blanks what lists of places tell of, at most as much as the file is long: places lie beside each other, not over each other. */
export class BlankedPlaces {
  readonly #bytes: Buffer
  #left: number

  constructor(bytes: Buffer) {
    this.#bytes = bytes
    this.#left = bytes.length
  }

  /** Throws a RangeError where the place lies behind the end of the file. */
  blank(from: number, to: number): void {
    this.#left -= to - from
    if (to > this.#bytes.length || this.#left < 0) throw new RangeError('a place lies behind the end')
    this.#bytes.fill(0, from, to)
  }
}

/** Numbers of a box, by their place in its content. Reading behind its end throws a RangeError. */
export class ContentOfBox {
  readonly #bytes: Buffer

  constructor(bytes: Buffer, { from, to }: Box) {
    this.#bytes = bytes.subarray(from, to)
  }

  /** Of none to eight bytes; of none it is 0. */
  integer(at: number, size: number): number {
    if (size === 0) return 0
    if (size === 8) return Number(this.#bytes.readBigUInt64BE(at))
    return this.#bytes.readUIntBE(at, size)
  }

  name(at: number): string {
    if (at + 4 > this.#bytes.length) throw new RangeError('a name lies behind the end')
    return nameAt(this.#bytes, at)
  }
}
