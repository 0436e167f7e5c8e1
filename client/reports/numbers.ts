/** A mark of an axis: no more decimals than it needs. */
export const axisPercent = (share: number): string => `${Number((share * 100).toFixed(1))}%`
export const count = (size: number): string => Math.round(size).toLocaleString('en-US')

export const ranks = ({ low, high }: { low: number; high: number }): string =>
  low === high ? `${low}` : `${low}–${high}`
