import type { SignInProblem } from '#shared/contract/session.ts'

/** Why nobody was let in, at the terminal: Turkish first, English second. */
export const signInSentences: Record<SignInProblem, readonly [turkish: string, english: string]> = {
  wrong_password: ['Kullanıcı adı ya da parola yanlış.', 'Wrong login or password.'],
  account_closed: ['Hesabınız kapatılmış. Bilgi İşlem ile görüşün.', 'The account was closed.'],
  not_in_term: [
    'Hesabınızın süresi başlamamış ya da bitmiş. Bilgi İşlem ile görüşün.',
    'The time of this account has not begun or is over.',
  ],
  too_many_attempts: [
    'Art arda yanlış parola denendi. Biraz bekleyin (en çok 10 dakika), sonra yeniden deneyin.',
    'Too many wrong passwords; wait up to ten minutes.',
  ],
  too_many_sessions: [
    'Bu hesapla çok fazla bilgisayarda oturum açık. Birini kapatıp yeniden deneyin.',
    'This account has too many sessions; close one.',
  ],
  server_full: [
    'Sunucuda boş bağlantı kalmadı. Birazdan yeniden deneyin; sürerse Bilgi İşlem’e haber verin.',
    'The server has no connection left; try again shortly.',
  ],
  server_starting: [
    'Sunucu açılıyor ya da kapanıyor. Bir dakika sonra yeniden deneyin.',
    'The server is starting or stopping; try again in a minute.',
  ],
  server_read_only: [
    'Sunucu şu anda değişiklik almıyor (yedek sunucu). Birazdan yeniden deneyin.',
    'The server takes no changes at present (a standby); try again shortly.',
  ],
  not_allowed_from_here: [
    'Sunucu bu bilgisayardan oturum açılmasına izin vermiyor (pg_hba.conf).',
    'The server allows no sign-in from this machine (pg_hba.conf).',
  ],
  tls_needed: [
    'Şifresiz bağlantı (--no-tls) yalnız bu bilgisayardaki sunucuya kurulur.',
    'A connection without TLS (--no-tls) goes to this machine only.',
  ],
  server_not_genuine: [
    'Bu sunucu parolayı güvenli olmayan yoldan istedi; parola gönderilmedi. Bilgi İşlem’e haber verin.',
    'The server asked for the password in an unsafe way; it was not sent.',
  ],
  not_staff: ['Bu hesabın görevi yok.', 'This account has no post.'],
  server_unreachable: [
    'Sunucuya ulaşılamıyor. Adresi ve ağı denetleyin.',
    'The server cannot be reached; look at its address and the network.',
  ],
  server_too_old: [
    'Sunucu çok eski; PostgreSQL 18.4 ya da yenisi gerekir.',
    'The server is too old; PostgreSQL 18.4 or newer is needed.',
  ],
  certificate_not_trusted: [
    'Sunucu şifreli bağlantı (SSL/TLS) sunmuyor ya da sertifikasına güvenilmiyor. --ca ile belediyenin sertifika dosyasını verin.',
    'The server offers no SSL/TLS, or its certificate is not trusted; name the municipality’s with --ca.',
  ],
  database_missing: ['Sunucuda bu adda bir veritabanı yok.', 'The server has no database of this name.'],
  schema_older: [
    'Veritabanı bu programdan eski. Önce "npm run migrate" çalıştırın.',
    'The database is older than this program; run "npm run migrate" first.',
  ],
  program_too_old: [
    'Programın bu sürümü artık kullanılmıyor. Programın yeni sürümünü kullanın.',
    'This version of the program is no longer served; use a newer one.',
  ],
}
