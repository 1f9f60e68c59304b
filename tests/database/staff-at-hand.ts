// An administrator's desk and a request at hand, in a municipality whose people the test may move and end.
import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Client } from 'pg'
import { scramVerifier } from '#main/database/scram-verifier.ts'
import { castPassword } from '#tests/support/cast-roles.ts'
import { freshDatabase } from '#tests/support/fresh-database.ts'
import { expectKeptSums } from '#tests/database/oversight/kept-sums.ts'
import { call, type Values } from './acts.ts'
import { RequestAtHand } from './request-at-hand.ts'

export class StaffAtHand extends RequestAtHand {
  async administrator(): Promise<Client> {
    return await this.database.as('administrator')
  }

  /** A command of the administrator's. */
  async orders<Result = Values>(name: string, values: Values): Promise<Result> {
    return await call<Result>(await this.administrator(), name, { command_id: randomUUID(), ...values })
  }

  /** A preview of the administrator's. */
  async looks<Result = Values>(name: string, values: Values): Promise<Result> {
    return await call<Result>(await this.administrator(), name, values)
  }

  /** Somebody who left is where he was, and has chosen the password he had. */
  async comesBack(role: Mover): Promise<void> {
    await this.orders('return_staff', { ...this.postOf(role), password_verifier: verifier() })
    await this.database.leave(role)
    // It ends his other sessions alone.
    const person = await this.database.as(role)
    await call(person, 'change_own_password', { command_id: randomUUID(), password_verifier: verifier() })
  }

  /** Somebody moved is where he was. */
  async movesBack(role: Mover): Promise<void> {
    await this.orders('move_staff', this.postOf(role))
    await this.database.leave(role)
  }

  /** Where somebody is to be, as if nothing had happened. */
  postOf(role: Mover): Values {
    const [post, names] = posts[role]
    return { staff_id: this.m.staff[role], post, directorate_ids: names.map((name) => this.m.directorates[name]) }
  }

  async lastEntry(): Promise<Record<string, unknown>> {
    return await this.row('zimmet_data.history', 'order by entry desc limit 1')
  }
}

const verifier = (): string => scramVerifier(castPassword, randomBytes(16))
const posts = {
  temizlikClerk: ['clerk', ['temizlik']],
  temizlikColleague: ['clerk', ['temizlik']],
  temizlikDirector: ['director', ['temizlik']],
  twoHats: ['clerk', ['temizlik', 'fen']],
} as const
type Mover = keyof typeof posts

/** To be called at the top of a test file. */
export function staffAtHand(): StaffAtHand {
  const hand = new StaffAtHand()
  beforeAll(async () => {
    hand.database = await freshDatabase({ hasOwnLogins: true })
    hand.m = hand.database.municipality
    hand.owner = await hand.database.owner()
  })
  beforeEach(async () => {
    await hand.registered()
  })
  afterAll(async () => {
    await expectKeptSums(await hand.database.owner())
    await hand.database.drop()
  })
  return hand
}
