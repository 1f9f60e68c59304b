import { useTranslations } from 'use-intl'

export const wayNames = ['phone', 'whatsapp', 'inPerson', 'mail'] as const

/** The ways in which a citizen is spoken to, for one key each; what is said of each is logged as the contact. */
export function useWays() {
  const t = useTranslations('requests.form.ways')
  return wayNames.map((way, id) => ({ id, name: t(way), logged: t(`${way}Logged`) }))
}
