-- Who looked last, negative where he had looked before as well: whoever looks without end keeps nobody else from looking.
create unlogged sequence zimmet_data.watched_by as bigint minvalue -2147483648 start 0;
comment on sequence zimmet_data.watched_by is 'The person whose program looked last, negative where the look before was his, too; no lock comes with it.';
