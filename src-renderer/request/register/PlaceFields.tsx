import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { CatalogueSelect } from '#renderer/components/CatalogueSelect/CatalogueSelect.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { compareTurkish } from '#renderer/words/turkish-order.ts'
import { PlainInput } from './PlainInput.tsx'
import classes from './register.module.css'
import type { Register } from './use-new-request.ts'

/** Where: the neighbourhood narrows the streets; a street told first brings its neighbourhood along. */
export function PlaceFields({ register }: { register: Register }) {
  const t = useTranslations('register')
  const { names } = useNames()
  const { draft, setDraft } = register
  const neighbourhoods = useMemo(
    () =>
      names.all.neighbourhoods
        .filter(({ isActive }) => isActive)
        .toSorted((one, other) => compareTurkish(one.name, other.name)),
    [names],
  )
  const streets = useMemo(
    () =>
      names.all.streets
        .filter(
          ({ isActive, neighbourhoodId }) =>
            isActive && (draft.neighbourhoodId === null || neighbourhoodId === draft.neighbourhoodId),
        )
        .map((street) => ({
          id: street.id,
          name: names.street(street.id),
          ...(draft.neighbourhoodId === null ? { hint: names.neighbourhood(street.neighbourhoodId) } : {}),
        }))
        .toSorted((one, other) => compareTurkish(one.name, other.name)),
    [names, draft.neighbourhoodId],
  )
  const chooseStreet = (streetId: number | null) => {
    const street = names.all.streets.find(({ id }) => id === streetId)
    setDraft({ streetId, ...(street ? { neighbourhoodId: street.neighbourhoodId } : {}) })
  }
  return (
    <div className={classes.place}>
      <CatalogueSelect
        label={t('neighbourhood')}
        options={neighbourhoods}
        value={draft.neighbourhoodId}
        clearable
        onChange={(neighbourhoodId) => setDraft({ neighbourhoodId, streetId: null })}
      />
      <CatalogueSelect label={t('street')} options={streets} value={draft.streetId} clearable onChange={chooseStreet} />
      <PlainInput register={register} field="door" />
    </div>
  )
}
