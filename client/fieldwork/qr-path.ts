/** Outline of the dark squares, one unit each: one rectangle per run of a row. */
export function qrPath(rows: readonly (readonly boolean[])[]): string {
  const runs: string[] = []
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue
      const begin = x
      while (row[x + 1]) x++
      runs.push(`M${begin} ${y}h${x + 1 - begin}v1h${begin - x - 1}z`)
    }
  }
  return runs.join('')
}
