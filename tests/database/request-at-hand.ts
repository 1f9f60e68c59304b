// Many rules are tried on one request after another: each test finds a new one at hand.
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Client } from 'pg'
import type { Role } from '#tests/support/cast-roles.ts'
import type { Municipality } from '#tests/support/cast.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectKeptSums } from '#tests/database/oversight/kept-sums.ts'
import { act, register, usualValues, type Answer, type Target, type Values } from './acts.ts'

/** A municipality for the test file, and a request newly registered for each test. Its parts are there once a test runs. */
export class RequestAtHand {
  declare database: FreshDatabase
  declare m: Municipality
  declare owner: Client
  declare at: Target

  /** Registers another request in the place of the one at hand. */
  async registered(values: Values = {}): Promise<Answer> {
    const answer = await register(await this.database.as('agent'), this.m, values)
    this.at = answer
    return answer
  }

  /** Somebody acts on the request at hand, with usual values but for those told. */
  async acts(role: Role, name: string, values: Values = {}): Promise<Answer> {
    const answer = await act(await this.database.as(role), name, this.at, { ...usualValues(this.m)[name], ...values })
    this.at = answer
    return answer
  }

  /** What the database keeps of it, as the owner sees it; of several rows the first in the order told. */
  async row(view = 'zimmet_data.request', order = ''): Promise<Record<string, unknown>> {
    const key = view === 'zimmet_data.request' ? 'id' : 'request_id'
    const { rows } = await this.owner.query<Record<string, unknown>>(
      `select * from ${view} where ${key} = $1 ${order}`,
      [this.at.requestId],
    )
    return rows[0] ?? {}
  }
}

/** To be called at the top of a test file. */
export const requestAtHand = (): RequestAtHand => holdAtHand(new RequestAtHand())

/** Gives a hand its municipality, and a new request for each test. */
export function holdAtHand<Hand extends RequestAtHand>(hand: Hand): Hand {
  beforeAll(async () => {
    hand.database = await freshDatabase()
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
