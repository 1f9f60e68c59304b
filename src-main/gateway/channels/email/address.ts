// Who wrote is one address: what a stranger puts there may be several, or one that mail programs read in different ways.
import { createHash } from 'node:crypto'

const plain = /^[^\s@<>()[\]\\,;:"\p{C}]{1,64}@[^\s@<>()[\]\\,;:"\p{C}]{1,255}$/u
const invisible = /[\p{C}\p{Z}]/gu

/** Whether a mail to it goes to one, and to whom one reads. */
export const isOneAddress = (told: string): boolean => plain.test(told)

/** The sender's key: his address; where it is none that can be answered, a name that leads nowhere and is his alone. */
export function senderKey(told: string | undefined): string {
  const address = (told ?? '').replaceAll(invisible, '').toLowerCase()
  if (address === '') return 'unknown'
  return isOneAddress(address) ? address : `unknown:${createHash('sha256').update(address).digest('hex').slice(0, 16)}`
}
