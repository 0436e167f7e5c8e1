import type { Comments, ThemeFindings } from '../../../analysis/report/comments/schema.ts'
import type { Theme } from '../../../domain/code-frame.ts'
import { type Instrument, itemsOf } from '../../../domain/instrument.ts'
import { commentWords } from '../../i18n/comments/words.ts'
import { innerQuotes } from '../../i18n/inner-quotes.ts'
import { listed } from '../../i18n/listed.ts'
import { estimateCells } from '../estimate-cells.ts'
import { local } from '../labels.ts'

// Only counts, shares and words leave the page in files: texts leave it as quotes that a second person released.
type Rows = (string | number)[][]

export const clusterName = (words: readonly string[]): string => words.slice(0, 4).join('、')

export const clusterCells = ({ clusters }: Comments): Rows => [
  [commentWords('clusterColumn'), commentWords('peopleColumn'), `${commentWords('shareOfWriters')} %`, '≥', '≤'],
  ...clusters.map(({ words, people, share }) => [clusterName(words), people, ...estimateCells(share, 100)]),
]

export const wordCells = ({ words, phrases, keywords, sectors }: Comments): Rows => [
  [commentWords('kindColumn'), commentWords('wordColumn'), commentWords('peopleColumn')],
  ...words.map(({ word, people }) => [commentWords('wordColumn'), word, people]),
  ...phrases.map(({ word, people }) => [commentWords('phrases'), word, people]),
  ...keywords.flatMap(({ sector, words: own }) =>
    own.map(({ word, people }) => [
      `${commentWords('keywords')} · ${sectors.find(({ code }) => code === sector)?.name ?? sector}`,
      word,
      people,
    ]),
  ),
]

export const themeCells = ({ themes: found }: ThemeFindings, themes: readonly Theme[]): Rows => [
  [
    ...(['theme', 'both', 'one', 'alpha', 'kappa'] as const).map((column) => commentWords(column)),
    `${commentWords('share')} %`,
    '≥',
    '≤',
  ],
  ...found.map(({ id, both, one, agreement, share }) => [
    themes.find((theme) => theme.id === id)?.name ?? id,
    both,
    one,
    ...[agreement.alpha, agreement.kappa].map((value) => (value === null ? '' : Number(value.toFixed(4)))),
    ...estimateCells(share, 100),
  ]),
]

/** The questions to which people wrote, as they read them. */
export function wordingOfComments(instrument: Instrument): string {
  const wordings = itemsOf(instrument)
    .filter(({ type }) => type === 'long_text')
    .map(({ text }) => local(text))
  return commentWords('wordingLine', {
    wording: listed([...new Set(wordings)].map((wording) => `“${innerQuotes(wording)}”`)),
  })
}
