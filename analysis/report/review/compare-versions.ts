import type { Report } from '../model.ts'
import { type Cause, compareReports, type StatementChange } from './compare-reports.ts'
import { type Edit, withEdits } from './edits.ts'
import { statementsOf } from './statements.ts'

/** A report as the program wrote it, and what people changed in it. */
export interface Version {
  readonly report: Report
  readonly edits: readonly Edit[]
}

/** A change as `compareReports` tells it; `edit`: people wrote it, or took back what they had written. */
export interface VersionChange extends Omit<StatementChange, 'cause'> {
  readonly cause: Cause | 'edit'
}

const keysOf = (report: Report): ReadonlySet<string> => new Set(statementsOf(report).map(({ key }) => key))

/**
 * What a reader sees differently in a newer version, edits included. A statement differs by an edit where the program
 * still says what was there before, or said before what is there now, or where one side is in a person's words. First
 * the whole report, then what its other forms say otherwise than it.
 */
export function compareVersions(before: Version, after: Version): VersionChange[] {
  const whole = compareForms(before, after)
  const forms = Object.entries(before.report.forms ?? {}).flatMap(([name, old]) => {
    const now = after.report.forms?.[name]
    if (!now) return []
    const shared = new Set([...Object.values(old.sameAs ?? {}), ...Object.values(now.sameAs ?? {})])
    const isSaidBefore = (one: { readonly key: string } | null) => one !== null && shared.has(one.key)
    return compareForms({ report: old, edits: before.edits }, { report: now, edits: after.edits }).filter(
      ({ before: was, after: is }) => !isSaidBefore(was) && !isSaidBefore(is),
    )
  })
  return [...whole, ...forms]
}

function compareForms(before: Version, after: Version): VersionChange[] {
  const programs = [keysOf(before.report), keysOf(after.report)] as const
  const isByEdit = ({ kind, before: old, after: now }: StatementChange): boolean => {
    if (kind === 'number_changed') return false
    if (old && (programs[1].has(old.key) || !programs[0].has(old.key))) return true
    return now !== null && (programs[0].has(now.key) || !programs[1].has(now.key))
  }
  const seen = [withEdits(before.report, before.edits), withEdits(after.report, after.edits)] as const
  return compareReports(...seen).map((change) => (isByEdit(change) ? { ...change, cause: 'edit' as const } : change))
}
