import { staffWords } from '../i18n/staff/words.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { buttonClass } from '../ui/button.tsx'
import { EmptyState, Loading } from '../ui/empty-state.tsx'
import { Link } from '../ui/link.tsx'
import { matchPath } from '../ui/match-path.ts'
import { Page } from '../ui/page.tsx'
import { place } from '../ui/router.ts'
import { account, mayI } from '../ui/session.ts'
import { ToastHost } from '../ui/toast.tsx'
import { pages } from './pages.tsx'
import { SetUpPage } from './set-up-page.tsx'
import { Shell } from './shell.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { SignInPage } from './sign-in-page.tsx'
import { readSession, startProblem } from './state.ts'

export function App() {
  return (
    <>
      <Door />
      <ToastHost />
    </>
  )
}

/** Nobody gets past without an account; the address stays, so that signing in leads back to it. */
function Door() {
  const setUp = matchPath('/set-up/:token', place.value.path)
  if (setUp) return <SetUpPage token={setUp.token ?? ''} />
  if (startProblem.value)
    return (
      <main class="door">
        <ProblemBanner problem={startProblem.value} onRetry={() => void readSession()} />
      </main>
    )
  if (account.value === undefined) return <Loading />
  if (account.value === null) return <SignInPage />
  return (
    <>
      <Shell>
        <CurrentPage />
      </Shell>
      <SignInAgain />
    </>
  )
}

function CurrentPage() {
  for (const page of pages) {
    const params = matchPath(page.path, place.value.path)
    if (params) return mayI(page.can) ? page.show(params) : <Nothing why="forbidden" />
  }
  return <Nothing why="unknown" />
}

function Nothing({ why }: { why: 'forbidden' | 'unknown' }) {
  return (
    <Page title={staffWords(`${why}Page`)}>
      <EmptyState
        title={staffWords(`${why}PageHelp`)}
        action={
          <Link to="/" class={buttonClass('primary')}>
            {staffWords('toOverview')}
          </Link>
        }
      />
    </Page>
  )
}
