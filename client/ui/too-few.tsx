import { waveWords } from '../i18n/wave/words.ts'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'

/** The filter leaves too few, in or out; or the whole wave has too few yet. */
export const TooFew = ({ isFiltered, onAll }: { isFiltered: boolean; onAll: () => void }) =>
  isFiltered ? (
    <Banner tone="warn" tools={<Button onClick={onAll}>{waveWords('clearFilter')}</Button>}>
      {waveWords('tooFew')}
    </Banner>
  ) : (
    <Banner tone="warn">{waveWords('tooFewYet')}</Banner>
  )
