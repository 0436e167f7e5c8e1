import { commentRoutes } from '../../../analysis/report/comments/routes.ts'
import type { Comments, ThemeFindings } from '../../../analysis/report/comments/schema.ts'
import { codingRoutes } from '../../../domain/api/coding.ts'
import type { Theme } from '../../../domain/code-frame.ts'
import { call } from '../../api.ts'
import { commentWords } from '../../i18n/comments/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState, Loading } from '../../ui/empty-state.tsx'
import { FigureFiles } from '../../ui/figure-files.tsx'
import { useLoaded } from '../../ui/use-loaded.ts'
import { themeCells } from './comment-files.ts'
import { showTab } from './comments-state.ts'
import { DifferencesCard } from './differences-card.tsx'
import { shareWords } from './share-words.ts'

/** How far two coders agree, what they differ on, and how many people speak of each theme. */
export function AgreementTab({ wave, comments }: { wave: string; comments: Comments }) {
  const params = { wave }
  const frame = useLoaded((signal) => call(codingRoutes.frame, { params }, signal), wave)
  const codings = useLoaded((signal) => call(codingRoutes.codings, { params }, signal), wave)
  const found = useLoaded((signal) => call(commentRoutes.themes, { params }, signal), wave)
  const problem = frame.problem ?? codings.problem ?? found.problem
  if (!frame.data || !codings.data || !found.data)
    return problem ? <ProblemBanner problem={problem} onRetry={found.reload} /> : <Loading lines={6} />
  if (found.data.codedByTwo === 0)
    return (
      <Card>
        <EmptyState
          title={commentWords('noAgreement')}
          action={<Button onClick={() => showTab('code')}>{commentWords('tab_code')}</Button>}
        >
          {commentWords('noAgreementHelp')}
        </EmptyState>
      </Card>
    )
  return (
    <>
      <AgreementCard found={found.data} themes={frame.data.themes} />
      <DifferencesCard
        wave={wave}
        comments={comments.comments}
        themes={frame.data.themes}
        both={codings.data.both}
        onSettled={() => {
          codings.reload()
          found.reload()
        }}
      />
    </>
  )
}

const coefficient = (value: number | null): string =>
  value === null ? commentWords('undefinedHere') : value.toFixed(2).replace('-', '−')

function AgreementCard({ found, themes }: { found: ThemeFindings; themes: readonly Theme[] }) {
  const { codedByTwo, settled, comments } = found
  const title = commentWords('agreementTitle')
  const foot = commentWords('agreementFoot', { both: codedByTwo, settled, comments })
  return (
    <Card
      title={title}
      subtitle={commentWords('agreementHelp')}
      tools={<FigureFiles title={title} note={foot} cells={themeCells(found, themes)} />}
      foot={foot}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section class="table-scroll" tabIndex={0} aria-label={title}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{commentWords('theme')}</th>
              {(['both', 'one', 'alpha', 'kappa', 'share'] as const).map((column) => (
                <th scope="col" class="number" key={column}>
                  {commentWords(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.themes.map(({ id, both, one, agreement, share }) => (
              <tr key={id}>
                <th scope="row">{themes.find((theme) => theme.id === id)?.name ?? id}</th>
                <td class="number">{both}</td>
                <td class="number">{one}</td>
                <td class="number">{coefficient(agreement.alpha)}</td>
                <td class="number">{coefficient(agreement.kappa)}</td>
                <td class="number">{shareWords(share)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{commentWords('alphaOfSets')}</th>
              <td />
              <td />
              <td class="number">{coefficient(found.alphaOfSets)}</td>
              <td />
              <td />
            </tr>
          </tbody>
        </table>
      </section>
    </Card>
  )
}
