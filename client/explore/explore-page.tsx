import type { ComponentChildren } from 'preact'
import { exploreRoutes } from '../../analysis/report/explore/routes.ts'
import type { Wave } from '../../domain/api/waves.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { call } from '../api.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { Loading } from '../ui/empty-state.tsx'
import { LostNotice, lostState } from '../ui/lost-notice.tsx'
import { useLoaded } from '../ui/use-loaded.ts'
import { WavePage } from '../ui/wave-page.tsx'
import { type Words, wordsOf } from './codebook-words.ts'
import { readView, type View } from './explore-state.ts'
import { lostFilters } from './lost-filters.ts'
import './explore.css'
import './figures.css'

/** All that a page about one wave is made of. */
export interface About {
  readonly wave: Wave
  readonly instrument: Instrument
  readonly words: Words
  readonly view: View
}

interface Props {
  readonly wave: string
  readonly title: string
  readonly children: (about: About) => ComponentChildren
}

/** A page on which an analyst asks questions of a wave: the rest once wave and questionnaire are there. */
export function ExplorePage({ wave, title, children }: Props) {
  const asked = useLoaded((signal) => call(exploreRoutes.instrument, { params: { wave } }, signal), wave)
  return (
    <WavePage wave={wave} title={title}>
      {(about) => {
        if (asked.problem) return <ProblemBanner problem={asked.problem} onRetry={asked.reload} />
        if (!about || !asked.data) return <Loading lines={10} />
        return <Held wave={about} instrument={asked.data} render={children} />
      }}
    </WavePage>
  )
}

interface HeldProps {
  readonly wave: Wave
  readonly instrument: Instrument
  readonly render: Props['children']
}

/** What the address asks for, without what the wave does not have. */
function Held({ wave, instrument, render }: HeldProps) {
  const words = wordsOf(instrument, wave.design)
  const asked = readView()
  const lost = lostFilters(asked, words)
  const filter = asked.filter.filter((part) => !lost.some((one) => one.part === part))
  return (
    <>
      <LostNotice lost={[...lost, ...lostState()]} />
      {render({ wave, instrument, words, view: { ...asked, filter } })}
    </>
  )
}
