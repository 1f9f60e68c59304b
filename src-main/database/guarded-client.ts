// A password is never given away: where the line is not encrypted and checked, only SCRAM is answered, and only to a server
// that proves in turn that it knows the password.
import { Client, type Connection } from 'pg'

/** The server asked for the password in a way that would give it to whoever listens or pretends to be the server. */
export class UnsafeServer extends Error {
  override name = 'UnsafeServer'
}

/** Fewer rounds would let a false server try guesses on what it was sent. */
const fewestRounds = 4096

/** What is used of the driver's inside; a test with a false server holds it to that. */
interface Inside {
  connection: Connection & { stream: { destroy(error: Error): void; authorized?: boolean } }
  saslSession: object | null
  _handleAuthCleartextPassword(message: unknown): void
  _handleAuthMD5Password(message: unknown): void
  _handleAuthSASLContinue(message: { data: string }): Promise<void>
  _handleAuthSASLFinal(message: unknown): void
}

const plain = Client.prototype as unknown as Inside

export class GuardedClient extends Client {
  #isProven = false
  #isGuarded = false

  override connect(): Promise<Client>
  override connect(callback: (error: Error | null) => void): void
  override connect(callback?: (error: Error | null) => void): Promise<Client> | void {
    this.#guard()
    return callback === undefined ? super.connect() : super.connect(callback)
  }

  _handleAuthCleartextPassword(message: unknown): void {
    if (this.#isChecked()) plain._handleAuthCleartextPassword.call(this, message)
    else this.#leave('the server asks for the password in clear')
  }

  _handleAuthMD5Password(message: unknown): void {
    if (this.#isChecked()) plain._handleAuthMD5Password.call(this, message)
    else this.#leave('the server asks for a weak hash of the password')
  }

  async _handleAuthSASLContinue(message: { data: string }): Promise<void> {
    const rounds = Number(/(?:^|,)i=(\d+)/.exec(message.data)?.[1] ?? '0')
    if (this.#isChecked() || rounds >= fewestRounds) await plain._handleAuthSASLContinue.call(this, message)
    else this.#leave('the server asks for a proof that is easily guessed from')
  }

  _handleAuthSASLFinal(message: unknown): void {
    plain._handleAuthSASLFinal.call(this, message)
    // The driver forgets the exchange once the server's signature was found right.
    this.#isProven = this.#inside().saslSession === null
  }

  #guard(): void {
    if (this.#isGuarded) return
    this.#isGuarded = true
    this.#inside().connection.on('authenticationOk', () => {
      if (!this.#isProven && !this.#isChecked()) this.#leave('the server did not prove that it knows the password')
    })
  }

  // Node sets it once the certificate and its name were found good.
  #isChecked(): boolean {
    return this.#inside().connection.stream.authorized === true
  }

  #leave(why: string): void {
    this.#inside().connection.stream.destroy(new UnsafeServer(why))
  }

  #inside(): Inside {
    return this as unknown as Inside
  }
}
