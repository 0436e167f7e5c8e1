interface About {
  readonly name: string
  readonly day: string
  readonly version: string
  readonly dataHash: string
  readonly isSynthetic: boolean
}

const synthetic = '合成数据，仅供演示。 · Synthetic data, for demonstration only.\n'

/** What lies in a capsule, in Chinese and English. */
export const readme = ({ name, day, version, dataHash, isSynthetic }: About): string => `民意数据封装 · Minyi capsule

${name}
${day} · ${version} · data hash ${dataHash}
${isSynthetic ? synthetic : ''}
【核验】 npx minyi verify 本文件.zip
　　由答卷和抽样设计重新计算全部权数、分析结果、报告和数字清单，逐个比较；一致时退出码为 0。
【保管】 内含逐份答卷，须像答卷一样保管，不得公开。单位只有编号，没有名称；开放题原文不在内，只保留用于计数的词和已放行的引语。

To check: npx minyi verify THIS-FILE.zip
    makes all weights, findings, sentences and claims again from answers and design, and compares each; exit code 0
    when all agree.
To keep: it holds the answers of single people and must be kept as these, not published. Units have numbers, no names.
    What people wrote is not in it but for words that are counted and quotes that were released.

文件 · files
  manifest.json    各文件的 SHA-256、程序版本、日期、数据指纹 · hashes of all files, version, day, data hash
  viewer.html      可离线阅读的报告和数字清单 · report and claims, to be read offline
  report.json      报告：每个数字都是论断 · the report: every number is a claim
  claims.csv       数字清单：未舍入的值、标准误、区间、基数、来源、句子 · claims: unrounded value, error, base, source, sentence
  findings.json    分析结果 · findings
  answers.csv      答卷（代码），含层、规模、单位编号、设计权数 · answers as codes, with stratum, size, unit number, design weight
  codebook.csv     编码表 · what columns and codes mean
  cause-words.json 意见中按原因计数的词 · words by which comments are counted as speaking of a cause
  weights.csv      每份答卷的设计权数和最终权数 · design weight and final weight of every row of answers.csv
  pace.csv         各题用时（秒），0 为未知；没有记录时无此文件 · seconds by item, 0 unknown; only where these were kept
  design.json      层、人口总体数、单位（按编号）、调查日期 · strata, margins, units by number, days of fieldwork
  instrument.json  问卷定稿 · the questionnaire as published
  plan.json        分析计划：minyi analyze plan.json answers.csv 重算提及率及误差 · recomputes the shares with their errors
  given.json       由人决定的内容：措施、采用情况、放行的引语、修改 · what people decided: measures, quotes, edits
  earlier.json     以前各期的分析结果，用于比较变化 · findings of the waves before
`
