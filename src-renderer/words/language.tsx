import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'

export type Language = 'tr' | 'en'

const storageKey = 'zimmet/language'
const Chosen = createContext<{ language: Language; setLanguage: (next: Language) => void }>({
  language: 'tr',
  setLanguage: () => undefined,
})

/** Turkish first; a choice of English is kept on this PC, for it is needed before anybody has signed in. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setState] = useState<Language>(() => (localStorage.getItem(storageKey) === 'en' ? 'en' : 'tr'))
  const chosen = useMemo(
    () => ({
      language,
      setLanguage: (next: Language) => {
        localStorage.setItem(storageKey, next)
        setState(next)
      },
    }),
    [language],
  )
  return <Chosen value={chosen}>{children}</Chosen>
}

export const useLanguage = () => useContext(Chosen)
