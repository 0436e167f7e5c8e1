import type { Findings } from '../../analysis/report/findings.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { DrawingFrame, type DrawingPlace, halo, inks } from '../ui/drawing-frame.tsx'
import { leadTo } from '../ui/move-focus.ts'
import { textWidth } from '../ui/place-labels.ts'
import { panelPlace, showIssue } from './hot-issues-state.ts'
import { type QuadrantDot, quadrantLayout, quadrantMargin } from './quadrant-layout.ts'

interface Props extends DrawingPlace {
  readonly findings: Findings
  readonly name: (issue: string) => string
  readonly summary: string
}
type Layout = ReturnType<typeof quadrantLayout>

/** Issues by how satisfied people are and how many name them. */
export function Quadrant({ findings, name, summary, ...place }: Props) {
  const { width } = place
  const height = Math.max(360, Math.min(470, width * 0.78))
  const layout = quadrantLayout(findings, { width, height }, name)
  return (
    <DrawingFrame {...place} height={height} summary={summary}>
      <g style={inks.quiet} font-size="12">
        <Frame layout={layout} width={width} height={height} />
        {[...layout.dots].reverse().map((dot) => (
          <Dot key={dot.issue} dot={dot} />
        ))}
        {layout.dots.map(
          ({ issue, label, isUrgent }) =>
            label && (
              <text
                key={issue}
                x={label.x}
                y={label.y}
                text-anchor={label.align}
                pointer-events="none"
                style={{ ...halo, ...(isUrgent ? inks.ink : inks.quiet) }}
              >
                {name(issue)}
              </text>
            ),
        )}
      </g>
    </DrawingFrame>
  )
}

function Dot({ dot }: { dot: QuadrantDot }) {
  const color = dot.isUrgent ? 'var(--c2, #a23e17)' : 'var(--c3, #4a86c0)'
  return (
    // The ranking and the table beside it do the same by keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above.
    <g
      class="quadrant-dot"
      onClick={() => {
        showIssue(dot.issue)
        leadTo(panelPlace)
      }}
    >
      {dot.isUrgent && dot.across && dot.upright && (
        <path
          d={`M${dot.across[0]} ${dot.y}H${dot.across[1]}M${dot.x} ${dot.upright[0]}V${dot.upright[1]}`}
          style={{ stroke: color }}
          opacity="0.3"
          stroke-width="1.4"
        />
      )}
      <circle
        cx={dot.x}
        cy={dot.y}
        r={dot.isUrgent ? 5 : 4}
        style={{ fill: dot.isCertain ? color : 'var(--surface, #fff)', stroke: color }}
        stroke-width="1.6"
      />
    </g>
  )
}

const name = { 'font-size': '13', 'font-weight': '650' } as const
const shareTicks = [0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5]

/** The words at both ends come first; what lies across is said under the figure, too. */
const hasRoomForAxis = (width: number): boolean =>
  (['lessSatisfied', 'satisfactionAxis', 'moreSatisfied'] as const).reduce(
    (sum, word) => sum + textWidth(reportWords(word), 12) + 12,
    0,
  ) < width

function Frame({ layout, width, height }: { layout: Layout; width: number; height: number }) {
  const { area, x, y, line } = layout
  const middle = (area.left + area.right) / 2
  const scores = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5].filter((tick) => tick >= layout.lowest && tick <= layout.highest)
  return (
    <g>
      {line.x !== null && (
        <rect
          x={area.left}
          y={area.top}
          width={Math.max(0, line.x - area.left)}
          height={Math.max(0, line.y - area.top)}
          opacity="0.5"
          style={{ fill: 'var(--d1, #f6dcc8)' }}
        />
      )}
      {shareTicks
        .filter((tick) => tick <= layout.most)
        .map((tick) => (
          <g key={tick}>
            <line x1={area.left} x2={area.right} y1={y(tick)} y2={y(tick)} style={inks.line} />
            <text x={area.left - 6} y={y(tick) + 4} text-anchor="end">
              {Math.round(tick * 100)}%
            </text>
          </g>
        ))}
      {scores.map((tick) => (
        <text key={tick} x={x(tick)} y={area.bottom + 16} text-anchor="middle">
          {tick.toFixed(1)}
        </text>
      ))}
      <path
        d={`M${area.left} ${line.y}H${area.right}${line.x === null ? '' : `M${line.x} ${area.top}V${area.bottom}`}`}
        fill="none"
        stroke-dasharray="4 4"
        style={inks.strong}
      />
      {line.x !== null && (
        <>
          <text x={area.left + 8} y={area.top + 16} {...name} style={inks.alert}>
            {reportWords('improve_first')}
          </text>
          <text x={area.right - 8} y={area.top + 16} text-anchor="end" {...name}>
            {reportWords('keep_strong')}
          </text>
          <text x={area.left + 8} y={area.bottom - 8} {...name}>
            {reportWords('improve_gradually')}
          </text>
          <text x={area.right - 8} y={area.bottom - 8} text-anchor="end" {...name}>
            {reportWords('keep')}
          </text>
        </>
      )}
      <text x={area.left} y={height - 6}>
        {reportWords('lessSatisfied')}
      </text>
      {hasRoomForAxis(area.right - area.left) && (
        <text x={middle} y={height - 6} text-anchor="middle">
          {reportWords('satisfactionAxis')}
        </text>
      )}
      <text x={width - quadrantMargin.right} y={height - 6} text-anchor="end">
        {reportWords('moreSatisfied')}
      </text>
      <text transform={`translate(13 ${(area.top + area.bottom) / 2}) rotate(-90)`} text-anchor="middle">
        {reportWords('mentionAxis')}
      </text>
    </g>
  )
}
