import type { Person } from './city.ts'
import { comments } from './comment-texts.ts'

/** How many of those who named an issue, and of the others, write something about its field. */
const chance = { named: 0.22, others: 0.05 }
/** What some add, in other words each time. */
const endings = [
  '',
  '',
  '',
  '',
  '希望早点解决。',
  '盼着今年能变样。',
  '反映过，没有下文。',
  '大家都这么说。',
  '请重视一下。',
]

const pick = <T>(list: readonly T[], person: Person): T | undefined => list[Math.floor(person.random() * list.length)]

/** What somebody writes about a field, if anything: of what they named first, else of anything in it. */
export function commentOf(field: string, named: readonly string[], person: Person): string | undefined {
  const own = named.filter((issue) => issue.startsWith(field) && comments[issue])
  if (person.random() >= (own.length > 0 ? chance.named : chance.others)) return undefined
  const issue = pick(own.length > 0 ? own : Object.keys(comments).filter((id) => id.startsWith(field)), person)
  const text = pick(comments[issue ?? ''] ?? [], person)
  return text && `${text}${pick(endings, person)}`
}
