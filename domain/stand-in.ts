/** Chinese words with which new parts of a questionnaire begin, to be written over: no respondent should read them. */
export const standIn = {
  organiser: '请写主办单位',
  purpose: '请写调查目的',
  text: '请写题目',
  statement: '请写说明',
  first: '第一项',
  second: '第二项',
  third: '第三项',
} as const

const all: ReadonlySet<string> = new Set(Object.values(standIn))

export const isStandIn = (text: string): boolean => all.has(text)
