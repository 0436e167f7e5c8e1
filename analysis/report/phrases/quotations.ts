import type { Findings } from '../findings.ts'
import type { ReportContext } from '../sections/section.ts'

type Comment = Findings['comments'][number]
/** Somebody's words with who said them, as far as it may be told. */
export interface Quotation {
  readonly kind: 'quote'
  readonly text: string
  readonly attribution: string
}

const surnames =
  '赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹苏潘葛范彭马方任袁柳唐薛雷贺倪汤罗郝常于傅齐康余顾孟黄萧尹姚邵汪毛戴宋庞熊纪项祝董梁杜阮季贾江童郭林钟徐邱骆高夏蔡田樊胡霍卢莫丁邓洪包石崔龚程邢陆翁段侯刘叶白赖乔谭温庄柴阎廖耿聂曾'
const posts = '书记|市长|区长|局长|主任|科长|处长|院长|校长|所长|站长|队长|经理|医生|大夫|护士|老师|警官|师傅'
const hidden = '〔略〕'
const replacements: readonly (readonly [RegExp, string])[] = [
  [/(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi, hidden],
  [/\d(?:[\d\s-]{4,})\d[Xx]?/g, hidden],
  [/(?:微信|QQ)号?[:：]?\s*[\w-]{5,}/gi, hidden],
  [/\d+(?:号楼|栋|楼)\d+(?:单元|门)(?:\d+[室号]?)?/g, '某楼某户'],
  [new RegExp(`[${surnames}]\\p{Script=Han}{0,2}?(?=${posts})`, 'gu'), '某'],
]

/** Takes out what points to a person: numbers of phones and cards, addresses, names before a post. Not names alone. */
export const deidentified = (text: string): string =>
  replacements.reduce((rest, [pattern, word]) => rest.replace(pattern, word), text.trim().replace(/\s+/g, ' '))

const shortest = 6
const longest = 80

const quotable = ({ text }: Comment) => text.trim().length >= shortest && text.trim().length <= longest

function quotation(comment: Comment, { names }: ReportContext): Quotation {
  const people = comment.sector === null ? '' : names.sector(comment.sector)
  return { kind: 'quote', text: deidentified(comment.text).replace(/[“”"]/g, ''), attribution: `${people}受访者` }
}

/** Different comments on a group of issues, in the order of the findings. */
export function quotationsOf(context: ReportContext, group: string, most: number): Quotation[] {
  const found = context.findings.comments.filter((comment) => comment.group === group && quotable(comment))
  const different = [...new Map(found.map((comment) => [comment.text.trim(), comment])).values()]
  return different.slice(0, most).map((comment) => quotation(comment, context))
}

const hanWords = (keywords: string) => keywords.split(/\s+/).filter((word) => /^\p{Script=Han}{2,}$/u.test(word))

/** A comment that names the issue or one of its synonyms; null when nobody wrote of it. */
export function quotationAbout(context: ReportContext, issue: string): Quotation | null {
  const entry = context.names.entry(issue)
  if (!entry) return null
  const words = [entry.shortName['zh-CN'], ...hanWords(entry.keywords ?? '')]
  const found = context.findings.comments.find(
    (comment) =>
      comment.group === entry.group && quotable(comment) && words.some((word) => comment.text.includes(word)),
  )
  if (!found) return null
  const plain = quotation(found, context)
  return { ...plain, attribution: `${plain.attribution}，谈${entry.shortName['zh-CN']}` }
}
