/** By what citizens mean another authority; phrases are parted by commas. */
export const authorityWords = {
  water: `saski, su kesintisi, sular kesik, su kesik, sular kesildi, su kesildi, su yok, sular yok, sular akmıyor, su akmıyor, suyumuz akmıyor, sular gelmiyor, su gelmiyor, sular ne zaman gelecek, su ne zaman gelecek, sular gitti, musluk, musluktan, su faturası, su faturam,
    su sayacı, su saati, su aboneliği, su abonesi, su basıncı, tazyik, basınç düşük, suyun basıncı, susuz kaldık, susuz, su bulanık, su çamurlu, su sarı akıyor, su borcu, suyu açtırmak, şebeke suyu, suyumuz kesildi, su gelmedi, suyum yok, suyumuz yok, sularımız akmıyor, sularımız kesik, sular kesikti, suyu kesmişler, su bağlantısı, sayaç, sayacı, sayaç değişimi, kaçak su kullanıyor, faturası su, suyun tadı, su kokuyor, paslı su, çeşmeden su, çeşmeler akmıyor, su az akıyor, su cılız, su gitti, saski açmıyor, saskiye`,
  power: `sedaş, elektrik kesintisi, elektrik kesik, elektrik kesildi, elektrikler kesildi, elektrikler kesik, elektrik yok, elektrikler yok, elektrikler gitti, elektrik gitti, elektrik ne zaman gelecek, elektrik gelmedi, elektrik faturası, elektrik faturam, elektrik sayacı,
    elektrik saati, elektrik aboneliği, trafo, trafo patladı, voltaj, gidip geliyor elektrik, ceryan, cereyan, elektrik kaçağı, tedaş, elektrik ne zaman, elektrikler ne zaman, elektrik gelmiyor, elektriğimiz yok, elektriğimiz kesik, elektriğimi kesmişler, elektriği kesildi, elektrik kesintileri, kesinti elektrik, elektrikler gidiyor, elektrik düşük, elektrikli aletler yandı, cihazlar yandı, sayaç okuma elektrik, elektrik borcu, sedaşa, enerji yok, sigorta atıyor trafo`,
  gas: 'agdaş, doğalgaz faturası, doğalgaz kesik, doğalgaz yok, gaz kesildi, gaz kokusu, doğalgaz kokusu, doğalgaz bağlanacak, doğalgaz aboneliği, gaz sayacı, doğalgaz gelecek mi, doğalgaz ne zaman gelecek, kombi, gaz kaçağı, doğalgaz hattı, doğalgaz bağlatmak, gaz açtırmak, doğalgazımız, gazımız kesildi, gaz bağlanmadı, doğalgaz gelmedi, gaz gelmiyor, doğalgaz ne zaman, doğalgaz faturam, doğalgaz sayacı, doğalgazı açtırmak',
  roads:
    'karayolları, karayolu, d 100, e 5, e5 karayolu, üst geçit, otoban, otoyol, tem yolu, çevre yolu, devlet yolu, şehirlerarası yol, karayollarına, otobana, otoban gürültüsü, otoyol bariyeri, anayol e5, devlet karayolu',
  metropolitan: `büyükşehir, büyükşehir belediyesi, otobüs, otobüsler, belediye otobüsü, otobüs gelmiyor, otobüs saati, otobüs hattı, otobüs seferi, kart54, kart 54, kentkart, adaray, minibüs, dolmuş hattı, dolmuş şoförü, dolmuşçu, dolmuşlar, terminal, otogar, toplu taşıma, halk otobüsü, otobüs şoförü, tramvay, metrobüs, adakart, otobüse, otobüsün, otobüsü, otobüse binemedik, otobüs durmadı, durakta durmadı, sefer, seferler, seferi, sefer sayısı, hat numarası, minibüsçü, minibüsler, dolmuşta, kart bakiyesi, öğrenci kartı, 65 yaş kartı, akbil, bilet makinesi, raylı sistem, hal müdürlüğü, itfaiye başvuru`,
  police: `polis, emniyet, uyuşturucu, torbacı, uyuşturucu satıyorlar, hırsız, hırsızlık, hırsızlar, çalındı, çalınmış, çaldılar, motorumu çaldılar, arabamı çaldılar, soyuldu, soygun, ehliyet, trafik cezası, karakol, silah sesi, silah sıkıyorlar, silah, bıçaklı, taciz, dolandırıldım, kumar, kumar oynatıyor, bonzai,
    155 aradık, 155 gelmiyor, tehdit ediyor, darp, kayıp şahıs, trafik polisi, polise, polisi, polisler, emniyete, uyuşturucu içiyor, uyuşturucu kullanıyor, esrar, madde satan, satıcı torbacı, hırsız girdi, evime girdiler, evimize hırsız, çalmışlar, bisikletim çalındı, motorum çalındı, telefonum çalındı, cüzdanım, kayboldu çocuk, kaçırıldı, tehdit, bıçak, tabanca, ateş ettiler, kumarhane, fuhuş, şiddet, dolandırıcı, dolandırıldık, trafik cezam, ceza yemişim, radar, plaka cezası, ehliyetim, alkollü sürücü`,
  gendarmerie: 'jandarma, jandarma karakolu',
  agriculture:
    'tarım müdürlüğü, ilçe tarım, tarım kredi, çiftçi kayıt, çks, mazot desteği, gübre desteği, hayvancılık desteği, tarım desteği, orman işletme, avcılar, alo 174, çiftçi belgesi, tarım desteği, fındık desteği, hayvan küpe, hayvan pasaportu, orman izni, ağaç kesme izni orman, su ürünleri, zirai',
  telecom:
    'telekom, türk telekom, internet kesildi, internetim kesildi, ev interneti, internet yavaş, fiber internet, fiber gelecek mi, modem, ttnet, superonline, turkcell, vodafone, telefon hattı çekmiyor, baz istasyonu, telefon çekmiyor, türksat, internet yok evde, internet altyapı, fiber altyapı, internet hızı yavaş, telefon çekmiyor, şebeke yok, şebeke çekmiyor, baz istasyonu kurulsun, kablo tv, sabit hat, telefon direği',
  health: `hastane randevu, hastaneden randevu, hastanede sıra, hastane, doktor yok, doktor bakmıyor, aile hekimi, sağlık ocağı, mhrs, acil servis, ilaç raporu, reçete, eczane, ambulans gelmedi, diş hastanesi, ameliyat, aile sağlığı merkezi, aşı randevusu, hastanede, hastaneye yatış, hastanenin, doktorlar, doktor randevusu, aile hekimim, aile hekimliği, sağlık ocağında, muayene, muayene olamadım, tahlil, röntgen, mr randevusu, acilde bekledik, ilaç yazdırmak, ilaçlarım, rapor yenileme, aşı takvimi, eczacı, nöbetçi eczane`,
  schools: `okul müdürü, öğretmen yok, okulda öğretmen, okul kaydı, okula kayıt, okul nakil, milli eğitim, sınav sonucu, diploma, ders, okul servisi, okulun kantini, okul kaloriferi, karne, lise kaydı, açık lise, meb, üniversite, kyk, yurt başvurusu, öğretmeni, öğretmenler, öğretmenimiz ilgilenmiyor, okulda zorbalık, okul idaresi, okulumuzda temizlik, okul aidatı, kayıt parası, sınıf kalabalık, taşımalı eğitim, servis şoförü okul, okul sınırı, okulun kapısı, lgs, yks, kpss, halk eğitim`,
  district:
    'kaymakamlık, kaymakam, valilik, vali, vakıf maaşı, sosyal yardımlaşma vakfı, sydv, fak fuk fon, kaymakamlıktan, kaymakam bey, valiliğe, vakıftan yardım, vakıf yardımı',
  registry:
    'nüfus müdürlüğü, nüfus cüzdanı, kimlik kartı, kimliğimi kaybettim, kimlik çıkar, pasaport, ikametgah, yerleşim yeri belgesi, kimlik yenileme, nüfus kayıt, nüfus randevu, vukuatlı, kimliğim, kimliğimi, kimlik randevusu, kimlik almak, kimlik değiştirmek, nüfusa, nüfusta, pasaportum, pasaport randevusu, adres beyanı nüfus, doğum belgesi, evlilik cüzdanı nüfus, soyadı değişikliği, isim değişikliği',
  pensions:
    'sgk, emekli maaşı, emekli maaşım, maaşım yatmadı, emeklilik, bağkur, prim borcu, sigorta primi, genel sağlık sigortası, gss, ssk, emekli ikramiyesi, bayram ikramiyesi, emeklilik başvurusu, emekli aylığım, emekli oldum maaş, maaşım gelmedi, maaş bağlanmadı, emekli zammı, prim, primlerim, sigortam, sigortam yatmıyor, iş göremezlik, dul aylığı, yetim aylığı, bağkur borcum, gss borcu, provizyon',
  post: 'ptt, kargom gelmedi, postacı, posta gelmiyor, kargo dağıtım, kargo şubesi, kargom nerede, posta kutusu, kargom, kargo gelmedi, ptt şubesi, ptt çalışanı, postam, mektup gelmedi, tebligat ptt, havale ptt',
  deeds:
    'tapu, tapu müdürlüğü, kadastro, tapu harcı, tapu devri, tapu randevusu, tapuda, intikal, tapum, tapumu, tapu almak, tapu işlemi, tapu kaydı, kadastroya, intikal işlemi, ipotek',
  disasters:
    'afad, deprem yardımı, çadırkent, konteyner kent, deprem konutu, hasar tespit, afet evi, afetzede, deprem anı, sirenler, toplanma alanı afad, hasar tespiti itiraz',
  fire: 'itfaiye, yangın var, yangın çıktı, yanıyor ev, itfaiyeye, yangın, yanıyor, alev aldı, baca yangını',
  employment:
    'işkur, işsizlik maaşı, işsizlik ödeneği, toplum yararına program, iş kur, işkura, işsizlik maaşım, kısa çalışma, typ başvuru',
  taxes:
    'vergi dairesi, mtv, motorlu taşıtlar vergisi, kdv, gelir vergisi, vergi levhası, vergi iadesi, maliye, vergi dairesine, gelir vergisi, araba vergisi, araç vergisi, vergi levhası, e fatura',
  courts:
    'mahkeme, adliye, savcılık, icra, icra dairesi, boşanma davası, nafaka, noter, miras davası, uzaklaştırma kararı, denetimli serbestlik, mahkemeye, mahkemelik, dava dosyam, avukat tutamıyorum, adli yardım, savcıya, icralık, boşanma, velayet, tahliye davası, noterde',
  religion:
    'müftülük, imam, ezan sesi, cami imamı, kuran kursu hocası, hac, umre, müftülüğe, imamımız, hoca yok camide, ezan okunmuyor, ezan çok yüksek, hac kurası, vaaz',
  family:
    'engelli maaşı, yaşlılık aylığı, bakım maaşı, evde bakım maaşı, aile bakanlığı, kadın sığınma, kadına şiddet, eşim dövüyor, engelli raporu, 65 aylığı, koruyucu aile, bakım aylığı, engelli aylığı, evde bakım parası, sosyal hizmetler, huzurevi, çocuk esirgeme, şönim, kocam dövüyor, sığınma evi',
  neighbours:
    'serdivan, serdivan belediyesi, arifiye, adapazarı belediyesi, sapanca, akyazı, ferizli, söğütlü, pamukova, geyve, kaynarca, taraklı, karapürçek, kocaali, izmit',
} as const
