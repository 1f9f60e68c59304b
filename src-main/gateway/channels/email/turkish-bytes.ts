// Mail whose letters are not told, or told wrongly, is most often of the Turkish Windows page.
const turkish = 'windows-1254'

const knowsItself = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii', 'unknown-8bit', 'default', 'x-unknown'])

/** Of each label of a mail once: a mail may tell hundreds of thousands. */
function believing(): (label: string) => boolean {
  const known = new Map<string, boolean>()
  return (label) => {
    const found = known.get(label) ?? isBelieved(label)
    known.set(label, found)
    return found
  }
}

/** A code page that is told and can be believed; UTF-8 cannot where its bytes are none. */
function isBelieved(label: string): boolean {
  if (knowsItself.has(label.toLowerCase())) return false
  if (/^(?:cp|ibm)-?\d+$|^utf-?7/iu.test(label)) return true
  try {
    return new TextDecoder(label) instanceof TextDecoder
  } catch {
    return false
  }
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).length >= 0
  } catch {
    return false
  }
}

function headersAsUtf8(head: string): string {
  const bytes = Buffer.from(head, 'latin1')
  return isUtf8(bytes) ? head : Buffer.from(new TextDecoder(turkish).decode(bytes)).toString('latin1')
}

const named = /(charset\s*=\s*"?)([\w.:+-]+)/giu
const encodedWord = /=\?([\w.:+-]+)(\?[bq]\?)/giu
const textualHeader = /^content-type:[ \t]*text\/[\w.+-]{1,100}(?![\w.+-])[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*/gimu

/** The same mail with its doubtful letters said to be Turkish. */
export function saidTurkish(raw: Uint8Array): Buffer {
  const mail = Buffer.from(raw).toString('latin1')
  const end = /\r?\n\r?\n/u.exec(mail)?.index ?? mail.length
  const head = headersAsUtf8(mail.slice(0, end))
  const told =
    (/^content-type:/imu.test(head) ? '' : `Content-Type: text/plain; charset=${turkish}\r\n`) + head + mail.slice(end)
  const believes = believing()
  const said = told
    .replaceAll(named, (all, before: string, label: string) => (believes(label) ? all : before + turkish))
    .replaceAll(encodedWord, (all, label: string, how: string) =>
      believes(label) || knowsItself.has(label.toLowerCase()) ? all : `=?${turkish}${how}`,
    )
    .replaceAll(textualHeader, (all) =>
      /charset/iu.test(all) ? all : all.replace(/^[^/]+\/[\w.+-]+/u, (kind) => `${kind}; charset=${turkish}`),
    )
  return Buffer.from(said, 'latin1')
}
