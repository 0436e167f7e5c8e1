import { codebook } from '../../domain/codebook.ts'
import { type Instrument, itemsOf } from '../../domain/instrument.ts'
import { type Localized, textOf } from '../../domain/localized.ts'
import type { SampleDesign } from '../../domain/sample-design.ts'
import type { Variable } from '../../domain/variable.ts'
import { asName } from '../i18n/as-name.ts'
import { exploreWords } from '../i18n/explore/words.ts'
import { labelled } from '../i18n/punctuation.ts'
import { staffLanguage } from '../i18n/staff-language.ts'
import { variableName } from '../i18n/variable-name.ts'

const local = (text: Localized | undefined): string => (text ? textOf(text, staffLanguage.value) : '')

/** A share without more decimals than it needs: 95%. */
export const axisPercent = (share: number): string => `${Number((share * 100).toFixed(1))}%`

/** A question that can stand in the rows: an item, or one row of a grid. */
export interface Question {
  readonly name: string
  readonly label: string
  readonly section: string
}

const isIndicator = ({ codes }: Variable) => codes?.length === 2 && codes[0]?.code === 0

/** Names and words of all that can be asked of a wave. */
export interface Words {
  readonly questions: readonly Question[]
  /** Variables that make columns: the sector and those that the questionnaire names. */
  readonly groupers: readonly { readonly name: string; readonly label: string }[]
  readonly codesOf: (variable: string) => readonly { readonly code: number; readonly label: string }[]
  readonly labelOf: (variable: string) => string
  readonly codeLabel: (variable: string, code: number) => string
  /** What a row of a table is called: the category, or the choice that was made. */
  readonly rowLabel: (variable: string, code: number) => string
  /** The question as people read it. */
  readonly wordingOf: (row: string) => string
}

function questionsOf(instrument: Instrument): Question[] {
  return instrument.sections.flatMap((section) =>
    section.items.flatMap((item) => {
      const coded = codebook(instrument).filter((one) => one.item === item.id && one.kind === 'coded')
      const [first] = coded
      if (!first) return []
      const about = { section: local(section.title) }
      const text = asName(local(item.text))
      if (coded.length === 1 || coded.every(isIndicator))
        return [{ ...about, name: coded.length === 1 ? first.name : item.id, label: text }]
      return coded.map(({ name, label }) => ({ ...about, name, label: labelled(text, asName(local(label))) }))
    }),
  )
}

export function wordsOf(instrument: Instrument, design: SampleDesign): Words {
  const variables = new Map(codebook(instrument).map((one) => [one.name, one]))
  const codesOf = (variable: string) =>
    variable === '@sector'
      ? design.strata.map(({ code, name }) => ({ code, label: name }))
      : (variables.get(variable)?.codes ?? []).map(({ code, label }) => ({ code, label: local(label) }))
  const labelOf = (variable: string) =>
    variable === '@sector' ? exploreWords('sector') : variableName(variable, local(variables.get(variable)?.label))
  const codeLabel = (variable: string, code: number) =>
    codesOf(variable).find((one) => one.code === code)?.label ?? String(code)
  const questions = questionsOf(instrument)
  return {
    questions,
    groupers: [
      ...(design.strata.length > 1 ? ['@sector'] : []),
      ...new Set(instrument.analysis.groups.filter((name) => variables.has(name))),
    ].map((name) => ({ name, label: labelOf(name) })),
    codesOf,
    labelOf,
    codeLabel,
    rowLabel: (variable, code) => {
      const known = variables.get(variable)
      return known && isIndicator(known) ? labelOf(variable) : codeLabel(variable, code)
    },
    wordingOf: (row) => {
      const item = itemsOf(instrument).find(({ id }) => id === row || id === variables.get(row)?.item)
      return local(item?.text)
    },
  }
}
