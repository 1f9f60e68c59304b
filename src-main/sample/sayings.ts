// What people of the sample write and say besides the matter itself.

/** By kind; the kinds are what the stages ask for. */
export const sayings = {
  /** How a told matter begins and ends; most begin and end plainly. */
  openings: ['', '', '', 'Merhaba. ', 'İyi günler. ', 'Selamlar. ', 'Kolay gelsin. '],
  closings: [
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
  ],

  notes: [
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
  ],

  contacts: [
    'Arandı; talebin bizde olduğu ve ekibin geleceği söylendi.',
    'Vatandaşla görüşüldü, adres tarifi alındı.',
    'Arandı, programa alındığı bildirildi.',
    'Görüşüldü; evde olacağı gün soruldu.',
    'WhatsApp’tan yazıldı, teşekkür etti.',
    'Arandı, ne zaman gelineceği söylendi.',
  ],

  holdWords: [
    'Kazı ruhsatı bekleniyor.',
    'Vatandaş hafta sonu evde olacak.',
    'Parke taşı gelince yapılacak.',
    'Yağış bitince.',
    'Öteki kurumun çalışması bitmeden başlanamıyor.',
  ],

  praise: [
    'Aynı gün geldiler, teşekkür ederim.',
    'Memnun kaldım.',
    'Geç oldu ama güzel oldu.',
    'Ekip çok kibardı.',
    'Teşekkürler, sorun çözüldü.',
    'Allah razı olsun.',
    'Biraz daha hızlı olabilirdi.',
    'Beklediğimden çabuk oldu.',
  ],

  complaints: [
    'Gelen olmadı, yer hâlâ aynı.',
    'Yarısını alıp gittiler.',
    'İki gün sonra aynı yer yine bozuldu.',
    'Yanlış sokağa gitmişler.',
    'Sadece fotoğraf çekip gittiler.',
  ],

  declined: [
    'Yer özel mülkiyette, belediyece müdahale edilemiyor; vatandaşa anlatıldı.',
    'Şartları taşımadığı incelemede görüldü, vatandaşa bildirildi.',
    'Aynı talep daha önce karşılanmış.',
    'Bu yılın programında yok, gelecek yıl için not edildi.',
  ],

  forwarded: [
    'Yetki ilgili kurumda; yazı ile iletildi, vatandaşa bilgi verildi.',
    'Kurumun çağrı merkezine kayıt açıldı, kayıt numarası vatandaşa verildi.',
  ],

  handOverWords: ['Konu sizin alanınızda.', 'Vatandaş konuyu yeniden anlattı.', 'Yerinde bakıldı, iş sizin.'],
  returnWords: ['Adres bizim sorumluluk alanımızda değil.', 'Konu yanlış seçilmiş, iş başka müdürlüğün.'],
}
