create or replace function zimmet_private.tell_citizen(told_request_id int, occasion text) returns void
language plpgsql volatile set search_path = '' as $$
declare
  r zimmet_data.request := (select q from zimmet_data.request q where q.id = told_request_id);
  asking int;
begin
  if not exists (select from zimmet_data.message_text t where t.about = occasion and t.is_active)
    or not (select s.is_told from zimmet_data.subject s where s.id = r.subject_id)
  then
    return;
  end if;
  for asking in
    select r.citizen_id where r.citizen_id is not null
    union
    select c.citizen_id from zimmet_data.complainant c where c.request_id = r.id and c.left_at is null
      -- What was joined is closed with its master, and told of by its own number.
      and (occasion <> 'closed' or c.joined_request_id is null)
  loop
    if occasion = 'survey' then
      perform zimmet_private.ask_survey(r, asking);
    else
      perform zimmet_private.tell_one(r, asking, occasion, null);
    end if;
  end loop;
end
$$;
comment on function zimmet_private.tell_citizen(int, text) is
  'Tells each who asked what became of a request, where the house wants that told, in this very transaction.';
