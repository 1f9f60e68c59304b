create or replace function zimmet_private.text_for(occasion text, account_kind text) returns zimmet_data.message_text
language sql stable set search_path = '' as $$
  select t from zimmet_data.message_text t
  where t.about = occasion and coalesce(t.account_kind, text_for.account_kind) = text_for.account_kind and t.is_active
    and not exists (
      select from zimmet_data.message_text o where o.about = occasion and o.account_kind = text_for.account_kind and not o.is_active)
  order by t.account_kind nulls last
  limit 1
$$;
comment on function zimmet_private.text_for(text, text) is
  'What is said on an occasion on a kind of account: its own text, else that of all; none where its own is switched off.';
