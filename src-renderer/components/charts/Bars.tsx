import { BarChart } from '@mantine/charts'
import { useId, useMemo } from 'react'
import { useFormats } from '#renderer/words/formats.ts'
import { ChartFrame } from './ChartFrame.tsx'
import { colourOf, flatRows, type ChartProps, type ChartRow } from './series.ts'
import { fillOf, SeriesPatterns } from './SeriesPatterns.tsx'

const rowPx = 26
const secondBarPx = 12

/** Lying bars, a name before and the number behind each; in the order given. */
export function Bars<Name extends string, Row extends ChartRow<Name>>(chart: ChartProps<Name, Row>) {
  const { number } = useFormats()
  const id = useId()
  const { series, rows, format = number } = chart
  const data = useMemo(() => flatRows(rows), [rows])
  const drawn = series.map(({ name, label }, index) => ({ name, label, color: colourOf(index) }))
  const height = chart.height ?? Math.max(1, rows.length) * (rowPx + (series.length - 1) * secondBarPx) + 12
  return (
    <ChartFrame {...chart} height={height}>
      <BarChart
        h={height}
        data={data}
        dataKey="label"
        orientation="vertical"
        series={drawn}
        valueFormatter={format}
        withBarValueLabel
        valueLabelProps={{
          position: 'right',
          formatter: (value: unknown) => (typeof value === 'number' ? format(value) : ''),
        }}
        barProps={({ name }) => ({
          isAnimationActive: false,
          fill: fillOf(
            id,
            series.findIndex((each) => each.name === name),
          ),
        })}
        maxBarWidth={16}
        // The axis reckons its own width without the space before its words.
        barChartProps={{ barGap: 1, margin: { left: 14, right: 56, top: 0, bottom: 0 } }}
        withXAxis={false}
        yAxisProps={{ width: 'auto', interval: 0 }}
        gridAxis="none"
        tickLine="none"
        tooltipProps={{ isAnimationActive: false }}
        textColor="var(--z-text)"
        barLabelColor="var(--z-text)"
        accessibilityLayer={false}
      >
        <SeriesPatterns id={id} />
      </BarChart>
    </ChartFrame>
  )
}
