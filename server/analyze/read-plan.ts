import { type Plan, planSchema } from '../../analysis/plan/schema.ts'
import { planIssueWords } from './plan-issue-words.ts'

/** Where in a text a position lies, both from 1. */
function placeIn(text: string, position: number): { line: number; column: number } {
  const before = text.slice(0, position).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

function jsonFault(text: string, cause: Error): string {
  const position = /position (\d+)/.exec(cause.message)?.[1]
  const { line, column } = placeIn(text, position === undefined ? text.length : Number(position))
  return `${line}:${column}: 不是正确的 JSON · not valid JSON: ${cause.message.split('\n')[0]}`
}

/** The plan in a file's text, or a line for everything that is wrong with it. */
export function readPlan(text: string, file: string): Plan | readonly string[] {
  const json = text.replace(/^\uFEFF/, '')
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (cause) {
    return [`${file}:${jsonFault(json, cause as Error)}`]
  }
  const found = planSchema.safeParse(value, { reportInput: true })
  return found.success ? found.data : planIssueWords(found.error.issues).map((line) => `${file}: ${line}`)
}
