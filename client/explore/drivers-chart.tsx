import type { Drivers } from '../../analysis/report/explore/drivers-answer.ts'
import type { Figure } from '../../analysis/report/explore/explored.ts'
import { workbenchWords } from '../i18n/workbench/words.ts'
import { DrawingFrame, type DrawingPlace, halo, inks } from '../ui/drawing-frame.tsx'
import { type Area, placeLabels, textWidth } from '../ui/place-labels.ts'

type Known = Extract<Figure, { isEstimable: true }>
interface Dot {
  readonly group: string
  readonly part: Known
  readonly mention: Known
  readonly isCertain: boolean
}

interface Props extends DrawingPlace {
  readonly drivers: Drivers
  readonly nameOf: (group: string) => string
  readonly summary: string
}

/** Of volunteers no place is certain or not: their dots are plain ones. */
export const dotsOf = ({ drivers, isProbability }: Drivers): Dot[] =>
  drivers.flatMap(({ group, part, mention, fromMean }) =>
    part.isEstimable && mention.isEstimable
      ? [{ group, part, mention, isCertain: !isProbability || fromMean?.isCertain === true }]
      : [],
  )

const margin = { left: 58, right: 24, top: 30, bottom: 50 }
const cornerSize = 11.5
const line = 15
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const highOf = ({ value, high }: Known) => high ?? value
const lowOf = ({ value, low }: Known) => low ?? value

/** Steps of an axis from 0: a few round numbers up to `most`. */
function ticksOf(most: number): number[] {
  const step = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.25].find((one) => most / one <= 6) ?? 0.5
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, k) => k * step)
}

const tickText = (value: number) => `${Number((value * 100).toFixed(1))}%`

/** Whether the words of left and right corners fit beside each other; if not, the left ones stand a line higher. */
const fitBeside = (width: number): boolean =>
  (
    [
      ['driversStated', 'driversOften'],
      ['driversRare', 'driversQuiet'],
      ['driversUp', 'driversAcross'],
    ] as const
  ).every((pair) => pair.reduce((sum, word) => sum + textWidth(workbenchWords(word), cornerSize), 36) < width)

/** Groups of issues: to the right what goes closely with the outcome, above what is named often. */
export function DriversChart({ drivers, nameOf, summary, ...place }: Props) {
  const dots = dotsOf(drivers)
  const { width } = place
  // On a phone names need the height that they lack in width.
  const height = width < 520 ? 420 : Math.round(Math.max(340, Math.min(440, width * 0.56)))
  const more = fitBeside(width - margin.left - margin.right) ? 0 : line
  const area = {
    left: margin.left,
    right: width - margin.right,
    top: margin.top + more,
    bottom: height - margin.bottom - more,
  }
  const [mostX, mostY] = [
    Math.max(0.01, ...dots.map(({ part }) => highOf(part))) * 1.05,
    Math.max(0.01, ...dots.map(({ mention }) => highOf(mention))) * 1.08,
  ]
  const x = (value: number) => area.left + (value / mostX) * (area.right - area.left)
  const y = (value: number) => area.bottom - (value / mostY) * (area.bottom - area.top)
  const [middle, level] = [
    x(meanOf(dots.map(({ part }) => part.value))),
    y(meanOf(dots.map((dot) => dot.mention.value))),
  ]
  return (
    <DrawingFrame {...place} height={height} summary={summary}>
      {ticksOf(mostX).map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={area.top} y2={area.bottom} style={inks.line} />
          <text x={x(tick)} y={area.bottom + 16} font-size="11" text-anchor="middle" style={inks.quiet}>
            {tickText(tick)}
          </text>
        </g>
      ))}
      {ticksOf(mostY).map((tick) => (
        <g key={tick}>
          <line x1={area.left} x2={area.right} y1={y(tick)} y2={y(tick)} style={inks.line} />
          <text x={area.left - 8} y={y(tick) + 4} font-size="11" text-anchor="end" style={inks.quiet}>
            {tickText(tick)}
          </text>
        </g>
      ))}
      <path
        d={`M${middle} ${area.top}V${area.bottom}M${area.left} ${level}H${area.right}`}
        stroke-dasharray="5 4"
        fill="none"
        style={inks.strong}
      />
      <Corners area={area} more={more} />
      {dots.map(({ group, part, mention, isCertain }) => (
        <g key={group}>
          <path
            d={`M${x(lowOf(part))} ${y(mention.value)}H${x(highOf(part))}M${x(part.value)} ${y(lowOf(mention))}V${y(highOf(mention))}`}
            stroke-width="1.4"
            opacity="0.55"
            style={inks.mainLine}
          />
          <circle
            class={isCertain ? 'is-certain' : 'is-undecided'}
            cx={x(part.value)}
            cy={y(mention.value)}
            r="5.5"
            stroke-width="1.8"
            style={{ ...inks.mainLine, ...(isCertain ? inks.main : inks.surface) }}
          />
        </g>
      ))}
      <Labels dots={dots} x={x} y={y} area={area} nameOf={nameOf} />
      <text x={area.right} y={height - 12} font-size="12" text-anchor="end" style={inks.quiet}>
        {workbenchWords('driversAcross')}
      </text>
      <text x="4" y={height - 12 - more} font-size="12" style={inks.quiet}>
        {workbenchWords('driversUp')}
      </text>
    </DrawingFrame>
  )
}

interface LabelProps extends Pick<Props, 'nameOf'> {
  readonly dots: readonly Dot[]
  readonly x: (value: number) => number
  readonly y: (value: number) => number
  readonly area: Area
}

const nameSize = 13

/** Names beside the dots, where they lie neither on each other nor on a dot or its interval; every group has one. */
function Labels({ dots, x, y, area, nameOf }: LabelProps) {
  const anchors = dots.map(({ group, part, mention }) => ({
    group,
    x: x(part.value),
    y: y(mention.value),
    width: textWidth(nameOf(group), nameSize),
  }))
  const intervals = dots.flatMap(({ part, mention }): Area[] => {
    const [across, up] = [x(part.value), y(mention.value)]
    return [
      { left: x(lowOf(part)), right: x(highOf(part)), top: up - 1, bottom: up + 1 },
      { left: across - 1, right: across + 1, top: y(highOf(mention)), bottom: y(lowOf(mention)) },
    ]
  })
  const placed = placeLabels(anchors, anchors, area, intervals)
  return (
    <>
      {anchors.map(({ group, ...anchor }, k) => {
        const fitsLeft = anchor.x - 10 - anchor.width > 0
        const at = placed[k] ?? {
          x: anchor.x + (fitsLeft ? -10 : 10),
          y: anchor.y - 10,
          align: fitsLeft ? 'end' : 'start',
        }
        return (
          <text
            key={group}
            x={at.x}
            y={at.y}
            font-size={nameSize}
            font-weight="600"
            text-anchor={at.align}
            style={{ ...halo, ...inks.ink }}
          >
            {nameOf(group)}
          </text>
        )
      })}
    </>
  )
}

interface CornerProps {
  readonly area: Area
  readonly more: number
}

function Corners({ area, more }: CornerProps) {
  const corner = (word: Parameters<typeof workbenchWords>[0], isRight: boolean, isTop: boolean) => (
    <text
      x={isRight ? area.right - 6 : area.left + 6}
      y={(isTop ? area.top - 10 : area.bottom - 8) - (isRight ? 0 : more)}
      font-size={cornerSize}
      text-anchor={isRight ? 'end' : 'start'}
      style={inks.quiet}
    >
      {workbenchWords(word)}
    </text>
  )
  return (
    <>
      {corner('driversOften', true, true)}
      {corner('driversStated', false, true)}
      {corner('driversQuiet', true, false)}
      {corner('driversRare', false, false)}
    </>
  )
}
