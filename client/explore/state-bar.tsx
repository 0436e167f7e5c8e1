import { useSignal } from '@preact/signals'
import { levels } from '../../analysis/report/explore/state.ts'
import { exploreWords } from '../i18n/explore/words.ts'
import { Button } from '../ui/button.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { showFilter, showLevel, showWeighted } from '../ui/wave-state.ts'
import { axisPercent, type Words } from './codebook-words.ts'
import type { View } from './explore-state.ts'
import { FilterDialog } from './filter-dialog.tsx'
import { filterLabel } from './filter-label.ts'

/** What all numbers of the page have in common: who is looked at, weighting, level. */
export function StateBar({ view, words }: { view: View; words: Words }) {
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
      <label class="row small">
        {exploreWords('level')}
        <select
          class="input select-small"
          value={String(view.level)}
          onChange={(event) => showLevel(Number(event.currentTarget.value))}
        >
          {levels.map((level) => (
            <option key={level} value={String(level)}>{`${Math.round(level * 100)}%`}</option>
          ))}
        </select>
      </label>
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

/** The same on paper, where nothing can be chosen. */
export const StateLine = ({ view, words }: { view: View; words: Words }) => (
  <p class="print-only state-line">
    {[
      view.filter.length > 0
        ? view.filter.map((part) => filterLabel(part, words)).join('；')
        : exploreWords('everybody'),
      exploreWords(view.isWeighted ? 'weighted' : 'unweighted'),
      `${exploreWords('level')} ${axisPercent(view.level)}`,
    ].join(' · ')}
  </p>
)
