// What is kept for figures of whole days is held against a count wherever acts of a kind have their test.
import type { Client } from 'pg'
import { expect } from 'vitest'

/** That sums of days, and the marks of requests that have several of something, are as a count finds them. */
export async function expectKeptSums(owner: Client): Promise<void> {
  for (const view of ['day_tally_fault', 'several_fault'])
    expect((await owner.query(`select * from zimmet_private.${view}`)).rows, view).toEqual([])
}
