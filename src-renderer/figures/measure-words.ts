import type { MeasureCode } from '#shared/contract/oversight.ts'
import { englishBeside, turkishBeside } from './measure-words-beside.ts'
import { englishParts, turkishParts } from './measure-words-parts.ts'
import { defineMessages } from '#renderer/words/messages.ts'

interface MeasureWords {
  readonly name: string
  readonly definition: string
}

const turkish = {
  open: { name: 'Açık', definition: 'Kapanmamış bütün talepler; birleştirilenler birleştirildiği taleple sayılır.' },
  new: { name: 'Yeni', definition: 'Zimmete alınmayı bekleyen açık talepler.' },
  working: { name: 'İşlemde', definition: 'Müdürlükte çalışılan, şu anda bekletilmeyen talepler.' },
  waiting: { name: 'Bekleyen', definition: 'Bir neden ve tarihle bekletilen talepler.' },
  to_verify: { name: 'Onay ve teyitte', definition: 'Sonucu bildirilmiş, onayı ya da teyidi beklenen talepler.' },
  overdue: { name: 'Geciken', definition: 'Söz verilen tarihi geçmiş, sonucu bildirilmemiş talepler.' },
  due_today: {
    name: 'Bugün dolan',
    definition: 'Termini bugün, şu andan gece yarısına kadar dolacak, sonucu bildirilmemiş talepler.',
  },
  at_risk: {
    name: 'Gecikme riski',
    definition:
      'Bu hızla gidilirse gecikecek talepler: müdürlüğün son dört haftadaki hızıyla, termin sırasında önündekilerden sonra sıra geldiğinde termini geçmiş olacak olanlar.',
  },
  waiting_long: {
    name: 'Bekletmesi uzayan',
    definition: 'Bekletme nedeninin izin verdiği sürenin yarısından çoğunu beklemiş talepler.',
  },
  returned_open: { name: 'İade edilmiş', definition: 'Açık ve en az bir kez iade edilmiş talepler.' },
  reopened_open: {
    name: 'Yeniden açılmış',
    definition: '“Çözülmedi” denip yeniden açılmış, çözülmeyi bekleyen talepler.',
  },
  unassigned: { name: 'Görevlisi yok', definition: 'Henüz kimsenin üstlenmediği, çözülmeyi bekleyen talepler.' },
  unexplained: { name: 'Açıklama bekleyen', definition: 'Açıklama istenmiş, henüz açıklama yapılmamış talepler.' },
  legal_overdue: {
    name: 'Kanuni süresi geçen',
    definition: 'Kanuni cevap süresi geçmiş, henüz sonucu bildirilmemiş talepler.',
  },
  overdue_share: { name: 'Gecikme oranı', definition: 'Açık talepler içinde gecikenlerin payı.' },
  registered: {
    name: 'Gelen',
    definition: 'Dönem içinde kaydedilen talepler; müdürlüğü, şu an zimmetinde olduğu müdürlüktür.',
  },
  handed_over: {
    name: 'Devredilen',
    definition: 'Dönem içinde gelenlerden en az bir kez başka müdürlüğe devredilenler.',
  },
  returned: { name: 'İade edilen', definition: 'Dönem içinde gelenlerden en az bir kez sevk masasına iade edilenler.' },
  hand_overs: {
    name: 'Talep başına devir',
    definition: 'Dönem içinde gelenlerin talep başına ortalama devir ve iade sayısı.',
  },
  contact_owed: {
    name: 'İlk görüşmesi dolan',
    definition:
      'Dönem içinde gelen, ilk görüşme süresi olanlardan vatandaşla görüşülmüş ya da bu süresi dolmuş olanlar.',
  },
  contact_on_time: {
    name: 'Zamanında görüşülen',
    definition: 'Dönem içinde gelenlerden vatandaşla ilk görüşme süresi içinde görüşülenler.',
  },
  contact_share: {
    name: 'Zamanında ilk görüşme',
    definition: 'İlk görüşmesi dolanlar içinde zamanında görüşülenlerin payı.',
  },
  resolved: {
    name: 'Sonuçlanan',
    definition:
      'Sonucu dönem içinde bildirilmiş ve geri dönmemiş talepler: çözülen, dış kuruma iletilen, gerekçeyle kapatılan.',
  },
  solved: {
    name: 'Çözülen',
    definition:
      'Sonuçlananlardan çözüldü bildirilenler; teyidi bekleyenleri ayrıca yanında yazar. Dış kuruma iletilen ve gerekçeyle kapatılanlar çözülmüş sayılmaz.',
  },
  forwarded: { name: 'Dış kuruma iletilen', definition: 'Sonuçlananlardan yetkili dış kuruma iletilenler.' },
  declined: { name: 'Gerekçeyle kapatılan', definition: 'Sonuçlananlardan yapılamayacağı gerekçesiyle bildirilenler.' },
  with_target: { name: 'Termini olan çözülen', definition: 'Çözülenlerden hedef süresi olanlar.' },
  on_time: {
    name: 'Zamanında çözülen',
    definition: 'Çözülenlerden söz verilen tarihte ya da önce çözüldü bildirilenler.',
  },
  late: { name: 'Geç çözülen', definition: 'Çözülenlerden söz verilen tarihten sonra çözüldü bildirilenler.' },
  on_time_share: { name: 'Zamanında çözme', definition: 'Termini olan çözülenler içinde zamanında çözülenlerin payı.' },
  solve_median: {
    name: 'Çözüm süresi (ortanca)',
    definition:
      'Çözülenlerin kayıttan çözüme kadar geçen çalışma süresinin ortancası (medyan); bekletmeler sayılmaz. Yarısı daha kısa, yarısı daha uzun sürdü.',
  },
  solve_p90: {
    name: 'Taleplerin %90’ı şu sürede',
    definition: 'Çözülenlerin onda dokuzunun çözüldüğü çalışma süresi; bekletmeler sayılmaz.',
  },
  answered: {
    name: 'Vatandaşa sorulan',
    definition: 'Dönem içinde vatandaşın kendisinin cevap verdiği teyitler; her teyit ayrı sayılır.',
  },
  not_solved: {
    name: '“Çözülmedi” diyen',
    definition: 'Vatandaşın “çözülmedi” dediği teyitler; o sırada çözdüğünü bildiren müdürlüğe yazılır.',
  },
  reopened: { name: 'Yeniden açılan', definition: 'Dönem içinde “çözülmedi” denip yeniden açmayla biten teyitler.' },
  score: { name: 'Memnuniyet puanı', definition: 'Vatandaşın 1–5 arası verdiği bütün puanların ortalaması.' },
  scored: {
    name: 'Değerlendirme',
    definition:
      'Vatandaşın puan verdiği teyitler. Her değerlendirme bir kez sayılır: önce 2, yeniden açılıp sonra 5 verilen talep iki değerlendirmedir.',
  },
  satisfied: { name: 'Memnun', definition: 'Vatandaşın 4 ya da 5 puan verdiği değerlendirmeler.' },
  not_solved_share: {
    name: '“Çözülmedi” oranı',
    definition: 'Vatandaşa sorulanlar içinde “çözülmedi” diyenlerin payı.',
  },
  satisfied_share: {
    name: 'Memnuniyet oranı',
    definition: 'Değerlendirmeler içinde 4 ya da 5 puan verilenlerin payı.',
  },
  parts: {
    name: 'Biten zimmet',
    definition:
      'Müdürlüğün dönem içinde biten zimmetleri: çözümü teyit edilip kapandı, devredildi, iade edildi ya da birleştirildiği taleple gitti. İki kez gelip giden talep iki zimmettir.',
  },
  given_back: { name: 'İade ettiği', definition: 'Müdürlüğün dönem içinde sevk masasına iadeyle biten zimmetleri.' },
  handed_on: { name: 'Devrettiği', definition: 'Müdürlüğün dönem içinde başka müdürlüğe devirle biten zimmetleri.' },
  own_median: {
    name: 'Zimmette geçen (ortanca)',
    definition:
      'Talebin müdürlüğün kendi zimmetinde, çözümü bildirilene kadar geçirdiği çalışma süresinin ortancası (medyan); herkes yalnız kendi payından sorumludur, bekletmeler sayılmaz.',
  },
  own_p90: {
    name: 'Zimmetlerin %90’ı şu sürede',
    definition: 'Biten zimmetlerin onda dokuzunun bittiği çalışma süresi; bekletmeler sayılmaz.',
  },
  given_back_share: { name: 'İade oranı', definition: 'Biten zimmetler içinde iade edilenlerin payı.' },
  ...turkishBeside,
  ...turkishParts,
} satisfies Record<MeasureCode, MeasureWords>

/** What every figure is called and what it says; the definition in SQL is zimmet.measure’s. */
export const measureMessages = defineMessages({
  tr: turkish,
  en: {
    open: {
      name: 'Open',
      definition: 'All requests that are not closed; joined ones count with the request they were joined to.',
    },
    new: { name: 'New', definition: 'Open requests that wait to be taken into custody.' },
    working: { name: 'In work', definition: 'Requests that a directorate works on, not on hold now.' },
    waiting: { name: 'On hold', definition: 'Requests on hold for a reason and until a date.' },
    to_verify: {
      name: 'To approve or verify',
      definition: 'Requests with a reported outcome that waits for approval or verification.',
    },
    overdue: { name: 'Overdue', definition: 'Requests past the promised date without a reported outcome.' },
    due_today: {
      name: 'Due today',
      definition: 'Requests without a reported outcome whose deadline falls between now and midnight.',
    },
    at_risk: {
      name: 'At risk',
      definition:
        'Requests that will be late at the present pace: at the directorate’s pace of the last four weeks their turn, in the order of deadlines, comes after their deadline.',
    },
    waiting_long: {
      name: 'Long on hold',
      definition: 'Requests on hold for more than half of what the reason allows.',
    },
    returned_open: { name: 'Returned before', definition: 'Open requests that were returned at least once.' },
    reopened_open: { name: 'Reopened', definition: 'Requests reopened as not solved that wait to be solved.' },
    unassigned: { name: 'Unassigned', definition: 'Requests to be solved that nobody has taken.' },
    unexplained: { name: 'Explanation owed', definition: 'Requests with a question that is not answered yet.' },
    legal_overdue: {
      name: 'Past the legal period',
      definition: 'Requests past their legal period without a reported outcome.',
    },
    overdue_share: { name: 'Overdue share', definition: 'The share of overdue ones among open requests.' },
    registered: {
      name: 'Registered',
      definition: 'Requests registered within the period; they count for the directorate that holds them now.',
    },
    handed_over: {
      name: 'Handed over',
      definition: 'Those registered within the period that were handed to another directorate at least once.',
    },
    returned: {
      name: 'Returned',
      definition: 'Those registered within the period that were returned to the dispatch desk at least once.',
    },
    hand_overs: {
      name: 'Hand-overs a request',
      definition: 'Hand-overs and returns a request, on average, of those registered within the period.',
    },
    contact_owed: {
      name: 'First contact owed',
      definition:
        'Those registered within the period that have a time for the first contact and whose citizen was contacted or should have been by now.',
    },
    contact_on_time: {
      name: 'Contacted in time',
      definition: 'Those registered within the period whose citizen was contacted in time.',
    },
    contact_share: {
      name: 'First contact in time',
      definition: 'The share contacted in time among those whose first contact was owed.',
    },
    resolved: {
      name: 'With an outcome',
      definition: 'Requests whose outcome was reported within the period and stood: solved, forwarded or declined.',
    },
    solved: {
      name: 'Solved',
      definition:
        'Of those with an outcome the solved ones; how many wait to be confirmed stands beside. Forwarded and declined ones do not count.',
    },
    forwarded: {
      name: 'Forwarded outside',
      definition: 'Of those with an outcome the ones forwarded to another institution.',
    },
    declined: { name: 'Closed with reason', definition: 'Of those with an outcome the ones declined with a reason.' },
    with_target: { name: 'Solved with a deadline', definition: 'Of the solved ones those that had a deadline.' },
    on_time: { name: 'Solved in time', definition: 'Of the solved ones those reported solved by the promised date.' },
    late: { name: 'Solved late', definition: 'Of the solved ones those reported solved after the promised date.' },
    on_time_share: { name: 'In time', definition: 'The share solved in time among the solved ones with a deadline.' },
    solve_median: {
      name: 'Time to solve (median)',
      definition:
        'The median working time from registration to the solution, holds not counted: half took less, half took more.',
    },
    solve_p90: {
      name: 'Time to solve (90 %)',
      definition: 'The working time within which nine of ten were solved, holds not counted.',
    },
    answered: { name: 'Citizen asked', definition: 'Confirmations in which the citizen answered; each counts.' },
    not_solved: {
      name: 'Said “not solved”',
      definition:
        'Confirmations in which the citizen said “not solved”; told of the directorate that had reported the solution.',
    },
    reopened: {
      name: 'Reopened in the period',
      definition: 'Confirmations within the period that reopened the request as not solved.',
    },
    score: { name: 'Satisfaction score', definition: 'The mean of all scores from 1 to 5 that citizens gave.' },
    scored: {
      name: 'Evaluations',
      definition:
        'Scores that citizens gave. Each counts once: a request scored 2, reopened, then 5 is two evaluations.',
    },
    satisfied: { name: 'Satisfied', definition: 'Evaluations in which the citizen gave a 4 or a 5.' },
    not_solved_share: {
      name: '“Not solved” share',
      definition: 'The share of “not solved” among the answers of citizens.',
    },
    satisfied_share: { name: 'Satisfied share', definition: 'The share of 4 and 5 among the evaluations.' },
    parts: {
      name: 'Custody ended',
      definition:
        'Custodies of the directorate that ended within the period: closed as confirmed, handed over, returned, or gone with the request they were joined to; each counts.',
    },
    given_back: {
      name: 'Gave back',
      definition: 'Custodies of the directorate that ended within the period by returning.',
    },
    handed_on: {
      name: 'Handed on',
      definition: 'Custodies of the directorate that ended within the period by a hand-over.',
    },
    own_median: {
      name: 'Time in custody (median)',
      definition:
        'The median working time in the directorate’s own custody until the solution was reported, holds not counted: each answers for its own part only.',
    },
    own_p90: {
      name: 'Time in custody (90 %)',
      definition: 'The working time within which nine of ten left the directorate’s custody, holds not counted.',
    },
    given_back_share: { name: 'Return share', definition: 'The share of returned ones among the parts that ended.' },
    ...englishBeside,
    ...englishParts,
  },
})
