import { TextInput, UnstyledButton } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { SamplePerson } from '#shared/contract/session.ts'
import { fold } from '#shared/text-fold.ts'
import { filterFolded } from '#renderer/words/turkish-order.ts'
import classes from './SignInPage.module.css'
import type { SignIn } from './use-sign-in.ts'

interface SamplePeopleProps {
  people: readonly SamplePerson[]
  signIn: SignIn
}

/** The sample municipality's people: one click and one sits at that person's desk. */
export function SamplePeople({ people, signIn }: SamplePeopleProps) {
  const t = useTranslations('session.sample')
  const standing = useStanding()
  const [typed, setTyped] = useState('')
  const searchable = useMemo(
    () =>
      people.map((person) => ({
        person,
        text: fold(`${person.fullName} ${standing(person)} ${person.directorates.join(' ')} ${person.login}`),
      })),
    [people, standing],
  )
  const found = filterFolded(searchable, (each) => each.text, typed, 200)
  return (
    <section className={classes.sample} aria-label={t('title')}>
      <h2 className={classes.sampleTitle}>{t('title')}</h2>
      <p className={classes.hint}>{t('hint')}</p>
      <TextInput
        type="search"
        aria-label={t('find')}
        placeholder={t('find')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ul className={classes.people}>
        {found.map(({ person }) => (
          <li key={person.login}>
            <UnstyledButton
              className={classes.person}
              onClick={() => signIn.asSample(person.login)}
              disabled={signIn.isBusy}
            >
              <span className={classes.personName}>{person.fullName}</span>
              <span className={classes.personPost}>{standing(person)}</span>
              <span className={classes.personPlace}>{person.directorates.join(', ')}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {people.length > 0 && found.length === 0 && <p className={classes.hint}>{t('none')}</p>}
    </section>
  )
}

/** What somebody is: the office where there is one, else the post. */
function useStanding(): (person: SamplePerson) => string {
  const words = useTranslations('words')
  return useCallback(
    ({ post, office }) => (office === null ? words(`post.${post}`) : words(`office.${office}`)),
    [words],
  )
}
