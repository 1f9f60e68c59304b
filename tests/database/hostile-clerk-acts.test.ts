// A clerk with psql: calling functions out of turn.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refusalOf } from '#tests/support/refusals.ts'
import { act, command } from './acts.ts'
import { breakIn, type Intruder } from './intruder.ts'

let at: Intruder
beforeAll(async () => {
  at = await breakIn()
})
afterAll(async () => {
  await at.leave()
})

describe('cannot act out of turn', () => {
  it('by any function but those that are meant for him', async () => {
    const { rows } = await at.clerk.query<{ name: string }>(
      `select n.nspname || '.' || p.proname as name
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname like 'zimmet%' and has_function_privilege(p.oid, 'execute') and has_schema_privilege(n.oid, 'usage')
       order by 1`,
    )
    expect(rows.map((row) => row.name)).toEqual(
      [
        'accept_custody',
        'acts_on',
        'add_complainant',
        'add_messages_to_request',
        'add_note',
        'alike_choices',
        'alike_on',
        'answer_conversation',
        'approve_outcome',
        'ask_attachment',
        'ask_citizens',
        'ask_citizens_of_conversation',
        'ask_explanation',
        'ask_media',
        'ask_recording',
        'assign',
        'attach',
        'attachment_file',
        'calls_of_request',
        'catalogue_version',
        'change_own_password',
        'change_priority',
        'change_subject',
        'changes_since',
        'close_conversation',
        'conversation_ways',
        'conversation_wishes',
        'decide_join',
        'demographics',
        'digest_seen',
        'escalation_of',
        'explain',
        'explain_deadline',
        'extend',
        'extend_legal',
        'figures',
        'fold',
        'found_citizens',
        'found_requests',
        'free_ended_terms',
        'hand_over',
        'hold',
        'inbox_counts',
        'inbox_total',
        'interrupt_legal',
        'join_request',
        'keep_told_warnings',
        'keep_watch',
        'log_contact',
        'log_reads',
        'may_withdraw',
        'media_file',
        'my_acts',
        'my_calls',
        'my_term',
        'opened',
        'owed_evidence',
        'propose_join',
        'publish_people',
        'reached_warnings',
        'recording_file',
        'register_from_messages',
        'register_request',
        'reopen',
        'reopen_from_messages',
        'report_pc',
        'request_wishes',
        'resolve',
        'restart_legal',
        'resume',
        'return_custody',
        'reveal',
        'revealed_citizen',
        'revisions_since',
        'rising_subjects',
        'search_requests',
        'see_conversation',
        'see_digest',
        'see_notices',
        'see_warning',
        'separate_request',
        'set_citizen_wish',
        'set_conversation_wish',
        'set_legal_basis',
        'take',
        'take_conversation',
        'tell_stage',
        'undo',
        'unreadable_deliveries',
        'untold_warnings',
        'unusual_reading',
        'update_orders',
        'verify',
        'wake_keys',
        'watch_sessions',
        'withdraw_attachment',
      ].map((name) => `zimmet.${name}`),
    )
  })

  it('by calling any function of ours with nothing in its hands', async () => {
    const { rows } = await (
      await at.database.owner()
    ).query<{ call: string }>(
      `select format('%I.%I(%s)', n.nspname, p.proname,
         array_to_string(array(select 'null::' || format_type(t, null) from unnest(p.proargtypes) as t), ', ')) as call
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       left join pg_depend x on x.objid = p.oid and x.deptype = 'e'
       where n.nspname in ('zimmet', 'zimmet_private') and x.objid is null and p.prokind = 'f' and p.prorettype <> 'trigger'::regtype`,
    )
    expect(rows.length).toBeGreaterThan(80)
    const harmless =
      /^zimmet\.(fold|acts_on|escalation_of|explain_deadline|attachment_file|media_file|conversation_ways|conversation_wishes|request_wishes|revealed_citizen|search_requests|changes_since|reached_warnings|untold_warnings|inbox_counts|revisions_since|wake_keys|owed_evidence|watch_sessions|keep_watch|found_citizens|found_requests|alike_on|may_withdraw|my_acts|my_calls|calls_of_request|recording_file|my_term|free_ended_terms|update_orders|digest_seen|catalogue_version)\(/u
    for (const { call } of rows) {
      const answer = await at.tries(`select ${call}`)
      if (harmless.test(call)) expect(answer, call).toBe('went through')
      else expect(answer, call).not.toBe('went through')
    }
  })

  it('on what he does not see', async () => {
    for (const name of ['accept_custody', 'take', 'resume', 'approve_outcome']) {
      const refusal = await refusalOf(act(at.clerk, name, at.others))
      expect(refusal?.code, name).toBe('ZM002')
      at.gotNothing()
    }
    expect(await at.tries('select * from zimmet.attachment_file(1)')).toBe('went through')
    expect((await at.clerk.query('select * from zimmet.acts_on($1)', [at.others.requestId])).rowCount).toBe(0)
    await expect(
      command(at.clerk, 'join_request', {
        request_id: at.mine.requestId,
        seen_version: at.mine.version,
        master_id: at.others.requestId,
      }),
    ).rejects.toMatchObject({
      code: 'ZM002',
    })
  })

  it('with broken input', async () => {
    for (const citizen of [
      '[]',
      '"x"',
      '{"id": "1 or 1=1"}',
      '{"id": 99999999999}',
      '{"fullName": ""}',
      '{"fullName": 5}',
      '7',
    ]) {
      expect(
        await at.tries('select zimmet.add_complainant($1, $2, $3)', [randomUUID(), at.mine.requestId, citizen]),
        citizen,
      ).toMatch(/^ZM|went through/u)
    }
    const { rows } = await (
      await at.database.owner()
    ).query<{ name: string }>('select full_name as name from zimmet_data.citizen order by id')
    expect(rows.map((row) => row.name)).toEqual(['Ayşe Yılmaz', 'Gizli Kişi', '5'])
  })
})
