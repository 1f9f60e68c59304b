-- What proves that work was done: whole pictures, by the holder, of this work, as strictly as any of its subjects asks.
create function zimmet_private.is_whole_jpeg(content bytea) returns boolean
language plpgsql immutable strict parallel safe set search_path = '' as $$
declare
  size int := length(content);
  at int := 2;
  marker int;
  has_frame boolean := false;
begin
  -- ISO 10918-1: marker segments, each with its length, up to the scan; a frame header with a height and a width among them.
  while at + 9 < size and get_byte(content, at) = 255 loop
    marker := get_byte(content, at + 1);
    if marker = 255 then
      at := at + 1;
      continue;
    elsif marker between 192 and 207 and marker not in (196, 200, 204) then
      has_frame := get_byte(content, at + 5) * 256 + get_byte(content, at + 6) > 0
        and get_byte(content, at + 7) * 256 + get_byte(content, at + 8) > 0;
    elsif marker = 218 then
      -- The scan goes to the end of the image.
      return has_frame and position('\xffd9'::bytea in substr(content, at + 1)) > 14;
    end if;
    at := at + 2 + get_byte(content, at + 2) * 256 + get_byte(content, at + 3);
  end loop;
  return false;
end
$$;
comment on function zimmet_private.is_whole_jpeg(bytea) is
  'Whether a JPEG has a frame with a size, a scan, and the end of the image: neither three bytes nor a download that broke off.';

create function zimmet_private.is_whole_picture(content bytea, media_type text) returns boolean
language sql immutable strict parallel safe set search_path = '' as $$
  select case media_type
    when 'image/jpeg' then zimmet_private.is_whole_jpeg(content)
    -- A size in the header, image data, and the end chunk.
    when 'image/png' then substr(content, 13, 4) = 'IHDR'::bytea
      and substr(content, 17, 4) <> '\x00000000' and substr(content, 21, 4) <> '\x00000000'
      and position('IDAT'::bytea in content) > 0 and position('IEND'::bytea in right_bytes.last) > 0
    -- The length that the header tells, and a chunk with a picture.
    when 'image/webp' then substr(content, 13, 3) = 'VP8'::bytea
      and length(content) >= 8 + get_byte(content, 4) + get_byte(content, 5) * 256 + get_byte(content, 6) * 65536
    else true
  end
  from (select substr(content, greatest(1, length(content) - 15)) as last) right_bytes
$$;
comment on function zimmet_private.is_whole_picture(bytea, text) is 'Whether a picture is there from its header to its end. What it shows is for people to see.';

create or replace function zimmet_private.media_type(content bytea) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select case
    when substr(content, 1, 3) = '\xffd8ff' then 'image/jpeg'
    when substr(content, 1, 8) = '\x89504e470d0a1a0a' then 'image/png'
    when substr(content, 1, 4) = 'RIFF'::bytea and substr(content, 9, 4) = 'WEBP'::bytea then 'image/webp'
    -- Readers look for it in the first 1,024 bytes (ISO 32000-2, annex I), and programs write a mark before it.
    when position('%PDF-'::bytea in substr(content, 1, 1024)) > 0 then 'application/pdf'
  end
$$;

create or replace function zimmet_private.keep_content(content bytea) returns zimmet_data.file_content
language plpgsql volatile set search_path = '' as $$
declare
  kind text := zimmet_private.media_type(content);
  kept zimmet_data.file_content;
begin
  if content is null or length(content) not between 1 and 10485760 then
    perform zimmet_private.refuse('ZM019', jsonb_build_object('field', 'file'));
  elsif kind is null then
    perform zimmet_private.refuse('ZM020', jsonb_build_object('field', 'file'));
  elsif not zimmet_private.is_whole_picture(content, kind) then
    perform zimmet_private.refuse('ZM063', jsonb_build_object('field', 'file'));
  end if;
  kept := row(sha256(content), content, kind);
  insert into zimmet_data.file_content (hash, content, media_type) values (kept.hash, kept.content, kept.media_type)
  on conflict do nothing;
  return kept;
end
$$;
comment on function zimmet_private.keep_content(bytea) is 'Keeps bytes once; refuses too many, none, kinds we do not know, and pictures that are cut off.';

create index attachment_by_content on zimmet_data.attachment (hash);

create function zimmet_private.stricter(one text, other text) returns text
language sql immutable parallel safe
return case when 'photo' in (one, other) then 'photo' when 'document' in (one, other) then 'document' else 'none' end;
comment on function zimmet_private.stricter(text, text) is 'The stricter of two kinds of evidence: a photo before a document (any file) before none.';

create function zimmet_private.keep_evidence() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  new.kept_evidence := zimmet_private.stricter(
    new.kept_evidence, (select s.required_evidence from zimmet_data.subject s where s.id = old.subject_id));
  return new;
end
$$;
comment on function zimmet_private.keep_evidence() is
  'Whoever moves or renames work in hand does not get rid of the evidence that its subject asked for.';
create trigger request_keeps_its_evidence before update on zimmet_data.request
  for each row when (
    old.state = 'in_work' and (old.subject_id, old.directorate_id) is distinct from (new.subject_id, new.directorate_id))
  execute function zimmet_private.keep_evidence();

create function zimmet_private.owed_evidence(asked_request_id int) returns text
language sql stable set search_path = '' as $$
  select case max(case v.evidence when 'photo' then 2 when 'document' then 1 else 0 end)
    when 2 then 'photo' when 1 then 'document' else 'none' end
  from zimmet_data.request r
  join zimmet_data.subject s on s.id = r.subject_id
  cross join lateral (values (r.kept_evidence), (s.required_evidence)) as v (evidence)
  where r.id = asked_request_id or r.master_id = asked_request_id
$$;
comment on function zimmet_private.owed_evidence(int) is
  'What "solved" needs: the strictest of its subject, of its subjects while in work, and of what is joined to it.';

create function zimmet.owed_evidence(asked_request_id int) returns text
language sql stable security definer set search_path = '' as $$
  select zimmet_private.owed_evidence(r.id)
  from zimmet_data.request r
  where r.id = asked_request_id and zimmet_private.may_see(r.held_by)
$$;
comment on function zimmet.owed_evidence(int) is 'What "solved" needs of a request the person sees: none, document or photo.';
grant execute on function zimmet.owed_evidence(int) to zimmet_staff;

create function zimmet_private.work_began(asked_request_id int) returns timestamptz
language sql stable set search_path = '' as $$
  select greatest(
    (select c.accepted_at from zimmet_data.custody c where c.request_id = asked_request_id order by lower(c.period) desc limit 1),
    (select max(v.at) from zimmet_data.verification v where v.request_id = asked_request_id and not v.solved))
$$;
comment on function zimmet_private.work_began(int) is
  'Since when the work counts that a resolution tells of: since the holder accepted it, or since the last "not solved".';

create function zimmet_private.worked_for(staff_id int, directorate_id int, at timestamptz) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select from zimmet_data.membership m where m.staff_id = $1 and m.directorate_id = $2 and m.period @> $3)
$$;
comment on function zimmet_private.worked_for(int, int, timestamptz) is 'Whether somebody worked for a directorate at an instant.';

create or replace function zimmet_private.has_evidence(r zimmet_data.request, required text) returns boolean
language sql stable set search_path = '' as $$
  with shown as materialized (
    select a.id, a.hash, a.at, a.media_type, a.is_evidence, a.request_id = r.id as is_here,
      a.at >= zimmet_private.work_began(r.id) and zimmet_private.worked_for(a.staff_id, r.directorate_id, a.at) as is_proof
    from zimmet_data.attachment a
    where a.request_id = r.id or a.request_id in (select q.id from zimmet_data.request q where q.master_id = r.id)
  )
  select required = 'none' or exists (
    select from shown a
    where a.is_here and a.is_evidence and a.is_proof
      and (required = 'document' or a.media_type like 'image/%')
      and not exists (select from shown b where b.hash = a.hash and b.at < a.at and not b.is_proof))
$$;
comment on function zimmet_private.has_evidence(zimmet_data.request, text) is
  'Whether the evidence is there: by the holder, of the work since it began, bytes that were not there before. A photo means a picture, a document any file.';

create or replace function zimmet_private.check_resolution(r zimmet_data.request, outcome text, institution_id int) returns void
language plpgsql stable set search_path = '' as $$
declare
  required text := zimmet_private.owed_evidence(r.id);
begin
  if outcome is null or outcome not in ('solved', 'forwarded', 'declined') then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'outcome'));
  elsif outcome <> 'forwarded' and institution_id is not null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'institutionId'));
  elsif outcome = 'forwarded' and not exists (
    select from zimmet_data.institution i where i.id = institution_id and i.is_active)
  then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'institutionId'));
  elsif outcome = 'solved' and not zimmet_private.has_evidence(r, required) then
    perform zimmet_private.refuse('ZM007', jsonb_build_object('required', required));
  end if;
end
$$;
comment on function zimmet_private.check_resolution(zimmet_data.request, text, int) is
  'Refuses an unknown outcome, a forward to nobody, and "solved" without the evidence it owes.';

create or replace view zimmet.attachment with (security_invoker) as
  select a.id, a.request_id, a.at, a.staff_id, a.name, a.media_type, a.bytes, a.is_evidence,
    (select count(distinct b.request_id)::int from zimmet_data.attachment b where b.hash = a.hash and b.request_id <> a.request_id)
      as also_on
  from zimmet_data.attachment a;
comment on column zimmet.attachment.also_on is 'On how many other requests that the person sees the same bytes stand.';

drop function zimmet.change_subject(uuid, int, int, int);
create function zimmet.change_subject(command_id uuid, request_id int, seen_version int, subject_id int, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'change_subject',
    jsonb_build_array(request_id, seen_version, subject_id, words));
  r zimmet_data.request;
  said text;
  new_id int;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('change_subject', request_id, seen_version);
  said := case when r.state = 'new' then zimmet_private.spare_words(words) else zimmet_private.owe_words(words) end;
  if (zimmet_private.subject_of(subject_id)).directorate_id <> r.directorate_id then
    perform zimmet_private.refuse('ZM011', jsonb_build_object('field', 'subjectId'));
  end if;
  if said is not null then
    insert into zimmet_data.note (request_id, at, staff_id, words)
    values (r.id, r.changed_at, zimmet_private.my_staff_id(), said)
    returning id into new_id;
  end if;
  answer := jsonb_build_object('from', r.subject_id, 'to', subject_id, 'noteId', new_id,
    'wordsHash', zimmet_private.text_hash(said));
  r.subject_id := subject_id;
  return zimmet_private.finish_command(command_id, r, 'change_subject', answer);
end
$$;
comment on function zimmet.change_subject(uuid, int, int, int, text) is
  'Another subject of the same directorate; work in hand is renamed for a stated reason. One of another directorate goes with a hand-over.';
grant execute on function zimmet.change_subject(uuid, int, int, int, text) to zimmet_staff;
