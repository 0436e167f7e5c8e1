import { exploreWords } from '../i18n/explore/words.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { showFilter } from '../ui/wave-state.ts'

/** The filter leaves too few, in or out; or the whole wave has too few yet. */
export const TooFew = ({ isFiltered }: { isFiltered: boolean }) =>
  isFiltered ? (
    <Banner tone="warn" tools={<Button onClick={() => showFilter([])}>{exploreWords('clearFilter')}</Button>}>
      {exploreWords('tooFew')}
    </Banner>
  ) : (
    <Banner tone="warn">{exploreWords('tooFewYet')}</Banner>
  )
