-- What the steps wrote before there was a chain, and everything of a municipality that is older than it.
select zimmet_private.begin_settings_chain();
