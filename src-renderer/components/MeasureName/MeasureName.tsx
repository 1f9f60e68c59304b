import { Popover, UnstyledButton } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { MeasureCode } from '#shared/contract/oversight.ts'
import { useMeasures } from '#renderer/figures/measures.ts'
import classes from './MeasureName.module.css'

interface MeasureNameProps {
  measure: MeasureCode
  /** Another name where the place already says part of it. */
  children?: string
}

/** What a figure is called; a click on the sign beside it says what exactly it counts. */
export function MeasureName({ measure, children }: MeasureNameProps) {
  const t = useTranslations('components.figure')
  const measures = useMeasures()
  const [isOpen, setIsOpen] = useState(false)
  const shown = children ?? measures.name(measure)
  const name = shown === '' ? measures.name(measure) : shown
  return (
    <span className={classes.name}>
      {shown}
      <Popover
        opened={isOpen}
        onChange={setIsOpen}
        width={320}
        position="bottom"
        withArrow
        shadow="md"
        trapFocus={false}
      >
        <Popover.Target>
          <UnstyledButton
            className={classes.sign}
            aria-label={t('define', { name })}
            onClick={(event) => {
              // In a table's header a click would also sort.
              event.stopPropagation()
              setIsOpen(!isOpen)
            }}
          >
            <IconInfoCircle size={14} aria-hidden />
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>
          <p className={classes.definition}>{measures.definition(measure)}</p>
        </Popover.Dropdown>
      </Popover>
    </span>
  )
}
