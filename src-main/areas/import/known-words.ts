// What columns and their words are usually called: only for a first guess, which the person looks over and keeps.
import { fieldOf, importedFields, type ImportedField } from '#shared/request-fields.ts'
import type { ImportField, ImportStatus } from '#shared/contract/import.ts'

/** Names of columns, folded; the first that a file has is taken. */
export const columnNames: Readonly<Record<ImportField, readonly string[]>> = {
  ...(Object.fromEntries(importedFields.map((field) => [field, fieldOf(field).imported ?? []])) as Record<
    ImportedField,
    readonly string[]
  >),
  key: [
    ...[
      'basvuru no',
      'talep no',
      'basvuru numarasi',
      'talep numarasi',
      'sikayet no',
      'is emri no',
      'kayit no',
      'evrak no',
    ],
    ...['case enquiry id', 'case id', 'request id', 'ticket id', 'service request id', 'number', 'no', 'id'],
  ],
  status: ['durum', 'durumu', 'talep durumu', 'basvuru durumu', 'sonuc durumu', 'case status', 'status', 'state'],
  directorate: ['mudurluk', 'ilgili mudurluk', 'birim', 'sorumlu birim', 'departman', 'department', 'agency', 'unit'],
  subject: [
    'konu',
    'konusu',
    'talep konusu',
    'basvuru konusu',
    'talep turu',
    'sikayet konusu',
    'kategori',
    'tur',
    'type',
    'subject',
    'category',
    'service name',
  ],
  description: [
    'aciklama',
    'talep aciklamasi',
    'icerik',
    'metin',
    'basvuru metni',
    'talep',
    'detay',
    'case title',
    'description',
    'details',
    'title',
  ],
  closingWords: [
    'sonuc',
    'sonuc aciklamasi',
    'kapanis aciklamasi',
    'yapilan islem',
    'cevap',
    'closure reason',
    'resolution',
    'resolution notes',
  ],
  citizenName: [
    'ad soyad',
    'adi soyadi',
    'vatandas',
    'basvuran',
    'basvuru sahibi',
    'isim',
    'citizen',
    'caller',
    'name',
  ],
  citizenPhone: ['telefon', 'telefon no', 'tel', 'cep', 'cep telefonu', 'gsm', 'phone', 'mobile'],
}

/** Words of a status, by how they begin. */
export const statusWords: readonly (readonly [RegExp, ImportStatus])[] = [
  [/^(acik|open|yeni|new|bekle|islemde|devam|in progress|assigned|atandi|pending|isleme)/u, 'open'],
  [/^(red|olumsuz|reddedil|declin|reject|iptal|cancel|uygun degil|invalid|duplicate|mukerrer)/u, 'declined'],
  [/^(yonlendir|havale|forward|transfer|baska kurum|dis kurum|referred)/u, 'forwarded'],
  [/^(kapa|closed|close|cozul|cozum|tamam|sonuc|solved|resolved|completed|bitti|yapildi|olumlu)/u, 'solved'],
]

/** Words of a channel, by what stands in them. */
export const channelWords: readonly (readonly [RegExp, string])[] = [
  [/whatsapp/u, 'whatsapp'],
  [/cimer/u, 'cimer'],
  [/twitter|facebook|instagram|sosyal|social/u, 'social_media'],
  [/e-?posta|e-?mail|mail/u, 'email'],
  [/dilekce|petition|evrak/u, 'petition'],
  [/yuz yuze|sahsen|in person|walk|masa|employee|worker|personel|saha/u, 'in_person'],
  [/web|internet|portal|app|mobil|self service|online/u, 'web'],
  [/telefon|phone|call|cagri|444|alo|santral/u, 'phone'],
]
