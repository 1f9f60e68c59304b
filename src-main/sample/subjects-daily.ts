// What citizens ask for every day: the directorates whose crews go out.
import type { SampleSubject } from './subject.ts'

const temizlik = 'Temizlik İşleri'
const sosyal = 'Kültür ve Sosyal İşler'
const fen = 'Fen İşleri'
const park = 'Park ve Bahçeler'

export const dailySubjects: readonly SampleSubject[] = [
  {
    ...{ name: 'Tadilat atıklarının alınması', directorate: temizlik, weight: 150, evidence: 'photo' },
    keywords: 'moloz tadilat inşaat atığı hafriyat yıkıntı fayans çuval',
    done: 'Tadilat atıkları kamyonla alındı, yer süpürüldü.',
    mistakenFor: 'Ruhsatsız yapı bildirimi',
    told: [
      '{yer} {kapi} önüne banyo tadilatından çıkan molozları çuvallara koyduk, aldırmak istiyoruz.',
      '{yer} üzerinde kaldırıma dökülmüş tadilat atığı var, yayalar yoldan yürüyor.',
      'Komşu mutfağını yeniletti, fayans ve beton parçaları {yer} {kapi} önünde duruyor.',
      '{yer} köşesinde 15 çuval kadar moloz birikti, ne zaman alınır?',
      'Evimizin tadilatı bitti, {yer} {kapi} adresinden molozların alınmasını rica ediyorum. Ücreti varsa öderim.',
      '{yer} boş arsaya gece kamyonetle inşaat atığı döküldü.',
    ],
  },
  {
    ...{ name: 'Çöp konteyneri talebi', directorate: temizlik, weight: 38, evidence: 'photo' },
    keywords: 'konteynır çöp kutusu kova eksik kırık kapak',
    done: 'Konteyner yerine konuldu.',
    told: [
      '{yer} üzerindeki konteyner kırıldı, kapağı yok, köpekler dağıtıyor.',
      'Sokağımıza iki yeni bina yapıldı, {yer} için bir konteyner daha lazım.',
      '{yer} {kapi} önündeki konteyner kaldırılmış, çöpü nereye atacağız?',
    ],
  },
  {
    ...{ name: 'Çöplerin alınmaması', directorate: temizlik, weight: 52 },
    keywords: 'çöp toplanmadı alınmadı birikti koku taştı',
    done: 'Ekip gönderildi, çöpler alındı; güzergâh sorumlusu uyarıldı.',
    told: [
      '{yer} çöpleri iki gündür alınmadı, koku yapıyor.',
      'Çöp kamyonu {yer} girişinden dönüyor, bizim tarafa hiç gelmiyor.',
      '{yer} {kapi} önündeki çöp konteyneri taştı, poşetler yola saçıldı.',
    ],
  },
  {
    ...{ name: 'Sokak süpürme ve yıkama', directorate: temizlik, weight: 34 },
    keywords: 'süpürge süpürülmedi toz kirli yıkama temizlik',
    done: 'Süpürge aracı ve iki personelle temizlendi.',
    told: [
      '{yer} haftalardır süpürülmüyor, rüzgârda toz içinde kalıyoruz.',
      'Pazar kurulduktan sonra {yer} çok kirli kalıyor, yıkanmasını istiyoruz.',
      '{yer} kaldırım kenarları yaprak doldu, ızgaralar tıkanacak.',
    ],
  },
  {
    ...{ name: 'Eski eşya alımı', directorate: temizlik, weight: 30, evidence: 'photo' },
    keywords: 'koltuk kanepe yatak mobilya hurda iri atık',
    done: 'Eşyalar alındı.',
    told: [
      'Eski koltuk takımı ve yatağı {yer} {kapi} önüne indirdik, alınmasını rica ederim.',
      '{yer} konteynerin yanına eski dolap ve kanepe bırakılmış, günlerdir duruyor.',
    ],
  },
  {
    ...{ name: 'Gıda yardımı', directorate: sosyal, weight: 108 },
    keywords: 'erzak koli kumanya yardım kolisi muhtaç geçim',
    done: 'Hane ziyaret edildi, gıda kolisi teslim edildi.',
    mistakenFor: 'Muhtarlık talebi',
    told: [
      'Eşim işten çıktı, üç çocuğumuz var, gıda yardımı almak istiyoruz. Adres {yer} {kapi}.',
      'Yaşlı ve yalnız yaşıyorum, erzak kolisi için başvurmak istiyorum. {yer} {kapi}.',
      'Komşumuz zor durumda, kendisi isteyemiyor, {yer} {kapi} için gıda yardımı rica ediyoruz.',
      'Geçen ay gıda kolisi gelmişti, bu ay gelmedi. {yer} {kapi}.',
      'Engelli çocuğuma bakıyorum, çalışamıyorum; gıda yardımı yapılabilir mi? {yer}.',
    ],
  },
  {
    ...{ name: 'Yakacak ve kira yardımı', directorate: sosyal, weight: 26 },
    keywords: 'odun kömür kira ısınma soba nakdi',
    done: 'İnceleme yapıldı, yardım kurulunda kabul edildi.',
    told: [
      'Kış geldi, sobamız var ama yakacağımız yok. {yer} {kapi}.',
      'Kiramızı ödeyemiyoruz, belediyenin kira yardımı var mı? {yer} {kapi}.',
    ],
  },
  {
    ...{ name: 'Evde bakım ve hasta nakli', directorate: sosyal, weight: 18, priority: 'high' },
    keywords: 'hasta yaşlı tekerlekli sandalye ambulans temizlik bakım',
    done: 'Randevu verildi, hizmet sağlandı.',
    told: [
      'Annem yatalak, hastaneye götürmek için araç gerekiyor. {yer} {kapi}.',
      'Babam için tekerlekli sandalye istiyoruz, {yer} {kapi} adresindeyiz.',
    ],
  },
  {
    ...{ name: 'Kurs ve etkinlik bilgisi', directorate: sosyal, weight: 16, priority: 'low' },
    keywords: 'kurs etkinlik konser spor okulu kreş kayıt',
    done: 'Bilgi verildi, kaydı alındı.',
    told: [
      'Kızım için resim kursuna kayıt yaptırmak istiyorum, ne zaman başlıyor?',
      '{yer} tarafında çocuklar için yaz okulu açılacak mı?',
    ],
  },
  {
    ...{ name: 'Yol bozukluğu ve çukur', directorate: fen, weight: 54, evidence: 'photo', priority: 'high' },
    keywords: 'asfalt çukur yama delik tümsek bozuk yol',
    done: 'Çukur asfalt yama ile kapatıldı.',
    forwardTo: 'Sakarya Büyükşehir Belediyesi',
    mistakenFor: 'Kaldırım işgali',
    told: [
      '{yer} {kapi} önünde derin bir çukur var, araçların altı vuruyor.',
      'Doğal gaz kazısından sonra {yer} kapatılmadı, yol çöktü.',
      '{yer} asfaltı tamamen bozuldu, yağmurda göl oluyor.',
    ],
  },
  {
    ...{ name: 'Kaldırım ve parke onarımı', directorate: fen, weight: 32, evidence: 'photo' },
    keywords: 'kilit taşı bordür parke kaldırım çökme rampa',
    done: 'Parke taşları söküldü, tesviye edilip yeniden döşendi.',
    told: [
      '{yer} kaldırım taşları yerinden oynadı, annem takılıp düştü.',
      '{yer} {kapi} önünde engelli rampası yok, tekerlekli sandalye çıkamıyor.',
      'Parke taşları çöktü, {yer} girişinde su birikiyor.',
    ],
  },
  {
    ...{ name: 'Su ve kanalizasyon arızası', directorate: fen, weight: 20, priority: 'high' },
    keywords: 'su patlağı kanalizasyon rögar logar mazgal saski yağmur suyu',
    done: 'Mazgal temizlendi, su akışı sağlandı.',
    forwardTo: 'SASKİ (Sakarya Su ve Kanalizasyon İdaresi)',
    told: [
      '{yer} {kapi} önünde su borusu patladı, yola akıyor.',
      'Rögar kapağı açık kalmış, {yer}, çok tehlikeli.',
      'Yağmurda mazgallar suyu çekmiyor, {yer} bodrumlarını su basıyor.',
    ],
  },
  {
    ...{ name: 'Sokak aydınlatması', directorate: fen, weight: 20 },
    keywords: 'lamba direk elektrik karanlık ışık yanmıyor sedaş',
    done: 'Lamba değiştirildi, sokak aydınlatıldı.',
    forwardTo: 'SEDAŞ (Sakarya Elektrik Dağıtım)',
    told: [
      '{yer} sokak lambaları bir haftadır yanmıyor, akşam çıkmaya korkuyoruz.',
      '{yer} {kapi} önündeki direk yan yattı.',
    ],
  },
  {
    ...{ name: 'Ağaç budama', directorate: park, weight: 36, evidence: 'photo' },
    keywords: 'dal kesim ağaç budamak devrildi elektrik teli',
    done: 'Dallar budandı, kesilenler alındı.',
    mistakenFor: 'Eski eşya alımı',
    told: [
      '{yer} {kapi} önündeki ağacın dalları cama değiyor, budanmasını istiyoruz.',
      'Fırtınada {yer} üzerindeki ağacın dalı kırıldı, yola sarkıyor.',
      'Çınarın dalları elektrik tellerine girdi. {yer}.',
    ],
  },
  {
    ...{ name: 'Park ve oyun grubu onarımı', directorate: park, weight: 30, evidence: 'photo' },
    keywords: 'salıncak kaydırak bank çocuk parkı oyuncak spor aleti',
    done: 'Oyun grubu onarıldı, kontrolü yapıldı.',
    told: [
      '{yer} yanındaki parkta salıncağın zinciri kopmuş, çocuklar düşüyor.',
      'Parktaki banklar kırık, akşamları oturulmuyor. {yer}.',
      '{yer} parkındaki kaydırak çatlamış, sac kenarı kesiyor.',
    ],
  },
  {
    ...{ name: 'Yeşil alan ve ilaçlama', directorate: park, weight: 22 },
    keywords: 'ot biçme çim sinek böcek larva haşere sulama',
    done: 'Otlar biçildi, alan temizlendi.',
    told: [
      '{yer} yanındaki boş arsada otlar insan boyu oldu, yılan çıkıyor.',
      'Sivrisinek çok arttı, {yer} çevresinin ilaçlanmasını rica ediyoruz.',
    ],
  },
]
