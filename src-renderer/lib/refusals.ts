import { ORPCError } from '@orpc/client'
import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { refusalCode, type RefusalCode } from '#shared/contract/errors.ts'
import { defineMessages } from './messages.ts'

/** What each refusal means here and what to do next; docs/error-codes.md has the codes. */
export const refusalMessages = defineMessages({
  tr: {
    ZM001: 'Bu talebi sizden önce başkası değiştirdi. Son hâline bakıp yeniden deneyin.',
    ZM002: 'Talep bulunamadı ya da artık sizde değil.',
    ZM003: 'Bunu sizin göreviniz yapmaz. Müdürünüze ya da Halkla İlişkiler’e iletin.',
    ZM004: 'Talep başka müdürlüğün zimmetinde. İşlemi o müdürlük yapar.',
    ZM005: 'Talep şu anki durumunda buna uygun değil.',
    ZM006:
      'İşin tarafında bulunan teyit edemez: çözen, birleştiren ya da o sırada müdürlükte çalışan. Teyidi başka bir ERBİM görevlisi ya da denetçi yapar.',
    ZM007: 'Bu konu kanıt ister. Önce "Dosya ekle" ile kanıtı ekleyin.',
    ZM008: 'Neden ya da açıklama gerekli. Birini seçin ya da yazın.',
    ZM009: 'Sevk masası iade edemez. Talebi ilgili müdürlüğe devredin.',
    ZM010: 'Talep zaten bu müdürlükte. Başka bir müdürlük seçin.',
    ZM011: 'Bu konu başka müdürlüğün. Konuyu devrederken değiştirin.',
    ZM012: 'Seçilen kişi talebi tutan müdürlükte çalışmıyor. O müdürlükten birini seçin.',
    ZM013: 'Bu kayıt daha önce başka bilgilerle gönderildi. Gelen kutusunda var mı bakın, yoksa yeniden başlayın.',
    ZM014: 'Bekletme tarihi ileride ve nedenin izin verdiği süre içinde olmalı.',
    ZM015: 'Sonucu bildiren kişi onaylayamaz. Müdür ya da denetçiden bir başkası onaylar.',
    ZM016: 'Talep başka bir talebe birleştirildi ve onu izler. İşlemi ana talepte yapın.',
    ZM017: 'T.C. kimlik numarası doğru değil. Rakamları yeniden sorun ya da boş bırakın.',
    ZM018: 'Telefon numarası doğru değil. Alan koduyla yazın: 0532 123 45 67.',
    ZM019: 'Dosya boş ya da 10 MB’tan büyük. Daha küçük bir dosya seçin.',
    ZM020: 'Bu tür dosya alınmaz. JPEG, PNG, WebP ya da PDF seçin.',
    ZM021: 'Sokak bu mahallede değil. Sokağı ya da mahalleyi yeniden seçin.',
    ZM022: 'Bu hesabın görevi yok. Bilgi İşlem ile görüşün.',
    ZM023: 'Seçilen kayıt artık kullanılmıyor. Başkasını seçin.',
    ZM024: 'Müdürlüğün zimmetinde açık talep var. Önce onları devredin.',
    ZM025: 'Bir alan eksik ya da yanlış. İşaretli alanı düzeltin.',
    ZM026: 'Tarih, mesai takviminin bilinen yılları dışında. Daha yakın bir tarih seçin.',
    ZM027: 'Bu talebin süresi bir kez uzatılmış; ikinci kez uzatılamaz.',
    ZM028: 'Yeni tarih terminden sonra ve en çok 90 gün sonrası olmalı.',
    ZM029: 'Kanun bunu bu talepte öngörmüyor ya da süresi geçti.',
    ZM030: 'Çalışma saatleri çakışıyor, ters yazılmış ya da hiç çalışma saati yok. Saatleri düzeltin.',
    ZM031: 'Hedef 1 ile 1000 arasında saat ya da gün olmalı.',
    ZM032: 'Açıklama zaten istendi ve yanıt bekliyor ya da istenmiş bir açıklama yok.',
    ZM040: 'Termin geçti. Geçmiş bir termin artık değişmez; yapılanlar kayda geçer, geciken geç sayılır.',
    ZM041: 'Bu talep bu nedenle (toplamda ya da sayı olarak) daha fazla bekletilemez. Müdürünüzle görüşün.',
    ZM042: 'İşlem eski bir görüntü üzerinden yapılamaz. Yeniden deneyin.',
    ZM043: 'İşlem zamanında tamamlanmadı ve kaydedilmedi. Yeniden deneyin.',
    ZM044: 'Kendi önerinizi onaylayamazsınız. Başka bir bilgi işlem görevlisi ya da denetçi onaylar.',
    ZM045: 'Bu öneri karara bağlanmış ya da geri alınmış.',
    ZM046: 'Bir cümleyle yazın: ne oldu, kiminle, neden.',
    ZM047:
      'Kanunu kaldırmayı ya da süresini uzatan değişikliği müdür ya da denetçi, nedenini yazarak ve süre dolmadan yapar.',
    ZM060: 'Bu dosya mahallelerin haritası olarak okunamadı. WGS 84 koordinatlı bir GeoJSON dosyası seçin.',
    ZM061: 'Konu ya da mahalle farklı. Birleştirmeyi önerin; ikinci bir kişi onaylar.',
    ZM062: 'Bu kişi bu talepte zaten başvuran.',
    ZM063: 'Fotoğraf eksik ya da bozuk. Dosyayı yeniden seçin ya da fotoğrafı yeniden çekin.',
    ZM064: 'Vatandaşın yanıtı için çözümden sonra yapılmış bir görüşme gerekir. Önce görüşmeyi kaydedin.',
    ZM065: 'Başvuranların telefonu, e-postası ya da adresi yok; vatandaş yanıtı alınamaz. Yerinde görerek teyit edin.',
    ZM066:
      'Birleştirilen bir talebin kanuni süresi daha önce doluyor. Bildirimi önce o taleplerin vatandaşlarına yapın, sonra burada kaydedin.',
    ZM067: 'Parolanızı başkası belirlemiş. Önce kendi parolanızı seçin: adınızın menüsünde “Parolamı değiştir”.',
    ZM070: 'Şu anda başka bir aktarım sürüyor. Bitmesini bekleyip yeniden deneyin.',
    ZM071: 'Aktarım yarıda kesilmiş; hiçbir satır alınmadı. Baştan başlatın.',
    ZM072: 'Bu kayıt şu anda başka bir işlemde tutuluyor. Yazdıklarınız duruyor; birazdan yeniden deneyin.',
    ZM073:
      'Sunucuda boş bağlantı kalmadı. Yazdıklarınız duruyor; birazdan yeniden deneyin, sürerse Bilgi İşlem’e haber verin.',
    ZM074: 'Sunucu şu anda salt okunur; kayıt alınmıyor. Yazdıklarınız duruyor; Bilgi İşlem’e haber verin.',
    ZM075: 'Sunucunun diski dolu; kayıt alınmıyor. Yazdıklarınız duruyor; Bilgi İşlem’e haber verin.',
    ZM087: 'Sunucunun saati geride; bu tarihle talep kaydedilmez. Yazdıklarınız duruyor; Bilgi İşlem’e haber verin.',
    ZM088: 'Bir günde ekleyebileceğiniz dosya sınırına ulaştınız. Yarın yeniden deneyin ya da Bilgi İşlem ile görüşün.',
    ZM089: 'Aynı anda çok fazla iş var. Yazdıklarınız duruyor; birazdan yeniden deneyin.',
    ZM091: 'Programın bu sürümü artık kullanılmıyor. Yazdıklarınız duruyor; programı kapatıp yeniden açın.',
    ZM080: 'Kısa sürede çok fazla kişi sorgulandı. Biraz bekleyip yeniden deneyin; sorgular kayda geçer.',
    ZM081: 'Kişi sayıları yalnız bitmiş çeyrek yıllar için ve tek bir kırılımla verilir.',
    NOT_FOUND: 'Talep bulunamadı ya da artık sizde değil.',
    CONFLICT: 'Bu talebi sizden önce başkası değiştirdi. Yazdıklarınız duruyor; son hâline bakıp yeniden gönderin.',
    CONNECTION_LOST: 'Sunucuya ulaşılamıyor. Yazdıklarınız duruyor; bağlantı gelince yeniden gönderin.',
    NOT_SIGNED_IN: 'Oturumunuz kapanmış. Yeniden giriş yapın; yazdıklarınız duruyor.',
    fault:
      'Beklenmeyen bir hata oldu (no {number}). Yazdıklarınız duruyor; yeniden deneyin, sürerse Bilgi İşlem’e bu numarayı söyleyin.',
  },
  en: {
    ZM001: 'Somebody changed this request before you. Look at it as it is now and try again.',
    ZM002: 'The request was not found, or is no longer yours to see.',
    ZM003: 'Your post does not do this. Tell your director or public relations.',
    ZM004: 'Another directorate holds the request. It is theirs to do.',
    ZM005: 'The request is not in a state in which this is done.',
    ZM006:
      'Whoever stood on its side may not verify it: who solved it, who joined to it, who worked there meanwhile. Another agent or an overseer does.',
    ZM007: 'This subject asks for evidence. First add it by "Attach file".',
    ZM008: 'A reason or words are needed. Choose one or write.',
    ZM009: 'The dispatch desk has nowhere to return to. Hand the request over.',
    ZM010: 'That directorate holds it already. Choose another one.',
    ZM011: 'The subject belongs to another directorate. Change it with a hand-over.',
    ZM012: 'The person does not work for the directorate that holds it. Choose somebody of it.',
    ZM013: 'This was sent before with other details. See whether it is in the inbox, else start again.',
    ZM014: 'A hold ends in the future, within what its reason allows.',
    ZM015: 'Who reported the outcome may not approve it. Another director or overseer does.',
    ZM016: 'The request was joined to another and follows it. Act on the main request.',
    ZM017: 'The T.C. identity number is not right. Ask for it again or leave it empty.',
    ZM018: 'The phone number is not right. Write it with its area code: 0532 123 45 67.',
    ZM019: 'The file is empty or larger than 10 MB. Choose a smaller one.',
    ZM020: 'Files of this kind are not taken. Choose JPEG, PNG, WebP or PDF.',
    ZM021: 'The street lies in another neighbourhood. Choose one of them again.',
    ZM022: 'This login has no post. Speak with IT.',
    ZM023: 'What was chosen is no longer in use. Choose another.',
    ZM024: 'The directorate still holds open requests. Hand them over first.',
    ZM025: 'A field is missing or wrong. Correct the marked one.',
    ZM026: 'The date lies outside the years the work calendar is known for. Choose a nearer one.',
    ZM027: 'This request has been extended once; it cannot be extended again.',
    ZM028: 'The new date must come after the deadline, at most 90 days later.',
    ZM029: 'The law does not provide for this here, or its time is over.',
    ZM030: 'The hours overlap, run backwards, or there are none. Correct them.',
    ZM031: 'A target is 1 to 1000 hours or days.',
    ZM032: 'An explanation is asked for already and waits for its answer, or nobody asked for one.',
    ZM040: 'The deadline has passed and moves no more. What is done is recorded; what is late stays late.',
    ZM041: 'This request may not wait longer, or again, for this reason. Speak with your director.',
    ZM042: 'This cannot be done on an old snapshot. Try again.',
    ZM043: 'It was not completed in time and was not kept. Try again.',
    ZM044: 'You cannot approve your own proposal. Another administrator or an overseer does.',
    ZM045: 'This proposal was decided or taken back.',
    ZM046: 'Write a sentence: what happened, with whom, why.',
    ZM047: 'A director or an overseer takes a law off or gives it a later date, with a reason, before its period ends.',
    ZM060: 'The file could not be read as a map of the neighbourhoods. Choose a GeoJSON file in WGS 84.',
    ZM061: 'Another subject or neighbourhood. Propose the joining; a second person agrees to it.',
    ZM062: 'This person asks on the request already.',
    ZM063: 'The picture is cut off or broken. Choose the file again, or take the photo again.',
    ZM064: 'The citizen’s answer needs a contact since the resolution. First log the contact.',
    ZM065:
      'Nobody who asked has a phone, e-mail or address, so there is no citizen’s answer. Verify by looking on site.',
    ZM066: 'The law of a joined request ends earlier. Do it on the joined requests first, then here.',
    ZM067: 'Somebody else set your password. Choose your own first: “Change my password” in the menu of your name.',
    ZM070: 'Another import is under way. Wait until it has ended and try again.',
    ZM071: 'The import was cut off; no row was taken. Start it again.',
    ZM072: 'Another act under way holds this. What you typed is kept; try again in a moment.',
    ZM073:
      'The server has no connection left. What you typed is kept; try again in a moment, and tell IT if it goes on.',
    ZM074: 'The server is read-only at present and records nothing. What you typed is kept; tell IT.',
    ZM075: 'The server’s disk is full and it records nothing. What you typed is kept; tell IT.',
    ZM087: 'The server’s clock is behind; nothing is registered under that date. What you typed is kept; tell IT.',
    ZM088: 'You have attached as many files as one may in a day. Try again tomorrow or speak with IT.',
    ZM089: 'Too much is going on at once. What you typed is kept; try again in a moment.',
    ZM091: 'This version of the program is no longer in use. What you typed is kept; close and open the program.',
    ZM080: 'Too many people were looked up in a short time. Wait a little and try again; look-ups are on record.',
    ZM081: 'Numbers of people are told only for quarters that have ended, and for one breakdown at a time.',
    NOT_FOUND: 'The request was not found, or is no longer yours to see.',
    CONFLICT:
      'Somebody changed this request before you. What you typed is kept; look at it as it is now and send again.',
    CONNECTION_LOST: 'The server cannot be reached. What you typed is kept; send it again when the connection is back.',
    NOT_SIGNED_IN: 'You were signed out. Sign in again; what you typed is kept.',
    fault: 'Something unexpected happened (no. {number}). What you typed is kept; try again, or tell IT this number.',
  },
})

/** Why a call failed, as far as the window need know. */
export type Failure =
  | { kind: 'refused'; code: RefusalCode; field: string | null; detail: Readonly<Record<string, unknown>> }
  | { kind: 'CONFLICT' | 'NOT_FOUND' | 'NOT_SIGNED_IN' | 'CONNECTION_LOST' }
  | { kind: 'fault'; number: string }

const plainKinds = ['CONFLICT', 'NOT_FOUND', 'NOT_SIGNED_IN', 'CONNECTION_LOST'] as const

/** Reads an error of the client; whatever is no typed error of the contract is a fault. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof ORPCError)) return { kind: 'fault', number: '–' }
  const data: unknown = error.data
  const told = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}
  const plain = plainKinds.find((kind) => kind === error.code)
  if (plain !== undefined) return { kind: plain }
  const code = refusalCode.safeParse(told['code'])
  if (error.code === 'REFUSED' && code.success) {
    const detail = typeof told['detail'] === 'object' && told['detail'] !== null ? { ...told['detail'] } : {}
    const field: unknown = 'field' in detail ? detail.field : null
    return { kind: 'refused', code: code.data, field: typeof field === 'string' ? field : null, detail }
  }
  return { kind: 'fault', number: typeof told['number'] === 'string' ? told['number'] : '–' }
}

/** A failure as a sentence that says what to do next. */
export function useFailureSentence(): (failure: Failure) => string {
  const t = useTranslations('refusals')
  return useCallback(
    (failure) => {
      if (failure.kind === 'refused') return t(failure.code)
      return failure.kind === 'fault' ? t('fault', { number: failure.number }) : t(failure.kind)
    },
    [t],
  )
}
