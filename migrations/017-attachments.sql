-- Files live in the database by the hash of their content: seen by whoever sees the request, stored once.
create table zimmet_data.file_content (
  hash bytea not null,
  content bytea not null,
  media_type text not null,
  constraint file_content_is_identified primary key (hash),
  constraint file_content_is_what_its_hash_says check (hash = sha256(content)),
  constraint file_content_is_small_enough check (length(content) between 1 and 10485760),
  constraint file_content_kind_is_known check (
    media_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf'))
);
comment on table zimmet_data.file_content is 'The bytes, once each, by SHA-256. Read through zimmet.attachment_file alone.';
alter table zimmet_data.file_content alter column content set storage external;
select zimmet_private.guard_table('zimmet_data.file_content');

create table zimmet_data.attachment (
  id int generated always as identity,
  request_id int not null,
  at timestamptz not null,
  staff_id int not null,
  name text not null,
  hash bytea not null,
  media_type text not null,
  bytes int not null,
  is_evidence boolean not null,
  constraint attachment_is_identified primary key (id),
  constraint attachment_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint attachment_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint attachment_has_content foreign key (hash) references zimmet_data.file_content (hash) on delete restrict
);
comment on table zimmet_data.attachment is 'Ek: a photo or document of a request.';
comment on column zimmet_data.attachment.is_evidence is 'Shows that the work was done; a resolution may need one newer than the resolution before it.';
create index attachment_of_request on zimmet_data.attachment (request_id);
select zimmet_private.guard_table('zimmet_data.attachment');
create policy staff_sees_with_request on zimmet_data.attachment for select to zimmet_staff
  using (exists (select from zimmet_data.request r where r.id = request_id));

create function zimmet_private.media_type(content bytea) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select case
    when substr(content, 1, 3) = '\xffd8ff' then 'image/jpeg'
    when substr(content, 1, 8) = '\x89504e470d0a1a0a' then 'image/png'
    when substr(content, 1, 4) = 'RIFF'::bytea and substr(content, 9, 4) = 'WEBP'::bytea then 'image/webp'
    when substr(content, 1, 5) = '%PDF-'::bytea then 'application/pdf'
  end
$$;
comment on function zimmet_private.media_type(bytea) is 'The kind of a file by its first bytes, whatever its name says; null where it is none of ours.';

create function zimmet_private.has_evidence(r zimmet_data.request, required text) returns boolean
language sql stable set search_path = '' as $$
  select required = 'none' or exists (
    select from zimmet_data.attachment a
    where a.request_id = r.id
      and a.is_evidence
      and (required = 'document' or a.media_type like 'image/%')
      and a.at > coalesce(
        (select max(s.at) from zimmet_data.resolution s where s.request_id = r.id), r.registered_at)
  )
$$;
comment on function zimmet_private.has_evidence(zimmet_data.request, text) is
  'Whether the evidence is there, newer than the last resolution: a photo means a picture, a document any file.';

create function zimmet_private.keep_content(content bytea) returns zimmet_data.file_content
language plpgsql volatile set search_path = '' as $$
declare
  kind text := zimmet_private.media_type(content);
  kept zimmet_data.file_content;
begin
  if content is null or length(content) not between 1 and 10485760 then
    perform zimmet_private.refuse('ZM019', jsonb_build_object('field', 'file'));
  elsif kind is null then
    perform zimmet_private.refuse('ZM020', jsonb_build_object('field', 'file'));
  end if;
  kept := row(sha256(content), content, kind);
  insert into zimmet_data.file_content (hash, content, media_type) values (kept.hash, kept.content, kept.media_type)
  on conflict do nothing;
  return kept;
end
$$;
comment on function zimmet_private.keep_content(bytea) is 'Keeps bytes once; refuses too many, none, and kinds we do not know.';

create function zimmet.attach(command_id uuid, request_id int, file_name text, content bytea, is_evidence boolean) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'attach',
    jsonb_build_array(request_id, file_name, encode(sha256(content), 'hex'), is_evidence));
  r zimmet_data.request;
  kept zimmet_data.file_content;
  new_id int;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_for_addition('attach', request_id);
  kept := zimmet_private.keep_content(content);
  insert into zimmet_data.attachment (request_id, at, staff_id, name, hash, media_type, bytes, is_evidence)
  values (
    r.id, r.changed_at, zimmet_private.my_staff_id(),
    coalesce(nullif(btrim(left(regexp_replace(file_name, '[\x01-\x1f\x7f/\\]', '_', 'g'), 200)), ''), 'dosya'),
    kept.hash, kept.media_type, length(content), coalesce(is_evidence, false))
  returning id into new_id;
  return zimmet_private.finish_command(command_id, r, 'attach',
    jsonb_build_object('attachmentId', new_id, 'contentHash', encode(kept.hash, 'hex'), 'isEvidence', coalesce(is_evidence, false)),
    jsonb_build_object('attachmentId', new_id));
end
$$;
comment on function zimmet.attach(uuid, int, text, bytea, boolean) is
  'Dosya ekle: at most 10 MiB; jpeg, png, webp or pdf by content.';

create function zimmet.attachment_file(attachment_id int) returns table (name text, media_type text, content bytea)
language sql stable security definer set search_path = '' as $$
  select a.name, a.media_type, f.content
  from zimmet_data.attachment a
  join zimmet_data.file_content f on f.hash = a.hash
  join zimmet_data.request r on r.id = a.request_id
  where a.id = attachment_id and zimmet_private.may_see(r.held_by)
$$;
comment on function zimmet.attachment_file(int) is 'The bytes of an attachment of a request the person sees; no row otherwise.';

grant execute on function zimmet.attach(uuid, int, text, bytea, boolean), zimmet.attachment_file(int) to zimmet_staff;
