-- The question that the program asked by itself so far, as a text that the house may word otherwise.
insert into zimmet_data.message_text (name, about, account_kind, words)
select 'Anket, puan sorusu', 'score', null, 'Teşekkür ederiz. Hizmetimizi kaç puanla değerlendirirsiniz?'
where not exists (select from zimmet_data.message_text t where t.about = 'score' or t.name = 'Anket, puan sorusu');
