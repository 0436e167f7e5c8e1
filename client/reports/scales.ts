export type Scale = (value: number) => number

export const linearScale =
  (from: readonly [number, number], to: readonly [number, number]): Scale =>
  (value) =>
    to[0] + ((value - from[0]) / (from[1] - from[0] || 1)) * (to[1] - to[0])

/** Square roots spread small shares apart; the axis says so. */
export const squareRootScale = (from: readonly [number, number], to: readonly [number, number]): Scale => {
  const linear = linearScale([Math.sqrt(from[0]), Math.sqrt(from[1])], to)
  return (value) => linear(Math.sqrt(Math.max(0, value)))
}

/** Round marks from 0 that cover `highest`, about `wanted` of them. */
export function ticksTo(highest: number, wanted = 4): number[] {
  const rough = Math.max(highest, 1e-9) / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough * 0.999) ?? power * 10
  const marks: number[] = []
  for (let index = 0; index * step < highest + step * 0.5; index++) marks.push(Number((index * step).toPrecision(12)))
  return marks
}

/** Marks of an axis of ranks 1..highest. */
export const rankTicks = (highest: number): number[] =>
  [1, 5, 10, 20, 40, 60, 100].filter((mark) => mark <= highest && (highest <= 25 || ![5, 10].includes(mark)))
