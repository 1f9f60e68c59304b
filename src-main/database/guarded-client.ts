// A password is never given away: where the line is not encrypted and checked, only SCRAM is answered, and only to a server
// that proves in turn that it knows the password.
import { Client, type ClientConfig } from 'pg'

/** The server asked for the password in a way that would give it to whoever listens or pretends to be the server. */
export class UnsafeServer extends Error {
  override name = 'UnsafeServer'
}

/** Fewer rounds would let a false server try guesses on what it was sent. */
const fewestRounds = 4096

/** What is used of the driver's inside; a test with false servers holds it to that. */
interface Inside {
  connection: {
    on(event: string, listener: (message: { data: string }) => void): unknown
    removeAllListeners(event: string): unknown
    /** The TLS socket once there is one; Node sets `authorized` when certificate and name were found good. */
    stream: { destroy(error: Error): void; authorized?: boolean }
  }
  /** Null once the server's own proof was found right. */
  saslSession?: object | null
}

/**
 * A client that leaves before it would answer an unsafe server: what it writes afterwards goes nowhere. Its death is told by what is
 * asked of it; from the first moment it is no uncaught exception, for a server may end it in the breath in which it lets it in.
 */
export class GuardedClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config)
    this.on('error', () => undefined)
    guard(this)
  }
}

// Listens before the driver does, so that the socket is gone when the driver answers.
function guard(inside: Inside): void {
  const { connection } = inside
  const refuse = (event: string, why: string, isUnsafe: (data: string) => boolean = () => true): void => {
    connection.on(event, ({ data }) => {
      if (connection.stream.authorized === true || !isUnsafe(data)) return
      // What came in the same breath is still read: it must not count as being let in.
      connection.removeAllListeners('readyForQuery')
      connection.stream.destroy(new UnsafeServer(why))
    })
  }
  refuse('authenticationCleartextPassword', 'it asks for the password in clear')
  refuse('authenticationMD5Password', 'it asks for a weak hash of the password')
  refuse('authenticationSASLContinue', 'it asks for a proof that is easily guessed from', (data) => {
    return Number(/(?:^|,)i=(\d+)/.exec(data)?.[1] ?? '0') < fewestRounds
  })
  refuse('authenticationOk', 'it did not prove that it knows the password', () => inside.saslSession !== null)
}
