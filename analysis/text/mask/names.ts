import type { Rule } from './rule.ts'
import { commonWords, compoundSurnames, givenCharacters, mongolianParts, surnames } from './surnames.ts'

const posts =
  '书记|市长|区长|县长|镇长|乡长|村长|局长|主任|科长|处长|部长|股长|厅长|院长|校长|园长|所长|站长|队长|班长|组长|行长|社长|馆长|厂长|经理|总监|老板|医生|大夫|护士|律师|法官|检察官|老师|教授|教练|警官|警察|师傅|司机|会长|委员|代表|秘书|干事|专员|网格员|楼长'
const forms = '先生|女士|小姐|同志|大爷|大妈|大娘|大叔|大哥|大姐|大嫂|阿姨|叔叔|奶奶|爷爷|婶'
const surname = `(?:${compoundSurnames}|[${surnames}])`
/** Characters that stand in names of bodies and places, never in given names beside a post. */
const bodies = '局院所站委会办处科校厂区市县镇乡村部队社店公司的了在是和跟个位这那们给找被让叫请说'
const given = `[^\\P{Script=Han}${bodies}]{0,2}?`
const han = (pattern: string) => new RegExp(pattern, 'gu')

const words = new RegExp(`^(?:${commonWords})`, 'u')
const isWord = (found: string) => words.test(found)

/** Family names that end other words: 公安局长, 语文老师, 城管队长. */
const endings = '安管车卫文乐路党房计高常金方关项单任林田石白花包温江马江云于何范任章江曲麻万牛申'
const openers = '找是给跟和向让叫请被的了对有与及问见说个位原现副姓名新老小前，、'
const endsWord = (found: string, before: string): boolean => {
  const last = before.at(-1) ?? ''
  return found.length === 1 && endings.includes(found) && /\p{Script=Han}/u.test(last) && !openers.includes(last)
}

/** What follows a name in a sentence, and what can't be its second given character. */
const follows = '住的是在说和跟与，,。；;、！!？?（(\\s:：及从来去打也就都电手家今男女等'
const fullName = `${surname}[^\\P{Script=Han}${follows}局院所站委会]{1,2}(?![尔勒])`
const mongolian = `(?:${mongolianParts}){2,4}`

/**
 * Names of people. Sure beside a post or a form of address, or after words that introduce a name; a bare name is only
 * pointed out, since a list of surnames can't tell 高速 from somebody called Gao.
 */
export const nameRules: readonly Rule[] = [
  { kind: 'surname', side: 'plain', pattern: han(`(?<what>${mongolian})(?=副?(?:${posts}|${forms}))`) },
  {
    kind: 'surname',
    side: 'plain',
    pattern: han(`(?<what>${surname}${given})(?=副?(?:${posts}|${forms}))`),
    unless: (found, before) => isWord(found) || endsWord(found, before),
  },
  { kind: 'surname', side: 'plain', pattern: han(`(?<!百|同|贵|老百)姓(?<what>${surname})(?!名|氏)`) },
  {
    kind: 'name',
    side: 'plain',
    pattern: han(
      `(?:我叫|名叫|叫做|名字[叫是]|姓名[是为]?|本人|户主|房主|业主|病人|患者|投诉人|举报人|联系人)[\\s:：]{0,2}(?<what>${fullName})`,
    ),
    unless: isWord,
  },
  { kind: 'name', side: 'plain', pattern: han(`(?:叫|姓名|名字)[做是]?[\\s:：]{0,2}(?<what>${mongolian})`) },
  {
    kind: 'name',
    side: 'plain',
    pattern: han(`叫(?<what>${surname}[^\\P{Script=Han}${follows}]{1,2})(?=的|[，,。；;、！!]|$)`),
    unless: (found) => isWord(found) || endings.includes(found.charAt(0)),
  },
  {
    kind: 'name',
    side: 'plain',
    pattern: han(`(?<what>${surname}[${givenCharacters}]{1,2})(?=[（(]?(?:电话|手机|身份证|微信|男|女)[，,:：\\s]?)`),
    unless: isWord,
  },
  {
    kind: 'name',
    side: 'plain',
    pattern: han(`(?:${compoundSurnames}|[${surnames}])[${givenCharacters}]{2}(?!\\p{Script=Han}{0,1}[路街村])`),
    isSure: false,
    unless: isWord,
  },
]
