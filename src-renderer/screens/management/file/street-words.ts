import { defineMessages } from '#renderer/words/messages.ts'

/** Of streets from a file. */
export const streetWords = defineMessages({
  tr: {
    title: 'Dosyadan sokaklar',
    choose: 'Dosya seç (CSV, Excel)',
    other: 'Başka dosya',
    close: 'Kapat',
    hint: 'İlk satırı başlık olan bir CSV ya da Excel dosyası: Mahalle ile Cadde/Sokak gerekir, tür (cadde, sokak, bulvar, meydan, küme evler) ayrı bir sütunda ya da adın sonunda yazar. Ulusal adres kayıtlarının sütunları tanınır. Zaten olanlar olduğu gibi kalır.',
    column: { neighbourhood: 'Mahalle', street: 'CSBM adı', kind: 'CSBM türü' },
    example: { first: 'BAĞLAR MAHALLESİ|GÜL|SOKAK', second: 'Dilmen|Fatih Caddesi|' },
    district: 'İlçe',
    chooseDistrict: 'Dosyada {count} ilçe var; birini seçin.',
    tooMany:
      'Dosyada {most} adetten çok cadde ve sokak var; bir belediyenin sokakları bu kadar olmaz. Doğru dosyayı seçin ya da kendi ilçenizin satırlarını bırakın.',
    inParts:
      'Dosya büyük: sokaklar bölüm bölüm eklenir, birkaç dakika sürebilir. Bağlantı koparsa aynı düğmeye yeniden basın; kaldığı yerden sürer, hiçbir sokak iki kez eklenmez.',
    noColumn: 'Dosyada “{column}” sütunu yok. Başlık satırını düzeltip dosyayı yeniden seçin.',
    effect: 'Ne değişir',
    wrong:
      '{all} satırdan {count} tanesi düzeltilmeli. Düzeltip dosyayı yeniden seçin: dosyanın tümü bir kerede alınır ya da hiçbiri alınmaz.',
    nothing: 'Dosyadaki {known} cadde ve sokağın hepsi zaten var; eklenecek bir şey yok.',
    empty: 'Dosyada cadde ya da sokak yok.',
    does: '{neighbourhoods} mahalle ve {streets} cadde/sokak eklenir; {known} tanesi zaten var.',
    columns: 'Sütunlar: {columns}',
    take: 'Hepsini ekle',
    done: '{neighbourhoods} mahalle ve {streets} cadde/sokak eklendi; {known} tanesi zaten vardı.',
    row: 'Satır',
    where: 'Sütun',
    what: 'Ne düzeltilmeli',
    more: '… ve {count} satır daha.',
    why: {
      neighbourhood_missing: 'mahallesi yok',
      street_missing: 'cadde ya da sokak adı yok',
      kind_missing: 'türü (cadde, sokak, bulvar, meydan, küme evler) anlaşılmadı',
      too_long: 'adı 200 karakterden uzun',
      row_unreadable: 'harfleri bozuk; dosyayı UTF-8 olarak kaydedin',
    },
  },
  en: {
    title: 'Streets from a file',
    choose: 'Choose a file (CSV, Excel)',
    other: 'Another file',
    close: 'Close',
    hint: 'A CSV or Excel file whose first row is a header: neighbourhood and street are needed, the kind (cadde, sokak, bulvar, meydan, küme evler) stands in a column of its own or behind the name. The columns of the national address registry are known. What is there already stays as it is.',
    column: { neighbourhood: 'Mahalle', street: 'CSBM adı', kind: 'CSBM türü' },
    example: { first: 'BAĞLAR MAHALLESİ|GÜL|SOKAK', second: 'Dilmen|Fatih Caddesi|' },
    district: 'District',
    chooseDistrict: 'The file names {count} districts; choose one.',
    tooMany:
      'The file names more than {most} streets; no municipality has so many. Choose the right file, or leave the rows of your own district.',
    inParts:
      'A large file: the streets are added part by part, which may take some minutes. If the connection breaks, press the same button again; it goes on where it was, and no street is added twice.',
    noColumn: 'The file has no column “{column}”. Correct its header and choose it again.',
    effect: 'What changes',
    wrong:
      '{count} of {all} rows must be corrected. Correct them and choose the file again: all of it is taken, or nothing.',
    nothing: 'All {known} streets of the file are there already; there is nothing to add.',
    empty: 'There is no street in the file.',
    does: '{neighbourhoods} neighbourhoods and {streets} streets are added; {known} are there already.',
    columns: 'Columns: {columns}',
    take: 'Add all',
    done: '{neighbourhoods} neighbourhoods and {streets} streets were added; {known} were there already.',
    row: 'Row',
    where: 'Column',
    what: 'What to correct',
    more: '… and {count} more rows.',
    why: {
      neighbourhood_missing: 'has no neighbourhood',
      street_missing: 'has no name of a street',
      kind_missing: 'its kind (cadde, sokak, bulvar, meydan, küme evler) is not understood',
      too_long: 'its name is longer than 200 characters',
      row_unreadable: 'its letters are broken; save the file as UTF-8',
    },
  },
})
