import type { PlanFault, PlanFaultCode } from '../../analysis/plan/fault.ts'
import type { CsvFault, CsvFaultCode } from './csv-fault.ts'
import { placeWords } from './place-words.ts'

type Details = Readonly<Record<string, string | number>>
type Sentence = (details: Details) => readonly [zh: string, en: string]

const csvSentences: Readonly<Record<CsvFaultCode, Sentence>> = {
  no_header: () => ['文件是空的，没有列名', 'the file is empty: there is no line with names of columns'],
  no_commas: ({ separator }) => [
    `各列之间是“${separator === '\t' ? '制表符' : separator}”，不是逗号；请另存为逗号分隔的 CSV`,
    `columns are separated by ${separator === '\t' ? 'tabs' : separator} and not by commas; save the file with commas`,
  ],
  not_utf8: ({ column }) => [
    `列 ${column}：不是 UTF-8 编码，请另存为 UTF-8`,
    `column ${column}: not UTF-8; save the file as UTF-8`,
  ],
  quote_inside_cell: ({ column }) => [
    `列 ${column}：引号出现在没有加引号的格子里`,
    `column ${column}: a quote inside a cell that is not quoted`,
  ],
  text_after_quote: ({ column }) => [
    `列 ${column}：引号之后还有文字`,
    `column ${column}: text after the closing quote`,
  ],
  quote_not_closed: ({ column }) => [`列 ${column}：引号没有结束`, `column ${column}: a quote that is never closed`],
  wrong_number_of_cells: ({ found = '', expected = '' }) => [
    `有 ${found} 格，列名有 ${expected} 个`,
    `${found} cells, but ${expected} names of columns`,
  ],
  column_twice: ({ column }) => [`列名 ${column} 出现两次`, `column ${column} stands there twice`],
  unknown_column: ({ column, header }) => [
    `数据里没有列 ${column}，有的是：${header}`,
    `the data have no column ${column}; they have: ${header}`,
  ],
  not_a_number: ({ column, text }) => [
    `列 ${column}：“${text}”不是数字（如表示缺失，请写入计划的 missing）`,
    `column ${column}: "${text}" is not a number (if it stands for a missing value, name it in the plan's missing)`,
  ],
  value_missing: ({ column }) => [
    `列 ${column}：设计或权数用到的列不能为空`,
    `column ${column}: empty, but the design or the weights need a value in every row`,
  ],
  value_too_small: ({ column, value, smallest }) => [
    `列 ${column}：${value} 小于 ${smallest}，权数和总体数不能为负`,
    `column ${column}: ${value} is below ${smallest}; weights and populations can't be negative`,
  ],
  too_many_rows: ({ most }) => [`超过 ${most} 行`, `more than ${most} rows`],
}

const round = (value: string | number | undefined): string =>
  typeof value === 'number' ? String(Number(value.toPrecision(6))) : String(value)

const planSentences: Readonly<Record<PlanFaultCode, Sentence>> = {
  unit_in_several_strata: ({ unit, first, second }) => [
    `抽样单位 ${unit} 同时在层 ${first} 和 ${second}；如各层的编号是重复使用的，请写 "nested": true`,
    `unit ${unit} lies in the strata ${first} and ${second}; if labels repeat from stratum to stratum, write "nested": true`,
  ],
  population_smaller_than_sample: ({ columns }) => [
    `${columns}：某层的总体单位数少于样本单位数`,
    `${columns}: a stratum has fewer units in the population than in the sample`,
  ],
  population_varies: ({ columns }) => [
    `${columns}：同一层内的总体数不一致`,
    `${columns}: the population differs within a stratum`,
  ],
  later_stage_without_population: ({ stages }) => [
    `fpc 的阶段多于 psu（${stages} 个阶段）`,
    `fpc names more stages than psu, which has ${stages}`,
  ],
  margin_category_without_respondents: ({ margin, category }) => [
    `人口总体 ${margin} 的类别 ${category} 在样本中没有人，无法满足`,
    `margin ${margin}, category ${category}: nobody in the sample, so it can't be met`,
  ],
  margin_category_without_population: ({ margin, category }) => [
    `人口总体 ${margin} 没有给出类别 ${category} 的人数，样本中却有人`,
    `margin ${margin}, category ${category}: it is in the data, but the margin gives no population for it`,
  ],
  margin_category_twice: ({ margin, category }) => [
    `人口总体 ${margin} 的类别 ${category} 写了两次`,
    `margin ${margin}, category ${category}: given twice`,
  ],
  margin_without_population: ({ margin }) => [`人口总体 ${margin} 的人数之和为 0`, `margin ${margin}: adds up to 0`],
  margin_cell_of_wrong_length: ({ margin, expected }) => [
    `人口总体 ${margin} 的每一格须写 ${expected} 个类别`,
    `margin ${margin}: a cell must name ${expected} categories`,
  ],
  margin_with_missing_values: ({ margin }) => [
    `人口总体 ${margin}：有的行没有值；事后分层和校准要求每行都有（rake 可以缺）`,
    `margin ${margin}: some rows have no value; post-stratification and calibration need one in every row (rake does not)`,
  ],
  margins_disagree: ({ margin, total, other, otherTotal }) => [
    `人口总体 ${margin} 合计 ${round(total)}，而 ${other} 合计 ${round(otherTotal)}，互相矛盾`,
    `margin ${margin} adds up to ${round(total)}, but ${other} to ${round(otherTotal)}: they contradict each other`,
  ],
  raking_not_converged: ({ margin, category, error }) => [
    `各人口总体无法同时满足；差得最远的是 ${margin} 的类别 ${category}，相对误差 ${round(error)}`,
    `the margins can't be met together; farthest is margin ${margin}, category ${category}, off by ${round(error)} of its share`,
  ],
  calibration_bounds: () => ['lower 须小于 1 且 upper 须大于 1', 'the bounds must enclose 1: lower < 1 < upper'],
  calibration_failed: () => [
    '在这些界限内没有满足全部总体数的权数',
    'no weights within these bounds meet all populations',
  ],
  trimming_leaves_nobody: () => ['所有权数都在界限之外', 'all weights lie outside the bounds'],
}

/** `data.csv:17: …`: the file, the line, and what is wrong there. */
export function csvFaultWords({ code, line, details }: CsvFault, file: string): string {
  const [zh, en] = csvSentences[code](details)
  return `${file}:${line}: ${zh} · line ${line}, ${en}`
}

export function planFaultWords({ code, path, details }: PlanFault, file: string): string {
  const [zh, en] = planSentences[code](details)
  const place = placeWords(path)
  return `${file}: ${place.zh}：${zh} · ${place.en}: ${en}`
}

/** A column that the plan names and the data have not: the place in the plan counts. */
export function missingColumnWords({ details }: CsvFault, path: readonly (string | number)[], file: string): string {
  const [zh, en] = csvSentences.unknown_column(details)
  const place = placeWords(path)
  return `${file}: ${place.zh}：${zh} · ${place.en}: ${en}`
}
