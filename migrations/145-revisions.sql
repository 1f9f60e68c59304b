-- Names, people, clocks and the map change seldom. Whoever shows them hears of it by transaction id, as of requests: no
-- change is missed in whatever order transactions commit, and nobody waits for anybody.
create table zimmet_data.revision (
  xid xid8 not null default pg_current_xact_id(),
  topic text not null,
  constraint revision_is_once_a_transaction primary key (xid, topic),
  constraint revision_topic_is_known check (topic in ('catalogue', 'staff', 'clocks', 'map', 'imports'))
);
comment on table zimmet_data.revision is
  'Which transactions changed what is not a request: names, people, work calendars and targets, the map, imports. A few rows a day.';
select zimmet_private.guard_table('zimmet_data.revision');
create policy staff_reads on zimmet_data.revision for select to zimmet_staff using (true);
grant select on zimmet_data.revision to zimmet_staff;

create function zimmet_private.note_revision() returns trigger
language plpgsql volatile set search_path = '' as $$
begin
  insert into zimmet_data.revision (topic) select t.topic from unnest(tg_argv) as t (topic) on conflict do nothing;
  return null;
end
$$;
comment on function zimmet_private.note_revision() is 'Notes that this transaction changed what the topics given to the trigger speak of.';

create function zimmet_private.tell_of(told regclass, variadic topics text[]) returns void
language plpgsql volatile set search_path = '' as $$
begin
  execute format(
    'create trigger tells_who_shows_it after insert or update or delete or truncate on %s
     for each statement execute function zimmet_private.note_revision(%s)',
    told, (select string_agg(quote_literal(t.topic), ', ') from unnest(topics) as t (topic)));
end
$$;
comment on function zimmet_private.tell_of(regclass, text[]) is
  'For migrations: from now on every change of a table makes kept answers about these topics old on every PC.';

select zimmet_private.tell_of(('zimmet_data.' || t.name)::regclass, variadic t.topics)
from (values
  ('directorate', array['catalogue', 'clocks']),
  ('subject', array['catalogue']),
  ('neighbourhood', array['catalogue']),
  ('street', array['catalogue']),
  ('channel', array['catalogue']),
  ('institution', array['catalogue']),
  ('reason', array['catalogue']),
  ('hold_reason', array['catalogue']),
  ('legal_basis', array['catalogue']),
  ('staff', array['staff']),
  ('membership', array['staff']),
  ('work_calendar', array['catalogue', 'clocks']),
  ('work_week', array['clocks']),
  ('work_week_span', array['clocks']),
  ('work_clock', array['clocks']),
  ('day_off', array['clocks']),
  ('extra_work', array['clocks']),
  ('target', array['clocks']),
  ('escalation_step', array['clocks']),
  ('neighbourhood_shape', array['map']),
  ('map_import', array['map']),
  ('import', array['imports']),
  ('proposal', array['clocks', 'staff'])
) as t (name, topics);

-- A body parsed here and now: it runs as the person who asks, and whoever lost his post is refused by the schema itself.
create function zimmet.revisions_since(since pg_snapshot) returns table (topics text[], seen pg_snapshot)
language sql stable parallel safe
begin atomic
  select
    case
      when since is null then '{}'::text[]
      else array(
        select distinct r.topic
        from zimmet_data.revision r
        where r.xid >= pg_snapshot_xmin(since) and not pg_visible_in_snapshot(r.xid, since)
          -- Rows ahead of the server came with a dump from an older one and say nothing here.
          and r.xid < pg_snapshot_xmax(pg_current_snapshot())
      )
    end,
    pg_current_snapshot();
end;
comment on function zimmet.revisions_since(pg_snapshot) is
  'What besides requests changed since a snapshot, and the snapshot to ask with next. Null: from now on.';
grant execute on function zimmet.revisions_since(pg_snapshot) to zimmet_staff;
