import { BarChart } from '@mantine/charts'
import { useId, useMemo } from 'react'
import { useFormats } from '#renderer/words/formats.ts'
import { ChartFrame } from './ChartFrame.tsx'
import { colourOf, flatRows, type ChartProps, type ChartRow } from './series.ts'
import { fillOf, SeriesPatterns } from './SeriesPatterns.tsx'

/** So many groups of bars leave room for the number over each. */
const labelledUpTo = 12

/** Upright bars side by side, one group a day, week or month. */
export function BarsOverTime<Name extends string, Row extends ChartRow<Name>>(chart: ChartProps<Name, Row>) {
  const { number } = useFormats()
  const id = useId()
  const { series, rows, format = number, height = 220 } = chart
  const data = useMemo(() => flatRows(rows), [rows])
  const drawn = series.map(({ name, label }, index) => ({ name, label, color: colourOf(index) }))
  return (
    <ChartFrame {...chart}>
      <BarChart
        h={height}
        data={data}
        dataKey="label"
        series={drawn}
        valueFormatter={format}
        withBarValueLabel={rows.length * series.length <= labelledUpTo}
        valueLabelProps={{ formatter: (value: unknown) => (typeof value === 'number' ? format(value) : '') }}
        barProps={({ name }) => ({
          isAnimationActive: false,
          fill: fillOf(
            id,
            series.findIndex((each) => each.name === name),
          ),
        })}
        // Room for half of the topmost number of the scale: pushed in, it would push the next one out.
        barChartProps={{ barGap: 0, barCategoryGap: '14%', margin: { top: 8, right: 5, left: 5, bottom: 5 } }}
        xAxisProps={{ interval: 'preserveStartEnd', minTickGap: 12 }}
        yAxisProps={{ width: 'auto', allowDecimals: false, interval: 0 }}
        tooltipProps={{ isAnimationActive: false }}
        textColor="var(--z-text-soft)"
        gridColor="var(--z-line-strong)"
        strokeDasharray="2 4"
        accessibilityLayer={false}
      >
        <SeriesPatterns id={id} />
      </BarChart>
    </ChartFrame>
  )
}
