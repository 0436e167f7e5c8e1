import { allOf, eachPassage, type StyleRule } from './rule.ts'

const words =
  /导致|造成|致使|使得|引起|引发|诱发|招致|促使|促成|归因于|归咎于|得益于|取决于|根源(?:是|在于)|源于|起因于|原因(?:是|在于)|因为|之所以|由于/g

/** A survey shows what goes together and never what comes from what: no word may say so. */
export const causes: StyleRule = {
  id: 'causes',
  level: 'fault',
  find: eachPassage(({ kind, text }) => (kind === 'sentence' ? allOf(text, words) : [])),
}
