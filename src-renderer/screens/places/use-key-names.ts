import { useCallback, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useNames } from '#renderer/host/catalogue.ts'
import type { PlaceDimension, Step } from './view.ts'

export type KeyName = (dimension: PlaceDimension, key: number, isOfOnePlace?: boolean) => string

/** What the keys of a breakdown are called; streets with their neighbourhood where several are looked at. */
export function useKeyNames(): KeyName {
  const t = useTranslations('places')
  const { names } = useNames()
  const places = useMemo(
    () => new Map(names.all.streets.map(({ id, neighbourhoodId }) => [id, neighbourhoodId])),
    [names],
  )
  return useCallback(
    (dimension, key, isOfOnePlace = true) => {
      if (key === 0) return t(`unknown.${dimension}`)
      if (dimension !== 'street' || isOfOnePlace) return names[dimension](key)
      return `${names.street(key)} · ${names.neighbourhood(places.get(key) ?? null)}`
    },
    [t, names, places],
  )
}

/** A step as it stands in the way down: "Dilmen". */
export function useStepNames(): (step: Step) => string {
  const name = useKeyNames()
  return useCallback(({ dimension, ids }) => ids.map((id) => name(dimension, id)).join(', '), [name])
}
