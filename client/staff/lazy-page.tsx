import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Problem } from '../../domain/problem.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { Loading } from '../ui/empty-state.tsx'

/** A page whose code is fetched when it is first opened. */
export function lazyPage<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let ready: ComponentType<Props> | null = null
  return function LazyPage(props: Props) {
    const [Page, setPage] = useState(() => ready)
    const [hasFailed, setFailed] = useState(false)
    const fetchPage = () => {
      setFailed(false)
      load().then(
        (loaded) => {
          ready = loaded
          setPage(() => loaded)
        },
        () => setFailed(true),
      )
    }
    useEffect(() => {
      if (!ready) fetchPage()
    }, [])
    if (Page) return <Page {...props} />
    if (!hasFailed) return <Loading />
    return (
      <div class="page-body">
        <ProblemBanner problem={new Problem('internal', { offline: true })} onRetry={fetchPage} />
      </div>
    )
  }
}
