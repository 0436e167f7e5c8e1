import type { Findings, Interval } from '../../analysis/report/findings.ts'
import { type Area, type PlacedLabel, placeLabels, textWidth } from '../ui/place-labels.ts'
import { linearScale, squareRootScale } from './scales.ts'

export interface QuadrantDot {
  readonly issue: string
  readonly x: number
  readonly y: number
  readonly isCertain: boolean
  readonly isUrgent: boolean
  readonly across: readonly [number, number] | null
  readonly upright: readonly [number, number] | null
  readonly label: PlacedLabel | null
}

const labelSize = 12
const otherLabels = 14
/** Over what is named most, so that no dot lies on the names of the upper places. */
const cornerHeight = 22
export const quadrantMargin = { left: 56, right: 12, top: 14, bottom: 42 }

/** Where everything of the quadrant stands in a drawing of this size. Issues without both numbers are left out. */
export function quadrantLayout(
  { issues, lines }: Findings,
  size: { readonly width: number; readonly height: number },
  name: (issue: string) => string,
) {
  const known = issues.flatMap(({ mention, satisfaction, quadrant, issue }) =>
    mention.isEstimable && satisfaction.isEstimable ? [{ issue, mention, satisfaction, quadrant }] : [],
  )
  const area: Area = {
    left: quadrantMargin.left,
    right: size.width - quadrantMargin.right,
    top: quadrantMargin.top,
    bottom: size.height - quadrantMargin.bottom,
  }
  const satisfactions = known.map(({ satisfaction }) => satisfaction.value)
  const lowest = Math.floor((Math.min(...satisfactions, 3) - 0.08) * 10) / 10
  const highest = Math.ceil((Math.max(...satisfactions, 3) + 0.08) * 10) / 10
  const most = Math.max(0.01, ...known.map(({ mention }) => mention.interval95?.high ?? mention.value))
  const x = linearScale([lowest, highest], [area.left, area.right])
  const y = squareRootScale([0, most], [area.bottom, area.top + cornerHeight])
  const middle = lines.satisfaction === null ? (area.left + area.right) / 2 : x(lines.satisfaction)
  const ends = (interval: Interval | undefined, scale: typeof x) =>
    interval ? ([scale(interval.low), scale(interval.high)] as const) : null
  const dots = known
    .map(({ issue, mention, satisfaction, quadrant }) => ({
      issue,
      x: x(satisfaction.value),
      y: y(mention.value),
      isCertain: quadrant?.isCertain ?? false,
      isUrgent: quadrant?.name === 'improve_first',
      across: ends(satisfaction.interval95, x),
      upright: ends(mention.interval95, y),
    }))
    // The urgent get their labels first, from the top; of the others those that stand apart.
    .sort(
      (a, b) =>
        Number(b.isUrgent) - Number(a.isUrgent) ||
        (a.isUrgent ? a.y - b.y : Math.abs(b.x - middle) - Math.abs(a.x - middle)),
    )
  const labelled = [...dots.filter((dot) => dot.isUrgent), ...dots.filter((dot) => !dot.isUrgent).slice(0, otherLabels)]
  const labels = placeLabels(
    labelled.map((dot) => ({ x: dot.x, y: dot.y, width: textWidth(name(dot.issue), labelSize) })),
    dots,
    { ...area, top: 2 },
    corners(area),
  )
  return {
    area,
    x,
    y,
    lowest,
    highest,
    most,
    line: { x: lines.satisfaction === null ? null : x(lines.satisfaction), y: y(lines.mention) },
    dots: dots.map((dot, index): QuadrantDot => ({ ...dot, label: labels[index] ?? null })),
  }
}

/** Room for the names of the four places. */
const corners = ({ left, right, top, bottom }: Area): Area[] =>
  [
    { left, right: left + 76 },
    { left: right - 76, right },
  ].flatMap((side) => [
    { ...side, top, bottom: top + cornerHeight },
    { ...side, top: bottom - cornerHeight, bottom },
  ])
