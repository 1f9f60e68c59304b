import { useTranslations } from 'use-intl'
import type { Priority } from '#shared/contract/values.ts'
import classes from './PriorityMark.module.css'

const heights: Readonly<Record<Priority, number>> = { low: 1, normal: 2, high: 3, urgent: 4 }

/** How pressing a request is: bars that grow and the word; urgent stands out. */
export function PriorityMark({ priority }: { priority: Priority }) {
  const t = useTranslations('words.priority')
  return (
    <span className={classes.mark} data-priority={priority}>
      <svg className={classes.bars} viewBox="0 0 15 12" aria-hidden>
        {[1, 2, 3, 4].map((bar) => (
          <rect
            key={bar}
            x={(bar - 1) * 4}
            y={12 - bar * 3}
            width={3}
            height={bar * 3}
            rx={0.5}
            data-full={bar <= heights[priority]}
          />
        ))}
      </svg>
      {t(priority)}
    </span>
  )
}
