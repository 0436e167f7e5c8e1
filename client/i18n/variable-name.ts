import { asName } from './as-name.ts'
import { commonWords } from './common/words.ts'

/** Variables that have a name of their own beside the question by which citizens are asked. */
const known = {
  age: 'variableAge',
  sex: 'variableSex',
  ethnicity: 'variableEthnicity',
  education: 'variableEducation',
  occupation: 'variableOccupation',
  residence: 'variableResidence',
  street: 'variableStreet',
} as const

const isKnown = (variable: string): variable is keyof typeof known => Object.hasOwn(known, variable)

/** What analysts call a variable, as 年龄: by its own name, else by its question; by its code where it has no words. */
export const variableName = (variable: string, question: string): string =>
  isKnown(variable) ? commonWords(known[variable]) : asName(question) || variable
