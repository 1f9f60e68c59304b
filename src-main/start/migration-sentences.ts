// Why a database was not brought up, at the terminal: Turkish first, English second.
import { BusyDatabaseError } from '#main/database/code.ts'
import { NewerSchemaError, oldestServer, OldServerError, UnfinishedSchemaError } from '#main/database/migrations.ts'
import { SignInFailure, toSignInFailure } from '#main/database/sign-in.ts'
import { signInSentences } from './sign-in-sentences.ts'

/** What keeps a database from being brought up; null: nothing that has a sentence. */
export function meaningOfMigration(error: unknown): readonly [string, string] | null {
  if (error instanceof OldServerError)
    return [
      `Sunucu çok eski. PostgreSQL'i en az ${oldestServer.name} sürümüne yükseltin, sonra yeniden deneyin.`,
      error.message,
    ]
  if (error instanceof NewerSchemaError)
    return [
      'Veritabanı bu programdan yeni. Hiçbir şey değiştirilmedi; programın yeni sürümünü kullanın.',
      error.message,
    ]
  if (error instanceof UnfinishedSchemaError)
    return [
      'Veritabanı eski bir sürümle yapılmış ve yarım kalmış. Hiçbir şey değiştirilmedi; önce 0.1.0 sürümüyle güncelleyin.',
      error.message,
    ]
  if (error instanceof BusyDatabaseError)
    return [
      'Veritabanında bitmeyen bir iş var (uzun bir rapor, bir aktarma). Kurallar olduğu gibi kaldı; iş bitince yeniden deneyin.',
      'Something in the database does not end. The rules stayed as they were; try again once it has ended.',
    ]
  const failure = toSignInFailure(error)
  return failure instanceof SignInFailure ? signInSentences[failure.problem] : null
}
