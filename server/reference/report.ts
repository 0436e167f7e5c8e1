import type { Json } from './op.ts'
import type { FileResult } from './run.ts'

const short = (value: Json | undefined): string => {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 400 ? `${text.slice(0, 400)}…` : text
}

const countOf = (file: FileResult, kind: string): number =>
  file.outcomes.filter(({ outcome }) => outcome.kind === kind).length

/** One line per file, one per difference; `most` differences of a case are shown. */
export function linesOf(file: FileResult, most = 3): string[] {
  const counts = `${countOf(file, 'agrees')} agree, ${countOf(file, 'differs')} differ, ${countOf(file, 'uncovered')} not covered`
  const skipped = countOf(file, 'skipped')
  const lines = [`${file.name.padEnd(28)} ${counts}${skipped > 0 ? `, ${skipped} skipped` : ''}`]
  for (const { case: one, outcome } of file.outcomes) {
    if (outcome.kind === 'uncovered') lines.push(`  not covered  ${one.id}  op ${one.spec.op}`)
    if (outcome.kind !== 'differs') continue
    for (const { path, ours, theirs } of outcome.differences.slice(0, most))
      lines.push(`  differs  ${one.id}  ${path || 'result'}  ours ${short(ours)}  R ${short(theirs)}`)
    const more = outcome.differences.length - most
    if (more > 0) lines.push(`  differs  ${one.id}  and ${more} more`)
  }
  return lines
}

/** Cases that are not covered count as failed. */
export function totalsOf(files: readonly FileResult[]): { passed: number; failed: number; skipped: number } {
  const sum = (...kinds: string[]) =>
    kinds.reduce((all, kind) => all + files.reduce((n, f) => n + countOf(f, kind), 0), 0)
  return { passed: sum('agrees'), failed: sum('differs', 'uncovered'), skipped: sum('skipped') }
}
