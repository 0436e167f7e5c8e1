import { allOf, eachPassage, type StyleRule } from './rule.ts'

const words =
  /不少|许多|很多|大量|若干|相当一部分|部分群众|一些(?=人|群众|居民|受访者)|个别(?=人|群众|居民|受访者)|广大|大幅度?|明显(?=[高低多少])|较为?突出|约\d+(?:\.\d+)?[^，。；]{0,4}左右/g

/** Amounts without a number, in what a person wrote: a report that has the number should give it. */
export const vague: StyleRule = {
  id: 'vague',
  level: 'hint',
  find: eachPassage(({ kind, text, isEdited }) => (kind === 'sentence' && isEdited ? allOf(text, words) : [])),
}
