import type { Database } from '#main/database/database.ts'
import { ask, command, read, sql } from '#main/database/transactions.ts'
import type { Moves, Proposal } from '#shared/contract/clock.ts'
import { movesOf } from './moves.ts'

/** What waits for a second person, the oldest first. */
export async function proposals(database: Database): Promise<Proposal[]> {
  return await read(
    database,
    ask<Proposal>(
      sql(`select p.id, p.kind, p.proposed_by as "proposedById", p.proposed_at as "proposedAt",
        coalesce(p.payload ->> 'name', o.name, p.payload ->> 'full_name', p.preview ->> 'source') as name,
        coalesce(cast(p.payload ->> 'since' as timestamptz), o.since) as since,
        coalesce(cast(p.payload ->> 'until' as timestamptz), o.until) as until,
        cast(p.payload ->> 'staff_id' as int) as "staffId",
        p.payload ->> 'post' as post, p.payload ->> 'login' as login, cast(p.preview ->> 'count' as int) as count
      from zimmet.proposal p
      left join zimmet.day_off o on o.id = cast(p.payload ->> 'day_off_id' as int)
      where p.decision is null
      order by p.id`),
    ),
  )
}

/** What a proposal would move now; the database does it and takes it back. */
export async function previewProposal(database: Database, { proposalId }: { proposalId: number }): Promise<Moves> {
  return await movesOf(database, 'select zimmet.preview_proposal(:proposalId) as moves', { proposalId })
}

type Decided = { proposalId: number; moved?: number }
type Deciding = { commandId: string; proposalId: number }

/** A second person's yes: it happens now. */
export async function approveProposal(database: Database, input: Deciding): Promise<Decided> {
  return await command(database, 'approve_proposal', { command_id: input.commandId, proposal_id: input.proposalId })
}

/** A no, or taken back by whoever proposed it. */
export async function refuseProposal(database: Database, input: Deciding): Promise<Decided> {
  return await command(database, 'refuse_proposal', { command_id: input.commandId, proposal_id: input.proposalId })
}
