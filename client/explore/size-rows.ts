import type { CrossTable } from '../../analysis/report/explore/explored.ts'
import { exploreWords } from '../i18n/explore/words.ts'

interface SizeRow {
  readonly label: string
  readonly all: number | null
  readonly columns: readonly (number | null)[]
}

const rounded = (size: number | null): number | null => (size === null ? null : Math.round(size))

/** What weighting makes of the people of a table, in whole numbers: how many they stand for and how many they are worth. */
export const sizeRows = ({ everybody, columns }: CrossTable): SizeRow[] =>
  (['weightedBase', 'effectiveSize'] as const).map((size) => ({
    label: exploreWords(size),
    all: rounded(everybody[size]),
    columns: columns.map((column) => rounded(column[size])),
  }))
