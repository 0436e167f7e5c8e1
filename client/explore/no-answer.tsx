import { exploreWords } from '../i18n/explore/words.ts'
import { Banner } from '../ui/banner.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Link } from '../ui/link.tsx'
import { mayI } from '../ui/session.ts'
import { showFilter } from './explore-state.ts'

/** The filter leaves too few, in or out. */
export const TooFew = () => (
  <Banner tone="warn" tools={<Button onClick={() => showFilter([])}>{exploreWords('clearFilter')}</Button>}>
    {exploreWords('tooFew')}
  </Banner>
)

/** A wave without responses. */
export const NoResponses = ({ wave }: { wave: string }) => (
  <Card>
    <EmptyState
      title={exploreWords('empty')}
      action={
        mayI('run_fieldwork') && (
          <Link to={`/waves/${wave}`} class={buttonClass('primary')}>
            {exploreWords('toFieldwork')}
          </Link>
        )
      }
    >
      {exploreWords('emptyHelp')}
    </EmptyState>
  </Card>
)
