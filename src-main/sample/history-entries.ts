// What each command would have written into history: act, instant, person and the keys of its details.

/** As zimmet_private.text_hash, written in line: a function call a row would take a minute of a million. */
const hash = (words: string): string => `encode(sha256(convert_to(${words}, 'UTF8')), 'hex')`

export interface Entry {
  act: string
  at: string
  by: string
  details: string
  /** Whether the act makes a new version; notes, files and looks do not. */
  changes: boolean
}

/** The acts of one life, from the tables of the plan: `l` is the life, `c` what was chosen for it. */
export const entries: readonly Entry[] = [
  {
    act: 'register',
    at: 'l.registered_at',
    by: 'l.asker_id',
    changes: true,
    details: `'channelId', l.channel_id, 'subjectId', l.first_subject_id, 'neighbourhoodId', l.neighbourhood_id,
      'streetId', l.street_id, 'priority', l.priority, 'directorateId', l.first_directorate_id, 'citizenId', l.citizen_id,
      'descriptionHash', ${hash('(select s.description from zimmet_sample.story s where s.id = l.id)')}`,
  },
  {
    act: 'return_custody',
    at: 'l.returned_at',
    by: 'l.first_clerk_id',
    changes: true,
    details: `'from', l.first_directorate_id, 'to', l.desk_id, 'reasonId', c.return_reason_id, 'wordsHash', ${hash('c.return_words')}`,
  },
  {
    act: 'hand_over',
    at: 'l.handed_at',
    by: 'l.mover_id',
    changes: true,
    details: `'from', case when l.returned_at is null then l.first_directorate_id else l.desk_id end, 'to', l.directorate_id,
      'reasonId', c.hand_over_reason_id, 'wordsHash', ${hash('c.hand_over_words')}, 'subjectId', l.subject_id`,
  },
  { act: 'accept_custody', at: 'l.accepted_at', by: 'l.clerk_id', changes: true, details: '' },
  {
    act: 'assign',
    at: 'case when l.is_assigned then l.taken_at end',
    by: 'l.director_id',
    changes: true,
    details: `'clerkId', l.clerk_id`,
  },
  {
    act: 'take',
    at: 'case when not l.is_assigned then l.taken_at end',
    by: 'l.clerk_id',
    changes: true,
    details: `'clerkId', l.clerk_id`,
  },
  {
    act: 'change_priority',
    at: 'l.ranked_at',
    by: 'l.director_id',
    changes: true,
    details: `'from', l.priority, 'to', c.new_priority`,
  },
  {
    act: 'reveal',
    at: 'l.revealed_at',
    by: 'l.clerk_id',
    changes: false,
    details: `'citizenId', l.citizen_id, 'reasonId', c.reveal_reason_id`,
  },
  {
    act: 'hold',
    at: 'l.held_at',
    by: 'l.clerk_id',
    changes: true,
    details: `'reasonId', c.hold_reason_id, 'until', (extract(epoch from l.held_until) * 1000)::bigint, 'wordsHash', ${hash('c.hold_words')}`,
  },
  { act: 'resume', at: 'l.resumed_at', by: 'l.clerk_id', changes: true, details: '' },
  {
    act: 'add_complainant',
    at: 'l.complained_at',
    by: 'l.agent_id',
    changes: false,
    details: `'citizenId', c.complainant_id`,
  },
  {
    act: 'resolve',
    at: 'case when l.master_id is null then l.resolved_at end',
    by: 'l.clerk_id',
    changes: true,
    details: `'outcome', l.outcome, 'institutionId', c.institution_id, 'wordsHash', ${hash('c.resolution_words')}`,
  },
  {
    act: 'approve_outcome',
    at: 'l.approved_at',
    by: 'l.director_id',
    changes: true,
    details: `'outcome', l.outcome`,
  },
  {
    act: 'verify',
    at: 'case when l.master_id is null then l.verified_at end',
    by: 'l.agent_id',
    changes: true,
    details: `'byCitizen', c.by_citizen, 'score', c.score, 'wordsHash', ${hash('c.praise')}`,
  },
  {
    act: 'reopen',
    at: 'l.reopened_at',
    by: 'l.agent_id',
    changes: true,
    details: `'byCitizen', true, 'score', c.low_score, 'wordsHash', ${hash('c.complaint')},
      'from', case l.reopening when 'late' then 'closed' else 'resolved' end`,
  },
  {
    act: 'resolve',
    at: 'l.resolved_again_at',
    by: 'l.clerk_id',
    changes: true,
    details: `'outcome', 'solved', 'wordsHash', ${hash('c.second_words')}`,
  },
  {
    act: 'verify',
    at: 'l.verified_again_at',
    by: 'l.agent_id',
    changes: true,
    details: `'byCitizen', c.by_citizen, 'score', c.score, 'wordsHash', ${hash('c.praise')}`,
  },
  {
    act: 'join',
    at: 'l.joined_at',
    by: 'l.joined_by',
    changes: true,
    details: `'masterId', l.master_id`,
  },
  {
    act: 'follow_master',
    at: 'case when l.master_id is not null then l.verified_at end',
    by: 'l.agent_id',
    changes: true,
    details: `'masterId', l.master_id, 'state', 'closed'`,
  },
]
