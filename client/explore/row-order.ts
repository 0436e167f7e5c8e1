import type { CrossTable } from '../../analysis/report/explore/explored.ts'

/** Choices of a multiple choice stand by their share, categories of one variable as they were asked. */
export function inOrder(rows: CrossTable['rows']): CrossTable['rows'] {
  if (rows.every(({ variable }) => variable === rows[0]?.variable)) return rows
  const share = ({ cells }: CrossTable['rows'][number]) => (cells[0]?.figure.isEstimable ? cells[0].figure.value : 0)
  return [...rows].sort((a, b) => share(b) - share(a))
}
