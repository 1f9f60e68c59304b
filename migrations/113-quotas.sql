-- What one person may take of what all share: files a day, sessions at once.
create table zimmet_data.quota (
  code text not null,
  amount bigint not null,
  constraint quota_is_identified primary key (code),
  constraint quota_is_known check (code in ('files_a_day', 'file_bytes_a_day', 'sessions')),
  constraint quota_is_positive check (amount > 0)
);
comment on table zimmet_data.quota is
  'How much one person may take: files and their bytes within 24 hours, sessions at once. The owner changes it; docs/for-it.md.';
select zimmet_private.guard_table('zimmet_data.quota');
-- A PC keeps at most five sessions, and twice as many while somebody signs in anew.
insert into zimmet_data.quota (code, amount) values ('files_a_day', 400), ('file_bytes_a_day', 1073741824), ('sessions', 16);

create function zimmet_private.quota_of(wanted text) returns bigint
language sql stable set search_path = '' as $$
  select q.amount from zimmet_data.quota q where q.code = wanted
$$;
comment on function zimmet_private.quota_of(text) is 'How much of it one person may take.';

create index attachment_by_staff_and_time on zimmet_data.attachment (staff_id, at) include (bytes);

create function zimmet_private.name_for_kind(name text, media_type text) returns text
language sql immutable set search_path = '' as $$
  select case when name ~* k.fitting then name else left(name, 200 - length(k.ending)) || k.ending end
  from (values
    ('image/jpeg', '\.jpe?g$', '.jpg'), ('image/png', '\.png$', '.png'),
    ('image/webp', '\.webp$', '.webp'), ('application/pdf', '\.pdf$', '.pdf')) as k (kind, fitting, ending)
  where k.kind = media_type
$$;
comment on function zimmet_private.name_for_kind(text, text) is
  'A file''s name with the ending of what it is, so that nothing is saved as a program: "fatura.pdf.bat" becomes "fatura.pdf.bat.pdf".';

create function zimmet_private.take_file_in() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
declare
  taken record;
begin
  -- One person's files one after the other, else each transaction would count without the others.
  perform pg_advisory_xact_lock(hashtextextended('zimmet.attach.' || new.staff_id, 0));
  select count(*) as files, coalesce(sum(a.bytes), 0) as bytes into taken
  from zimmet_data.attachment a
  where a.staff_id = new.staff_id and a.at > new.at - interval '24 hours';
  if taken.files >= zimmet_private.quota_of('files_a_day')
    or taken.bytes + new.bytes > zimmet_private.quota_of('file_bytes_a_day')
  then
    perform zimmet_private.refuse('ZM088', jsonb_build_object('field', 'file'));
  end if;
  -- Marks that turn the direction of writing make an ending look like another one.
  new.name := regexp_replace(new.name, '[\u200e\u200f\u202a-\u202e\u2066-\u2069]', '', 'g');
  new.name := coalesce(zimmet_private.name_for_kind(new.name, new.media_type), new.name);
  return new;
end
$$;
comment on function zimmet_private.take_file_in() is
  'Trigger of attachment: a person attaches only so much a day, and a file is called what it is.';
create trigger attachment_is_within_the_quota before insert on zimmet_data.attachment
for each row execute function zimmet_private.take_file_in();

-- What was kept already is called what it is from now on.
update zimmet_data.attachment a
set name = zimmet_private.name_for_kind(a.name, a.media_type)
where a.name is distinct from zimmet_private.name_for_kind(a.name, a.media_type);

create function zimmet_private.limit_sessions(wanted name) returns void
language plpgsql volatile set search_path = '' as $$
declare
  most int := zimmet_private.quota_of('sessions');
begin
  if exists (select from pg_catalog.pg_roles r where r.rolname = wanted and not r.rolsuper and r.rolconnlimit <> most) then
    execute format('alter role %I connection limit %s', wanted, most);
  end if;
exception
  when insufficient_privilege or internal_error then
    -- A login that somebody else has made, or is changing just now; zimmet.server_health counts it.
    return;
end
$$;
comment on function zimmet_private.limit_sessions(name) is 'Lets a login open only so many sessions at once, where the owner made the login.';

create function zimmet_private.limit_sessions_of_staff() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform zimmet_private.limit_sessions(new.login);
  return null;
end
$$;
comment on function zimmet_private.limit_sessions_of_staff() is 'Trigger of staff, at the commit: by then the login is there.';
create constraint trigger staff_has_limited_sessions after insert or update of login, left_at on zimmet_data.staff
deferrable initially deferred for each row execute function zimmet_private.limit_sessions_of_staff();

select zimmet_private.limit_sessions(s.login) from zimmet_data.staff s;
