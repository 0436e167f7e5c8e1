import { type Zippable, zipSync } from 'fflate'

export type Files = Record<string, Uint8Array>

/** The same files always give the same bytes: names in order, one date. Midnight of that day, whatever the time zone. */
export function zipped(files: Files, date: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number)
  const mtime = new Date(Math.min(Math.max(year, 1980), 2099), month - 1, day)
  const names = Object.keys(files)
    .filter((name) => !name.endsWith('/'))
    .sort()
  return zipSync(Object.fromEntries(names.map((name) => [name, files[name]])) as Zippable, { mtime, level: 6 })
}
