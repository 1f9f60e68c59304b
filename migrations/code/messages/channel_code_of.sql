create or replace function zimmet_private.channel_code_of(account_kind text) returns text
language sql immutable parallel safe set search_path = '' as $$
  select case account_kind
    when 'whatsapp' then 'whatsapp' when 'facebook' then 'social_media' when 'instagram' then 'social_media' when 'x' then 'social_media'
    when 'sms' then 'phone' when 'telephone' then 'phone' when 'email' then 'email' when 'web' then 'web'
  end
$$;
comment on function zimmet_private.channel_code_of(text) is 'The way in that a request has which came on an account of the kind.';
