/** The list with one member a place earlier or later; at the end it stays. */
export function moved(list: readonly number[], member: number, step: 1 | -1): number[] {
  const from = list.indexOf(member)
  const to = from + step
  if (from < 0 || to < 0 || to >= list.length) return [...list]
  const rest = list.filter((one) => one !== member)
  return [...rest.slice(0, to), member, ...rest.slice(to)]
}
