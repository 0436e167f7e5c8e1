/** A share in percent as a number of a file, exact enough to compute with; empty where there is none. */
export const percentCell = (share: number | null | undefined): number | '' =>
  share == null ? '' : Number((share * 100).toFixed(4))
