// What people of the sample write and say besides the matter itself.

/** How a told matter begins and ends; most begin and end plainly. */
export const openings = ['', '', '', 'Merhaba. ', 'İyi günler. ', 'Selamlar. ', 'Kolay gelsin. ']
export const closings = [
  '',
  '',
  '',
  ' Gereğini rica ederim.',
  ' Bir an önce ilgilenilmesini istiyoruz.',
  ' Daha önce de aramıştım.',
  ' Şimdiden teşekkürler.',
  ' Fotoğrafını WhatsApp’tan attım.',
  ' Dönüş bekliyorum.',
  ' Muhtara da söyledik.',
  ' Mağduruz.',
  ' Akşam beşten sonra arayabilirsiniz.',
  ' Üç gündür bekliyoruz.',
  ' Çocuklar için tehlikeli.',
]

export const notes = [
  'Vatandaş arandı, adres teyit edildi.',
  'Yarın sabah ekibin programına alındı.',
  'Yerine bakıldı, iş küçük; tek ekip yeter.',
  'Vatandaş telefonu açmadı, öğleden sonra yeniden aranacak.',
  'Aynı sokaktan iki talep daha var, birlikte yapılacak.',
  'Araç bakımda, öğleden sonra çıkılacak.',
  'Fotoğraf istendi.',
  'Şantiye şefiyle görüşüldü, haftalık plana yazıldı.',
  'Kapıda kimse yoktu, komşuya not bırakıldı.',
  'Vatandaş acelesi olmadığını söyledi.',
  'Malzeme ambardan istendi.',
  'Muhtarla konuşuldu, durumu biliyor.',
  'Ekip yoldaydı, yağmur nedeniyle döndü.',
  'Yer özel mülk çıkabilir, tapudan sorulacak.',
  'Daha önceki talebin devamı.',
]

export const holdWords = [
  'Kazı ruhsatı bekleniyor.',
  'Vatandaş hafta sonu evde olacak.',
  'Parke taşı gelince yapılacak.',
  'Yağış bitince.',
  'Öteki kurumun çalışması bitmeden başlanamıyor.',
]

export const praise = [
  'Aynı gün geldiler, teşekkür ederim.',
  'Memnun kaldım.',
  'Geç oldu ama güzel oldu.',
  'Ekip çok kibardı.',
  'Teşekkürler, sorun çözüldü.',
  'Allah razı olsun.',
  'Biraz daha hızlı olabilirdi.',
  'Beklediğimden çabuk oldu.',
]

export const complaints = [
  'Gelen olmadı, yer hâlâ aynı.',
  'Yarısını alıp gittiler.',
  'İki gün sonra aynı yer yine bozuldu.',
  'Yanlış sokağa gitmişler.',
  'Sadece fotoğraf çekip gittiler.',
]

export const declined = [
  'Yer özel mülkiyette, belediyece müdahale edilemiyor; vatandaşa anlatıldı.',
  'Şartları taşımadığı incelemede görüldü, vatandaşa bildirildi.',
  'Aynı talep daha önce karşılanmış.',
  'Bu yılın programında yok, gelecek yıl için not edildi.',
]

export const forwarded = [
  'Yetki ilgili kurumda; yazı ile iletildi, vatandaşa bilgi verildi.',
  'Kurumun çağrı merkezine kayıt açıldı, kayıt numarası vatandaşa verildi.',
]

export const handOverWords = [
  'Konu sizin alanınızda.',
  'Vatandaş konuyu yeniden anlattı.',
  'Yerinde bakıldı, iş sizin.',
]
export const returnWords = ['Adres bizim sorumluluk alanımızda değil.', 'Konu yanlış seçilmiş, iş başka müdürlüğün.']
