// The usual directorates of a district municipality and what they are asked for. A line a subject: its name, priority, evidence,
// target where it has one of its own, and other words people say for it.
import { subjectsIn, type StartSubject } from './subject.ts'

export type StartDirectorate = {
  name: string
  calendar: 'Ofis' | 'Saha ekipleri'
  /** Where what is returned and what nobody could sort goes. */
  isDispatchDesk?: true
  subjects: readonly StartSubject[]
}

const crews = 'Saha ekipleri'
const office = 'Ofis'

export const directorates: readonly StartDirectorate[] = [
  {
    name: 'Basın Yayın ve Halkla İlişkiler',
    calendar: office,
    isDispatchDesk: true,
    subjects: subjectsIn(`
      Konusu belirlenecek | normal | - | 1 gün | bilinmiyor diğer başka
      Bilgi talebi | normal | - | 2 gün | soru nereye nasıl saat
      Teşekkür ve öneri | low | - | - | fikir görüş memnuniyet tebrik
      Personel ya da hizmet şikâyeti | high | - | - | memur davranış kaba şikayet`),
  },
  {
    name: 'Temizlik İşleri',
    calendar: crews,
    subjects: subjectsIn(`
      Çöplerin alınmaması | high | - | 1 gün | çöp toplanmadı birikti koku taştı
      Çöp konteyneri talebi | normal | photo | - | konteynır kova kutu kırık kapak yer değişikliği
      Konteyner yıkama ve ilaçlama | normal | - | - | koku sinek kirli konteynır
      Tadilat atıklarının alınması | normal | photo | - | moloz hafriyat inşaat yıkıntı fayans çuval
      Eski eşya alınması | normal | - | - | koltuk mobilya yatak hurda iri atık
      Sokak süpürme ve yıkama | normal | - | - | süpürge toz kirli cadde temizlik
      Boş arsa temizliği | low | photo | - | arazi ot çöp dökülmüş
      Haşere ve sinek ilaçlama | normal | - | - | böcek sivrisinek fare larva
      Genel tuvalet temizliği | normal | - | - | wc lavabo park tuvaleti`),
  },
  {
    name: 'Fen İşleri',
    calendar: crews,
    subjects: subjectsIn(`
      Yol çukuru | high | photo | 3 gün | çukur asfalt bozuk kasis çökme
      Asfalt ve yol yapımı | low | - | - | stabilize toprak yol kaplama yeni yol
      Kaldırım ve parke onarımı | normal | photo | - | yaya yolu taş bordür kırık tretuvar
      Yağmur suyu ızgarası | high | photo | - | mazgal su basması göllenme logar
      Engelli rampası | high | photo | - | tekerlekli sandalye bebek arabası erişim
      Kış: kar ve buz | urgent | - | 8 saat | tuzlama buzlanma küreme kar
      Kasis ve trafik levhası | normal | - | - | hız kesici tabela işaret ayna
      Sokak aydınlatması | normal | - | - | lamba karanlık direk ışık
      İstinat duvarı ve heyelan | urgent | photo | - | göçük kayma tehlike duvar`),
  },
  {
    name: 'Park ve Bahçeler',
    calendar: crews,
    subjects: subjectsIn(`
      Ağaç budama | low | photo | - | dal kesme tel dalları
      Devrilen ya da tehlikeli ağaç | urgent | photo | 8 saat | yıkıldı kırıldı kuruyan
      Park bakımı | normal | - | - | çim bank yeşil alan sulama
      Oyun grubu onarımı | high | photo | - | salıncak kaydırak çocuk parkı kırık
      Spor aleti onarımı | normal | photo | - | fitness kondisyon saha pota
      Fidan ve çiçek talebi | low | - | - | ağaç dikimi ağaçlandırma`),
  },
  {
    name: 'Zabıta',
    calendar: crews,
    subjects: subjectsIn(`
      Kaldırım işgali | normal | photo | - | masa sandalye tezgâh duba dükkân önü
      Gürültü şikâyeti | high | - | - | ses müzik düğün inşaat gece komşu
      Seyyar satıcı | normal | - | - | hoparlör hurdacı tezgah işportacı
      Dilenci | normal | - | - | dilencilik
      Pazar yeri denetimi | normal | - | - | semt pazarı esnaf tartı etiket
      İşyeri denetimi | normal | document | - | fiyat hijyen market fırın lokanta
      Kömür ve soba dumanı | high | - | - | hava kirliliği koku baca
      Terk edilmiş araç | low | photo | - | hurda araç park otomobil
      Açıkta kurban kesimi ve satışı | high | - | - | bayram hayvan satış yeri`),
  },
  {
    name: 'Veteriner İşleri',
    calendar: crews,
    subjects: subjectsIn(`
      Yaralı ya da hasta sokak hayvanı | urgent | - | 4 saat | kedi köpek kaza yaralı
      Saldırgan köpek | urgent | - | 8 saat | ısırdı sürü korku okul
      Sahipsiz hayvan toplama ve kısırlaştırma | normal | - | - | köpek kedi barınak aşı
      Ölü hayvan alınması | high | - | - | leş kedi köpek kuş
      Sahiplendirme | low | - | - | barınak yuva evlat edinme
      Mama ve su odağı | low | - | - | besleme kulübe kedi evi`),
  },
  {
    name: 'Kültür ve Sosyal İşler',
    calendar: office,
    subjects: subjectsIn(`
      Gıda yardımı | high | document | 3 gün | erzak koli kumanya aşevi yemek
      Nakdî ve sosyal yardım | normal | document | - | para kira destek kart
      Yakacak yardımı | normal | document | - | kömür odun kış
      Hasta yatağı ve tekerlekli sandalye | high | document | - | medikal engelli akülü
      Evde bakım ve temizlik | normal | - | - | yaşlı yatalak hasta hizmet
      Hasta nakil | urgent | - | - | hastane araç ambulans
      Cenaze hizmetleri | urgent | - | 4 saat | defin taziye çadır araç mezar
      Kurs ve etkinlik | low | - | - | konser tiyatro gezi spor okul
      Nikâh işlemleri | normal | - | - | evlilik salon gün`),
  },
  {
    name: 'İmar ve Şehircilik',
    calendar: office,
    subjects: subjectsIn(`
      İmar durumu | normal | document | - | çap plan parsel ada
      İmar planı değişikliği ve itirazı | normal | document | - | plan askı itiraz
      Numarataj ve adres | normal | - | - | kapı numarası levha sokak adı`),
  },
  {
    name: 'Yapı Kontrol',
    calendar: office,
    subjects: subjectsIn(`
      Kaçak yapı bildirimi | high | document | - | ruhsatsız inşaat ilave kat gecekondu
      Tehlikeli bina | urgent | document | - | yıkılma çatlak metruk riskli
      İnşaat güvenliği ve çevresi | high | photo | - | iskele perde tozu kum yol
      Yapı ruhsatı ve iskân | normal | document | - | yapı kullanma izni oturma`),
  },
  {
    name: 'Emlak ve İstimlak',
    calendar: office,
    subjects: subjectsIn(`
      Kamulaştırma | normal | document | - | istimlak bedel yol geçiyor
      Belediye taşınmazı kiralama ve satış | low | document | - | arsa dükkân ihale kira
      Ecrimisil | normal | document | - | işgal bedeli`),
  },
  {
    name: 'İklim Değişikliği ve Sıfır Atık',
    calendar: office,
    subjects: subjectsIn(`
      Geri dönüşüm kutusu | low | photo | - | ambalaj cam kâğıt plastik kumbara
      Atık yağ ve pil | low | - | - | bitkisel yağ toplama elektronik atık
      Çevre kirliliği | high | photo | - | dere koku fabrika atık su`),
  },
  {
    name: 'Ruhsat ve Denetim',
    calendar: office,
    subjects: subjectsIn(`
      İşyeri ruhsatı | normal | document | - | açma çalışma izin
      Ruhsatsız işyeri bildirimi | normal | document | - | kaçak izinsiz dükkân
      Asansör | high | document | - | muayene arıza etiket`),
  },
  {
    name: 'Mali Hizmetler',
    calendar: office,
    subjects: subjectsIn(`
      Emlak vergisi | normal | - | - | beyan borç tahakkuk muafiyet
      Çevre temizlik vergisi | normal | - | - | çtv borç
      İlan ve reklam vergisi | normal | - | - | tabela pano
      Ödeme, borç ve iade | normal | document | - | tahsilat e-belediye makbuz yanlış`),
  },
  {
    name: 'Yazı İşleri',
    calendar: office,
    subjects: subjectsIn(`
      Evrak takibi | normal | - | - | dilekçe ne oldu sayı kayıt
      Meclis ve encümen kararı | low | document | - | karar örneği suret
      Bilgi edinme başvurusu | normal | document | - | 4982`),
  },
  {
    name: 'Hukuk İşleri',
    calendar: office,
    subjects: subjectsIn(`
      Zarar tazmini | normal | document | - | araç hasar düşme tazminat
      Kişisel veri başvurusu | normal | document | - | kvkk 6698 silme`),
  },
  {
    name: 'İnsan Kaynakları ve Eğitim',
    calendar: office,
    subjects: subjectsIn(`
      İş başvurusu | low | - | - | eleman özgeçmiş cv personel alımı
      Staj | low | document | - | öğrenci stajyer`),
  },
  {
    name: 'Destek Hizmetleri',
    calendar: office,
    subjects: subjectsIn(`
      Masa, sandalye ve çadır | normal | - | - | taziye düğün mevlit
      Araç ve iş makinesi | normal | - | - | kepçe kamyon vidanjör otobüs`),
  },
  {
    name: 'Muhtarlık İşleri',
    calendar: office,
    subjects: subjectsIn(`
      Muhtar talebi | high | - | - | mahalle muhtarlık bina`),
  },
  {
    name: 'Bilgi İşlem',
    calendar: office,
    subjects: subjectsIn(`
      E-belediye ve web sitesi | normal | - | - | internet şifre site uygulama
      Ücretsiz internet noktası | low | - | - | wifi kablosuz park`),
  },
  {
    name: 'Özel Kalem',
    calendar: office,
    subjects: subjectsIn(`
      Başkanla görüşme | normal | - | - | randevu halk günü
      Davet ve protokol | low | - | - | açılış tören davetiye`),
  },
]
