import { codebook } from '../../domain/codebook.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { type Localized, textOf } from '../../domain/localized.ts'
import type { SampleDesign } from '../../domain/sample-design.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { staffLanguage } from '../i18n/staff-language.ts'
import { variableName } from '../i18n/variable-name.ts'

export interface VariableWords {
  readonly name: string
  readonly of: (code: number) => string
}

const local = (text: Localized | undefined) => (text ? textOf(text, staffLanguage.value) : '')
const sizes: Readonly<Record<number, 'sizeSmall' | 'sizeMedium' | 'sizeLarge'>> = {
  1: 'sizeSmall',
  2: 'sizeMedium',
  3: 'sizeLarge',
}

/**
 * Names of a variable of a population table and of its codes. Two variables come from the list of units; the others
 * are items of the questionnaire, and stay codes until that has been read.
 */
export function variableWords(
  variable: string,
  { strata }: SampleDesign,
  instrument: Instrument | null,
): VariableWords {
  if (variable === '@sector')
    return {
      name: fieldworkWords('sector'),
      of: (code) => strata.find((stratum) => stratum.code === code)?.name ?? String(code),
    }
  if (variable === '@size')
    return {
      name: fieldworkWords('unitSize'),
      of: (code) => (sizes[code] ? fieldworkWords(sizes[code]) : String(code)),
    }
  const entry = instrument && codebook(instrument).find(({ name }) => name === variable)
  return {
    name: variableName(variable, local(entry?.label)),
    of: (code) => local(entry?.codes?.find((one) => one.code === code)?.label) || String(code),
  }
}
