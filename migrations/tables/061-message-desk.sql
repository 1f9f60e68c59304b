-- The message desk: texts with which citizens are answered, and what is on record of reading what they wrote.
alter table zimmet_data.quick_text add column template text;
alter table zimmet_data.quick_text drop constraint quick_text_kind_is_known;
alter table zimmet_data.quick_text add constraint quick_text_kind_is_known check (kind in ('solved', 'not_solved', 'hold', 'answer'));
alter table zimmet_data.quick_text add constraint quick_text_template_is_of_an_answer check (
  template is null or kind = 'answer' and template ~ '^[a-z0-9_]+$' and length(template) <= 512);
comment on column zimmet_data.quick_text.kind is
  'Where it is offered: solved and not_solved as the answer of a resolution, hold as the words of a hold, answer to a citizen who wrote.';
comment on column zimmet_data.quick_text.template is
  'Under which name the channel has approved these words, its named fields in their order: outside the window only such a text goes out.';

alter table zimmet_data.read_log drop constraint read_log_kind_is_known;
alter table zimmet_data.read_log add constraint read_log_kind_is_known
  check (kind in ('phone', 'reveal', 'attachment', 'conversation', 'list', 'search', 'figure_rows', 'export'));
create index read_log_of_conversations on zimmet_data.read_log (staff_id, at) where kind = 'conversation';
