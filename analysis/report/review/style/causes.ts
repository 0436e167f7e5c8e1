import { allOf, eachPassage, type StyleRule } from './rule.ts'

const words = /导致|造成|致使|使得|引起|引发|归因于|归咎于|是因为|之所以|由于[^。；]*?(?:所以|因此|从而|因而)/g

/** A survey shows what goes together and never what comes from what: no word may say so. */
export const causes: StyleRule = {
  id: 'causes',
  level: 'fault',
  find: eachPassage(({ kind, text }) => (kind === 'sentence' ? allOf(text, words) : [])),
}
