export interface Anchor {
  readonly x: number
  readonly y: number
  readonly width: number
}
export interface PlacedLabel {
  readonly x: number
  readonly y: number
  readonly align: 'start' | 'middle' | 'end'
}
/** A box in the drawing. */
export interface Area {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const height = 13
const gap = 7
const overlaps = (a: Area, b: Area) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top

/** Where a label may stand beside its dot, best first. `y` is the baseline. */
const spots: readonly ((anchor: Anchor) => PlacedLabel)[] = [
  ({ x, y }) => ({ x: x + gap, y: y + 4, align: 'start' }),
  ({ x, y }) => ({ x: x - gap, y: y + 4, align: 'end' }),
  ({ x, y }) => ({ x, y: y - 8, align: 'middle' }),
  ({ x, y }) => ({ x, y: y + 17, align: 'middle' }),
  ({ x, y }) => ({ x: x + gap, y: y - 6, align: 'start' }),
  ({ x, y }) => ({ x: x + gap, y: y + 14, align: 'start' }),
  ({ x, y }) => ({ x: x - gap, y: y - 6, align: 'end' }),
  ({ x, y }) => ({ x: x - gap, y: y + 14, align: 'end' }),
]

const boxOf = ({ x, y, align }: PlacedLabel, width: number): Area => {
  const left = { start: x, middle: x - width / 2, end: x - width }[align]
  return { left, right: left + width, top: y - height + 2, bottom: y + 3 }
}

/**
 * Places labels in the order given, each at the first spot that is inside the area and touches no dot, nothing
 * blocked and no label placed before. A label without such a spot is left out: null.
 */
export function placeLabels(
  anchors: readonly Anchor[],
  dots: readonly { readonly x: number; readonly y: number }[],
  area: Area,
  blocked: readonly Area[] = [],
): (PlacedLabel | null)[] {
  const taken = [...blocked, ...dots.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }))]
  return anchors.map((anchor) => {
    for (const spot of spots) {
      const label = spot(anchor)
      const box = boxOf(label, anchor.width)
      const isInside =
        box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom
      if (!isInside || taken.some((other) => overlaps(box, other))) continue
      taken.push(box)
      return label
    }
    return null
  })
}

/** Width of a text at a size: Han characters are as wide as high, others a little over half. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, sign) => sum + (sign.codePointAt(0)! > 0x2e7f ? size : size * 0.56), 0)
