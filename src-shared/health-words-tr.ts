import { gigabytes, type HealthWords } from './health-facts.ts'

const setting = (name: string, act: string): HealthWords => ({ name, fact: () => '', act })

/** It closes to staff what is open, as often as one likes. */
const setUpAgain = 'Kurulumu yeniden çalıştırın (npm run setup -- --server …); başka bir şey değişmez.'

export const healthWordsTr: Readonly<Record<string, HealthWords>> = {
  version: {
    name: 'PostgreSQL sürümü',
    fact: (facts) => `${facts.text('version')}, ${facts.number('daysUp')} gündür açık`,
    act: 'PostgreSQL 18’in son ara sürümünü kurup sunucuyu mesai dışında yeniden başlatın.',
  },
  disk: {
    name: 'Veritabanının boyutu',
    fact: (facts) => `${gigabytes(facts.count('bytes'), ',')} GB; boş yeri veritabanı bilemez, sunucuda df ile bakın`,
    act: '',
  },
  replication: {
    name: 'Yedek sunucular',
    fact: (facts) =>
      facts.text('isStandby') === 'true'
        ? 'Bu sunucu yedek, salt okunur'
        : facts.count('standbys') === 0
          ? `Bağlı yedek sunucu yok; boşta yuva: ${facts.number('idleSlots')}`
          : `${facts.number('standbys')} yedek bağlı, gecikme ${facts.number('lagSeconds')} sn; boşta yuva: ${facts.number('idleSlots')}`,
    act: 'Yedek sunucunun ağını ve diskini denetleyin; artık kullanılmayan yuvayı pg_drop_replication_slot ile silin, yoksa disk dolar.',
  },
  connections: {
    name: 'Bağlantılar',
    fact: (facts) => `${facts.number('used')} / ${facts.number('most')}`,
    act: 'max_connections değerini bilgisayar sayısına göre artırıp sunucuyu yeniden başlatın (docs/it/server.md).',
  },
  plain_sessions: {
    name: 'Şifresiz bağlantılar (TLS)',
    fact: (facts) => `${facts.number('plain')} bağlantı şifresiz`,
    act: 'pg_hba.conf’ta başka bilgisayarlara yalnız hostssl satırı bırakıp yeniden yükleyin.',
  },
  oldest_transaction: {
    name: 'En eski işlem',
    fact: (facts) => `${facts.number('seconds')} sn açık; donma yaşı ${facts.number('frozenAge')}`,
    act: 'Uzun süren oturumu pg_stat_activity ile bulup sonlandırın; donma yaşı büyükse vacuum freeze çalıştırın.',
  },
  refused_sessions: {
    name: 'Kesilen oturumlar',
    fact: (facts) => {
      const since = facts.moment('since')
      return `${facts.number('lost')} kopma, ${facts.number('ended')} sonlandırma${since === null ? '' : ` (${since} itibarıyla)`}`
    },
    act: 'PostgreSQL günlüğünde “zimmet: ended” ve “FATAL” satırlarına, sonra ağa bakın.',
  },
  held_logins: {
    name: 'Çok oturumla meşgul eden hesaplar',
    fact: (facts) =>
      facts.count('lately') === 0
        ? 'Son yedi günde yok'
        : `Son yedi günde ${facts.number('lately')} hesap, sonuncusu ${facts.moment('at') ?? ''}; şu anda sınırlı: ${facts.number('held')}`,
    act: 'Kim olduğuna Sınırlar ekranında bakın, kişiye sorun; kendisi değilse parolasını sıfırlayın.',
  },
  ledgers: {
    name: 'Defterlerin ve geçmişin denetimi',
    fact: (facts) =>
      facts.has('at')
        ? `${facts.moment('at')}: ${facts.number('faults')} hata, ${facts.number('anchors')} mühür dosyasıyla`
        : 'Hiç denetlenmedi',
    act: '“npm run verify -- --anchors KLASÖR” çalıştırın; hata çıkarsa kayıtlara dokunmadan yedekle karşılaştırın.',
  },
  anchors: {
    name: 'Mühürler',
    fact: (facts) => (facts.has('day') ? `Son mühür ${facts.text('day')}` : 'Hiç mühürlenmedi'),
    act: 'Bir bilgisayara mühür klasörü tanımlayın ya da “npm run anchor” çalıştırın (docs/it/seals.md).',
  },
  backup: {
    name: 'Yedeğin denetimi',
    fact: (facts) =>
      facts.has('at')
        ? `${facts.moment('at')}: ${facts.number('faults')} hata; son işlem ${facts.moment('reachesTo') ?? 'yok'}`
        : 'Hiç denetlenmedi',
    act: 'Son yedeği geri yükleyip “npm run prove-backup … --report-to” ile denetleyin (docs/it/backup.md).',
  },
  schema: {
    name: 'Veritabanının kodu',
    fact: (facts) =>
      `Şema ${facts.text('schema')}, ${facts.number('steps')} adım; ${facts.text('program')} sürümüyle ${facts.moment('at') ?? ''}; en eski program ${facts.text('oldestProgram')}`,
    act: '',
  },
  channels: {
    name: 'Başvuru kanalları',
    fact: (facts) => `${facts.number('open')} kanal`,
    act: 'Yönetim > Kanallar’dan en az bir kanal ekleyin; kanalsız talep kaydedilmez.',
  },
  deliveries: {
    name: 'Alınamayan iletiler',
    fact: (facts) =>
      facts.count('deliveries') === 0
        ? 'Gelen her şey alındı'
        : `${facts.number('deliveries')} teslimat alınamadı, ${facts.moment('since')} tarihinden beri; hiçbiri atılmadı`,
    act: 'Aşağıdaki nedenlere bakın. Geçit güncellenince kendiliğinden yeniden okunur; nedeni giderdiyseniz “Bir daha okut”.',
  },
  pcs: {
    name: 'Bilgisayarlar',
    fact: (facts) =>
      `${facts.number('known')} bilgisayar: ${facts.number('behind')} geride, ${facts.number('failing')} güncellenemiyor, 30 gündür görülmeyen ${facts.number('unseen')}`,
    act: 'Bilgisayarlar ekranında geride olanlara bakın; “Şimdi bak” ile güncellemeyi isteyin.',
  },
  watchman: setting('Takılan oturumları sonlandırma', setUpAgain),
  locks_closed: setting('Kilit işlevleri personele kapalı', setUpAgain),
  presence_closed: setting('Kimin bağlı olduğu personele kapalı', setUpAgain),
  counts_closed: setting('Tablo büyüklükleri personele kapalı', setUpAgain),
  other_databases_closed: setting('Diğer veritabanları personele kapalı', setUpAgain),
  sorting_limited: setting('Geçici disk alanı sınırlı', setUpAgain),
  sessions_limited: setting(
    'Kişi başına oturum sınırı',
    'Programın açmadığı hesaplara sınır koyun: alter role KULLANICI connection limit 16.',
  ),
  connections_enough: setting(
    'Bağlantı sayısı ayarı',
    'max_connections ile reserved_connections değerlerini docs/it/server.md’deki gibi ayarlayıp sunucuyu yeniden başlatın.',
  ),
  guessing_slowed: setting(
    'Parola denemeleri yavaşlatılıyor',
    'shared_preload_libraries’e auth_delay ekleyip auth_delay.milliseconds = 500 yapın, sunucuyu yeniden başlatın.',
  ),
  transport_encrypted: setting('TLS açık', 'Sunucuya sertifika koyup ssl = on yapın (docs/it/server.md).'),
}
