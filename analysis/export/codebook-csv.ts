import { missingCodes } from '../../domain/category.ts'
import { csvLine, csvMark } from '../../domain/csv.ts'
import type { SampleDesign } from '../../domain/sample-design.ts'
import { unitSizes } from '../../domain/sample-design.ts'
import type { Variable } from '../../domain/variable.ts'

type Line = readonly [
  variable: string,
  item: string,
  kind: string,
  label: string,
  code: number | string,
  meaning: string,
]

const sizeNames: Record<keyof typeof unitSizes, string> = {
  small: '200人以下',
  medium: '200—799人',
  large: '800人及以上',
}
const missingNames: Record<keyof typeof missingCodes, string> = {
  notAsked: '未询问',
  noAnswer: '未回答',
  dontKnow: '不清楚',
  refused: '不愿回答',
}

function frameLines(design: SampleDesign): Line[] {
  return [
    ...design.strata.map(({ code, name }): Line => ['stratum', '', 'coded', '系统', code, name]),
    ['stratum', '', 'coded', '系统', 'open', '公开链接，不计入估计'],
    ...Object.entries(unitSizes).map(
      ([size, code]): Line => ['unit_size', '', 'coded', '单位规模', code, sizeNames[size as keyof typeof unitSizes]],
    ),
  ]
}

function linesOf({ name, item, kind, label, codes }: Variable): Line[] {
  const text = label['zh-CN']
  if (!codes) return [[name, item, kind, text, '', '']]
  return codes.map((code): Line => [name, item, kind, text, code.code, code.label['zh-CN']])
}

/**
 * What the columns and codes of `answersCsv` mean, in Chinese: one line for each code, then the missing codes, which
 * mean the same in every variable (`*`). Without `withTexts` variables of words are left out, as in the data file.
 */
export function codebookCsv(variables: readonly Variable[], design: SampleDesign, withTexts: boolean): string {
  const lines: Line[] = [
    ...frameLines(design),
    ...variables.filter(({ kind }) => withTexts || kind !== 'text').flatMap(linesOf),
    ...Object.entries(missingCodes).map(
      ([name, code]): Line => ['*', '', 'missing', '缺失码', code, missingNames[name as keyof typeof missingCodes]],
    ),
  ]
  return csvMark + [['variable', 'item', 'kind', 'label', 'code', 'meaning'], ...lines].map(csvLine).join('')
}
