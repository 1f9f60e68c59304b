-- When nothing goes out by itself, and what citizens are told until the house says it otherwise.
insert into zimmet_data.message_setting default values;

insert into zimmet_data.message_text (name, about, account_kind, words, is_active) values
  ('Kayıt bildirimi', 'registered', null,
    '{selam}. Talebiniz {numara} numarayla kaydedildi ve {mudurluk} birimine iletildi. Numaranızı saklayınız.', true),
  ('Başka kuruma iletildi', 'forwarded', null,
    '{selam}. {numara} numaralı talebiniz görev alanımız dışında olduğundan {kurum} kurumuna iletildi.', true),
  ('Çözüldü bildirimi', 'resolved', null, '{selam}. {numara} numaralı talebiniz sonuçlandırıldı.', false),
  ('Olumsuz sonuç', 'declined', null, '{selam}. {numara} numaralı talebiniz karşılanamadı. Gerekçe: {sonuc}', true),
  ('Kapandı bildirimi', 'closed', null, '{selam}. {numara} numaralı talebiniz kapatıldı. Bize yazdığınız için teşekkür ederiz.', false),
  ('Anket', 'survey', null, '{selam}. {numara} numaralı talebiniz ({konu}) sonuçlandırıldı. Sorununuz çözüldü mü?', true),
  ('Anket, SMS', 'survey', 'sms', '{numara} numaralı talebiniz sonuçlandırıldı. Çözüldü mü? Değerlendirmek için: {baglanti}', true),
  ('Anket, e-posta', 'survey', 'email',
    '{selam}. {numara} numaralı talebiniz ({konu}) sonuçlandırıldı. Çözülüp çözülmediğini bu sayfadan bildirebilirsiniz: {baglanti}', true);
