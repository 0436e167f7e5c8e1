import type * as z from 'zod/mini'
import { placeWords } from './place-words.ts'

type Issue = z.core.$ZodIssue

interface Words {
  readonly zh: string
  readonly en: string
}

const typeWords: Readonly<Record<string, Words>> = {
  string: { zh: '须为文字', en: 'must be a text' },
  number: { zh: '须为数字', en: 'must be a number' },
  int: { zh: '须为整数', en: 'must be a whole number' },
  boolean: { zh: '须为 true 或 false', en: 'must be true or false' },
  array: { zh: '须为列表 […]', en: 'must be a list […]' },
  object: { zh: '须为对象 {…}', en: 'must be an object {…}' },
  record: { zh: '须为对象 {…}', en: 'must be an object {…}' },
}

/** Rules of the plan's schema that have a code of their own. */
const ruleWords: Readonly<Record<string, Words>> = {
  named_twice: { zh: '同一列写了两次', en: 'names a column twice' },
  column_or_columns: { zh: '须为列名或列名的列表', en: 'must be the name of a column or a list of names' },
  column_or_two_columns: {
    zh: '须为列名，或一至两个列名的列表',
    en: 'must be the name of a column or a list of one or two',
  },
  text_or_number: { zh: '须为文字或数字', en: 'must be a text or a number' },
  category_or_categories: { zh: '须为类别或类别的列表', en: 'must be a category or a list of categories' },
  share_or_shares: { zh: '须为 0 到 1 的数或其列表', en: 'must be a number from 0 to 1 or a list of such' },
  condition: {
    zh: '须为比较 {variable, operator, value}，或 {and: […]}、{or: […]}、{not: …} 之一',
    en: 'must be a comparison {variable, operator, value}, or one of {and: […]}, {or: […]}, {not: …}',
  },
  margin: {
    zh: '须为 {variable, population} 或 {variables, cells}',
    en: 'must be {variable, population} or {variables, cells}',
  },
  variable_or_variables: {
    zh: 'variable 与 variables 须写且只写一个',
    en: 'exactly one of variable and variables must be given',
  },
  trend_along_one: {
    zh: 'trend 需要 by 中恰好一列，scores 只用于 trend',
    en: 'trend needs exactly one column in by, and scores go with trend only',
  },
  one_per_thing: { zh: '各列表须一样长', en: 'must have one column for each thing, as the other list has' },
  no_weight_left: { zh: '权数不能全为 0', en: 'must not all be 0' },
  places_or_ranks: {
    zh: 'places 与 ranks 须写且只写一个',
    en: 'exactly one of places and ranks must be given',
  },
  one_way_of_weighting: {
    zh: 'rake、postStratify、calibrate 只能写一个',
    en: 'only one of rake, postStratify and calibrate may be given',
  },
  lower_below_upper: { zh: 'lower 须小于 upper', en: 'lower must be below upper' },
  test_needs_by: { zh: '检验需要 by 来分组', en: 'a test needs by, whose groups it compares' },
  one_per_variable: { zh: '须与 variables 一样多', en: 'must have one number for each of variables' },
  sum_of_zero: { zh: '总和不能为 0', en: 'must not add up to 0' },
}

const listed = (values: readonly unknown[]): string => values.map(String).join(', ')

const bound = (issue: { origin: string; inclusive?: boolean | undefined }, limit: unknown, isLeast: boolean): Words => {
  if (issue.origin === 'array')
    return {
      zh: `${isLeast ? '至少' : '至多'} ${limit} 项`,
      en: `must have at ${isLeast ? 'least' : 'most'} ${limit} ${limit === 1 ? 'entry' : 'entries'}`,
    }
  if (issue.origin === 'string') return { zh: '不能为空', en: 'must not be empty' }
  const sign = isLeast ? '大于' : '小于'
  const than = isLeast ? 'more than' : 'less than'
  if (issue.inclusive === false) return { zh: `须${sign} ${limit}`, en: `must be ${than} ${limit}` }
  return { zh: `须${isLeast ? '至少为' : '至多为'} ${limit}`, en: `must be at ${isLeast ? 'least' : 'most'} ${limit}` }
}

function wordsOf(issue: Issue): Words {
  if (issue.input === undefined && issue.code !== 'unrecognized_keys' && issue.code !== 'custom')
    return { zh: '没有写', en: 'is missing' }
  const own = ruleWords[issue.message]
  if (own) return own
  switch (issue.code) {
    case 'invalid_type':
      return typeWords[issue.expected] ?? { zh: `须为 ${issue.expected}`, en: `must be ${issue.expected}` }
    case 'unrecognized_keys':
      return { zh: `没有这样的键：${listed(issue.keys)}`, en: `unknown key: ${listed(issue.keys)}` }
    case 'invalid_value':
      return { zh: `须为以下之一：${listed(issue.values)}`, en: `must be one of: ${listed(issue.values)}` }
    case 'too_small':
      return bound(issue, issue.minimum, true)
    case 'too_big':
      return bound(issue, issue.maximum, false)
    default:
      return { zh: '写法不对', en: 'is not what is expected here' }
  }
}

/** How deep the deepest fault lies, alternatives within alternatives included. */
const depth = (issues: readonly Issue[]): number =>
  issues.reduce((most, issue) => {
    const within = issue.code === 'invalid_union' ? Math.max(0, ...issue.errors.map(depth)) : 0
    return Math.max(most, issue.path.length + within)
  }, 0)

/** The alternative that was most probably meant: whose faults lie deepest, then that with the fewest. */
function meant(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const sorted = [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length)
  return sorted[0] ?? []
}

/** Where several alternatives were possible, the faults in the one that was meant. */
function unfolded(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue]
  if ('options' in issue && Array.isArray(issue.options)) {
    const path = issue.path
    const given = issue.input as Readonly<Record<string, unknown>> | undefined
    const key = String(path.at(-1))
    return [{ code: 'invalid_value', values: issue.options, path, message: '', input: given?.[key] ?? given } as Issue]
  }
  const best = meant(issue.errors)
  if (depth(best) === 0) return [issue]
  return best.flatMap((one) => unfolded({ ...one, path: [...issue.path, ...one.path] }))
}

/** One line for everything that is wrong with a plan, each naming its place. */
export const planIssueWords = (issues: readonly Issue[]): string[] =>
  issues.flatMap(unfolded).map((issue) => {
    const [place, words] = [placeWords(issue.path), wordsOf(issue)]
    return `${place.zh}：${words.zh} · ${place.en}: ${words.en}`
  })
