const slipsAcross = 2
const slipsDown = 5
export const slipsPerSheet = slipsAcross * slipsDown

/** The codes by sheet of paper, ten on each; the last may have fewer. */
export const slipSheets = (codes: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(codes.length / slipsPerSheet) }, (_, sheet) =>
    codes.slice(sheet * slipsPerSheet, (sheet + 1) * slipsPerSheet),
  )
