const keptAs = 'zimmet/window-proof'
const shape = /^#([\w-]{43})$/
let proof: string | null = null

/**
 * What this browser was given when it opened the host's address, to show at its socket. It came behind the `#`, leaves the
 * address bar at once, and is kept where only pages of this host and port can read it.
 */
export function windowProof(): string {
  const [, given] = shape.exec(location.hash) ?? []
  if (given !== undefined) {
    proof = given
    keep(given)
    history.replaceState(history.state, '', location.pathname + location.search)
  }
  proof ??= recall()
  // A socket cannot be opened with an empty word; the host turns this one away.
  return proof ?? 'none'
}

// Blocked storage: the window works until it is loaded anew.
function keep(given: string): void {
  try {
    localStorage.setItem(keptAs, given)
  } catch {
    // See above.
  }
}

function recall(): string | null {
  try {
    return localStorage.getItem(keptAs)
  } catch {
    return null
  }
}
