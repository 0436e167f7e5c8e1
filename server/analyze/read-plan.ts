import { type Plan, planSchema } from '../../analysis/plan/schema.ts'
import { planIssueWords } from './plan-issue-words.ts'

/** Where in a text a position lies, both from 1. */
function placeIn(text: string, position: number): { line: number; column: number } {
  const before = text.slice(0, position).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

const messageOf = (text: string): string | null => {
  try {
    JSON.parse(text)
    return null
  } catch (cause) {
    return (cause as Error).message
  }
}

/** Whether the start of a text is right as far as it goes. */
function isRightSoFar(start: string): boolean {
  const message = messageOf(start)
  if (message === null || /end of JSON input|Unterminated string/.test(message)) return true
  return /position (\d+)/.exec(message)?.[1] === String(start.length)
}

/** Characters up to the first that can't stand there: the parser does not always say where it is. */
function lengthUntilFault(text: string): number {
  let [right, wrong] = [0, text.length + 1]
  while (wrong - right > 1) {
    const middle = (right + wrong) >> 1
    if (isRightSoFar(text.slice(0, middle))) right = middle
    else wrong = middle
  }
  return Math.min(wrong, text.length)
}

function jsonFault(text: string, cause: Error): string {
  const { line, column } = placeIn(text, Math.max(0, lengthUntilFault(text) - 1))
  const reason = cause.message.replace(/(, (\.\.\.)?"| in JSON at position).*$/s, '')
  return `${line}:${column}: 不是正确的 JSON · not valid JSON: ${reason}`
}

/** The plan in a file's text, or a line for everything that is wrong with it. */
export function readPlan(text: string, file: string): Plan | readonly string[] {
  const json = text.replace(/^\uFEFF/, '')
  if (json.trim() === '') return [`${file}: 文件是空的，没有计划 · the file is empty: there is no plan`]
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (cause) {
    return [`${file}:${jsonFault(json, cause as Error)}`]
  }
  const found = planSchema.safeParse(value, { reportInput: true })
  return found.success ? found.data : planIssueWords(found.error.issues).map((line) => `${file}: ${line}`)
}
