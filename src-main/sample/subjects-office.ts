// What citizens ask for of the directorates that inspect, decide and keep the books.
import { dispatchDesk } from './catalogue.ts'
import type { SampleSubject } from './subject.ts'

const zabita = 'Zabıta'
const veteriner = 'Veteriner İşleri'
const imar = 'İmar ve Şehircilik'
const cevre = 'Çevre Koruma / İklim Değişikliği ve Sıfır Atık'

export const officeSubjects: readonly SampleSubject[] = [
  {
    ...{ name: 'Gürültü ve komşu şikâyeti', directorate: zabita, weight: 34 },
    keywords: 'ses müzik komşu kavga gürültü düğün',
    done: 'Yerinde görüşüldü, tutanak tutuldu.',
    forwardTo: 'Sakarya İl Emniyet Müdürlüğü',
    told: [
      'Alt kattaki iş yeri gece yarısına kadar müzik çalıyor. {yer} {kapi}.',
      '{yer} üzerinde her gece araba teybi açıp oturuyorlar, uyuyamıyoruz.',
    ],
  },
  {
    ...{ name: 'Kaldırım işgali', directorate: zabita, weight: 32, evidence: 'photo' },
    keywords: 'işgal masa sandalye tezgâh dükkan önü otopark duba',
    done: 'İşgal kaldırıldı, iş yerine ihtar verildi.',
    mistakenFor: 'Kaldırım ve parke onarımı',
    told: [
      '{yer} esnaf kaldırımı tamamen kapatmış, bebek arabasıyla geçilmiyor.',
      '{yer} {kapi} önüne kendi kafasına göre duba koymuş, park ettirmiyor.',
    ],
  },
  {
    ...{ name: 'Seyyar satıcı ve dilenci', directorate: zabita, weight: 18 },
    keywords: 'seyyar hoparlör hurdacı dilenci pazar tezgah',
    done: 'Ekip yönlendirildi, alan boşaltıldı.',
    told: [
      'Hurdacılar sabahın köründe {yer} boyunca hoparlörle bağırıyor.',
      '{yer} köşesinde seyyar satıcı yolu daraltıyor, trafik kilitleniyor.',
    ],
  },
  {
    ...{ name: 'Başıboş köpek', directorate: veteriner, weight: 40, priority: 'high' },
    keywords: 'sokak köpeği saldırgan sürü ısırdı toplama hayvan',
    done: 'Hayvanlar alındı, kısırlaştırma ve aşı için merkeze götürüldü.',
    told: [
      '{yer} çevresinde sekiz on köpek var, çocuklar okula gidemiyor.',
      'Köpek bugün yoldan geçen bir öğrenciyi kovaladı, {yer} {kapi} önü.',
      '{yer} parkında saldırgan bir köpek var, lütfen acil.',
    ],
  },
  {
    ...{ name: 'Yaralı ya da ölü hayvan', directorate: veteriner, weight: 18, priority: 'urgent' },
    keywords: 'kedi yavru kaza çarpma ölmüş hasta hayvan',
    done: 'Ekip yerine gitti, hayvan alındı.',
    mistakenFor: 'Çöplerin alınmaması',
    told: [
      'Araba çarpmış, {yer} kenarında yaralı bir kedi yatıyor.',
      '{yer} {kapi} önünde ölmüş köpek var, iki gündür alınmadı.',
    ],
  },
  {
    ...{ name: 'İmar durumu ve plan bilgisi', directorate: imar, weight: 18, evidence: 'document' },
    keywords: 'imar parsel ada çap plan değişikliği',
    done: 'İmar durum belgesi hazırlandı ve teslim edildi.',
    told: [
      'Arsamın imar durumunu öğrenmek istiyorum, {yer} tarafında.',
      '{yer} için plan değişikliği askıya çıktı mı, itiraz süresi ne zaman bitiyor?',
    ],
  },
  {
    ...{ name: 'Numarataj ve adres', directorate: imar, weight: 12 },
    keywords: 'kapı numarası adres tespit levha tabela',
    done: 'Adres kaydı düzeltildi, levha takıldı.',
    told: ['Binamızın kapı numarası yok, kargo bulamıyor. {yer} {kapi}.', '{yer} sokak tabelası düşmüş.'],
  },
  {
    ...{ name: 'Ruhsatsız yapı bildirimi', directorate: 'Yapı Kontrol', weight: 20, evidence: 'photo' },
    keywords: 'kaçak inşaat ek kat tehlikeli yapı iskele',
    done: 'Yerinde kontrol edildi, yapı tatil tutanağı düzenlendi.',
    told: [
      '{yer} {kapi} çatıya ruhsatsız kat çıkıyorlar.',
      'Yandaki inşaatta hiç önlem yok, taş düşüyor. {yer} {kapi}.',
      'Depremden kalma boş bina tehlikeli duruyor, {yer}.',
    ],
  },
  {
    ...{ name: 'Kamulaştırma ve belediye malı', directorate: 'Emlak ve İstimlak', weight: 10 },
    keywords: 'istimlak kiralama hisse arsa ecrimisil',
    done: 'Dosyası incelendi, yazılı bilgi verildi.',
    told: [
      '{yer} genişletilirken arsamdan yol geçti, bedeli ne zaman ödenecek?',
      'Belediye dükkânı kiralamak istiyorum.',
    ],
  },
  {
    ...{ name: 'Geri dönüşüm ve atık pil', directorate: cevre, weight: 16, priority: 'low' },
    keywords: 'sıfır atık cam kumbara kağıt plastik yağ pil',
    done: 'Kumbara boşaltıldı, toplama programına eklendi.',
    mistakenFor: 'Çöp konteyneri talebi',
    told: ['Cam kumbarası dolmuş, {yer} girişinde şişeler yerde.', 'Atık yağları kime vereceğiz? {yer} {kapi}.'],
  },
  {
    ...{ name: 'Koku, duman ve çevre kirliliği', directorate: cevre, weight: 16 },
    keywords: 'koku duman baca dere kirlilik fabrika hava',
    done: 'Denetim yapıldı, gerekli uyarı verildi.',
    forwardTo: 'Sakarya Büyükşehir Belediyesi',
    told: [
      'Akşamları {yer} tarafında ağır bir koku var, pencere açamıyoruz.',
      '{yer} {kapi} bacasından simsiyah duman çıkıyor.',
    ],
  },
  {
    ...{ name: 'İş yeri ruhsatı ve denetimi', directorate: 'Ruhsat ve Denetim', weight: 16, evidence: 'document' },
    keywords: 'ruhsat işyeri açma denetim hijyen fırın lokanta',
    done: 'Denetim raporu dosyaya konuldu.',
    told: [
      '{yer} üzerindeki fırın çok kirli, denetlenmesini istiyorum.',
      'Dükkân açacağım, {yer} {kapi}; ruhsat için ne gerekiyor?',
    ],
  },
  {
    ...{ name: 'Emlak vergisi ve borç', directorate: 'Mali Hizmetler', weight: 16 },
    keywords: 'vergi borç ödeme makbuz tahakkuk çevre temizlik vergisi',
    done: 'Kaydı düzeltildi, bilgi verildi.',
    told: [
      'Ödediğim emlak vergisi hâlâ borç görünüyor.',
      'Evi sattım ama vergisi bana geliyor, düzeltilmesini istiyorum.',
    ],
  },
  {
    ...{ name: 'Nikâh ve evrak işlemleri', directorate: 'Yazı İşleri', weight: 8 },
    keywords: 'nikah evlendirme dilekçe evrak takip',
    done: 'Randevu verildi.',
    told: [
      'Nikâh için gün almak istiyoruz, haziranda boş yer var mı?',
      'Verdiğim dilekçenin akıbetini öğrenmek istiyorum.',
    ],
  },
  {
    ...{ name: 'Zarar ve tazminat', directorate: 'Hukuk İşleri', weight: 5, evidence: 'document' },
    keywords: 'tazminat hasar dava zarar kaza',
    done: 'Dosya açıldı, sonucu yazı ile bildirildi.',
    told: ['Çukur yüzünden lastiğim patladı, zararımın karşılanmasını istiyorum. {yer}.'],
  },
  {
    ...{ name: 'İş ve staj başvurusu', directorate: 'İnsan Kaynakları ve Eğitim', weight: 10, priority: 'low' },
    keywords: 'iş başvuru cv staj eleman alımı',
    done: 'Başvurusu kayda alındı, bilgi verildi.',
    told: ['Belediyede temizlik personeli olarak çalışmak istiyorum.', 'Lise stajımı belediyede yapabilir miyim?'],
  },
  {
    ...{ name: 'E-belediye ve internet sayfası', directorate: 'Bilgi İşlem', weight: 5, priority: 'low' },
    keywords: 'site şifre giriş uygulama wifi internet',
    done: 'Hata giderildi, vatandaşa bilgi verildi.',
    told: ['E-belediyeye giremiyorum, şifre gelmiyor.', 'Parktaki ücretsiz internet çalışmıyor, {yer}.'],
  },
  {
    ...{ name: 'Konusu belirlenecek', directorate: dispatchDesk, weight: 6 },
    keywords: 'belirsiz diğer bilinmiyor',
    done: 'Vatandaş arandı, sorusu yanıtlandı.',
    told: ['Arayan çok sinirliydi, konuyu tam anlatmadı; {yer} ile ilgili.', 'Belediyeden birinin aramasını istiyor.'],
  },
  {
    ...{ name: 'Teşekkür ve öneri', directorate: dispatchDesk, weight: 10, priority: 'low' },
    keywords: 'teşekkür öneri memnuniyet fikir',
    done: 'İlgili birime iletildi, vatandaşa teşekkür edildi.',
    told: ['{yer} çalışmaları için ekibe teşekkür ederim.', 'Önerim: {yer} için bir saat kulesi yapılsın.'],
  },
  {
    ...{ name: 'Cenaze aracı ve taziye çadırı', directorate: 'Destek Hizmetleri', weight: 12, priority: 'urgent' },
    keywords: 'cenaze taziye çadır masa sandalye araç',
    done: 'Çadır kuruldu, masa ve sandalye bırakıldı.',
    told: ['Cenazemiz var, {yer} {kapi} önüne taziye çadırı rica ediyoruz.'],
  },
  {
    ...{ name: 'Muhtarlık talebi', directorate: 'Muhtarlık İşleri', weight: 14 },
    keywords: 'muhtar mahalle ihtiyaç toplu talep',
    done: 'Muhtarla görüşüldü, program yapıldı.',
    told: [
      'Muhtarımız aracılığıyla bildirmiştik: {yer} için durak ve bank istiyoruz.',
      'Mahalle konağının çatısı akıyor, {yer}.',
    ],
  },
  {
    ...{ name: 'Başkanla görüşme', directorate: 'Özel Kalem', weight: 10 },
    keywords: 'randevu başkan görüşme ziyaret halk günü',
    done: 'Halk gününe randevu verildi.',
    told: [
      'Başkanımızla yüz yüze görüşmek için randevu istiyorum.',
      'Derneğimiz adına ziyaret randevusu rica ediyoruz.',
    ],
  },
  {
    ...{ name: 'Trafik ışığı ve yol çizgisi', directorate: 'Fen İşleri', weight: 12 },
    keywords: 'trafik levha kasis hız çizgi yaya geçidi',
    done: 'Yaya geçidi çizgileri yenilendi.',
    forwardTo: 'Karayolları 1. Bölge Müdürlüğü',
    told: ['Okul önünde hız kesici istiyoruz, {yer}.', '{yer} kavşağında yaya geçidi çizgileri silinmiş.'],
  },
]
