-- A look of the watchman is no transaction that others would have to look after: its stamp is not written to the log, and a crash may forget it.
alter sequence zimmet_data.watched_at set unlogged;
