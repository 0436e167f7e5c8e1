import { useSignal } from '@preact/signals'
import { levels } from '../../analysis/report/explore/state.ts'
import { exploreWords } from '../i18n/explore/words.ts'
import { apart } from '../i18n/punctuation.ts'
import { Button } from '../ui/button.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { showFilter, showLevel, showWeighted } from '../ui/wave-state.ts'
import { axisPercent, type Words } from './codebook-words.ts'
import type { View } from './explore-state.ts'
import { FilterDialog } from './filter-dialog.tsx'
import { filterLabel } from './filter-label.ts'

interface Props {
  readonly view: View
  readonly words: Words
  /** Whether numbers have intervals, of which a level can be chosen. */
  readonly hasLevel: boolean
}

/** What all numbers of the page have in common: who is looked at, weighting, level. */
export function StateBar({ view, words, hasLevel }: Props) {
  const isOpen = useSignal(false)
  return (
    <div class="state-bar no-print">
      {view.filter.map((part) => (
        <span key={part.variable} class="pill">
          {filterLabel(part, words)}
          <Button
            kind="text"
            size="small"
            icon="close"
            label={exploreWords('removeFilter', { name: filterLabel(part, words) })}
            onClick={() => showFilter(view.filter.filter((one) => one !== part))}
          />
        </span>
      ))}
      <Button
        size="small"
        icon="filter"
        onClick={() => {
          isOpen.value = true
        }}
      >
        {exploreWords('addFilter')}
      </Button>
      <Segmented
        label={exploreWords('weighting')}
        value={view.isWeighted ? 'yes' : 'no'}
        choices={[
          { value: 'yes', label: exploreWords('weighted') },
          { value: 'no', label: exploreWords('unweighted') },
        ]}
        onChange={(chosen) => showWeighted(chosen === 'yes')}
      />
      {hasLevel && <LevelChoice level={view.level} />}
      <FilterDialog
        isOpen={isOpen.value}
        filter={view.filter}
        words={words}
        onClose={() => {
          isOpen.value = false
        }}
      />
    </div>
  )
}

const LevelChoice = ({ level: chosen }: Pick<View, 'level'>) => (
  <label class="row small">
    {exploreWords('level')}
    <select
      class="input select-small"
      value={String(chosen)}
      onChange={(event) => showLevel(Number(event.currentTarget.value))}
    >
      {levels.map((level) => (
        <option key={level} value={String(level)}>{`${Math.round(level * 100)}%`}</option>
      ))}
    </select>
  </label>
)

/** The same on paper, where nothing can be chosen. */
export const StateLine = ({ view, words, hasLevel }: Props) => (
  <p class="print-only state-line">
    {[
      view.filter.length > 0 ? apart(view.filter.map((part) => filterLabel(part, words))) : exploreWords('everybody'),
      exploreWords(view.isWeighted ? 'weighted' : 'unweighted'),
      ...(hasLevel ? [`${exploreWords('level')} ${axisPercent(view.level)}`] : []),
    ].join(' · ')}
  </p>
)
