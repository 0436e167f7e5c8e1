import { designerWords } from '../../i18n/designer/words.ts'
import { type Difference, differenceOf } from './difference.ts'
import type { Json } from './json.ts'

/** What changed, in counts; parts without a change are not listed. */
export function DifferenceList({ before, after }: { before: Json; after: Json }) {
  const lines = differenceLines(differenceOf(before, after))
  return (
    <ul class="difference">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function differenceLines(difference: Difference): string[] {
  // The keys are those of the type.
  const counted = Object.entries(difference) as [keyof Difference, number][]
  const lines = counted.filter(([, count]) => count > 0).map(([key, count]) => designerWords(key, { count }))
  return lines.length > 0 ? lines : [designerWords('noDifference')]
}
