import type { Opinions } from '../../analysis/report/explore/opinions-answer.ts'
import { exploreRoutes } from '../../analysis/report/explore/routes.ts'
import { percent } from '../../analysis/report/phrases/numbers.ts'
import { addressOf, call } from '../api.ts'
import { workbenchWords } from '../i18n/workbench/words.ts'
import { FigureCard, NumbersCard } from '../ui/figure-card.tsx'
import { percentCell } from '../ui/percent-cell.ts'
import { useLoaded } from '../ui/use-loaded.ts'
import { stateQuery } from '../ui/wave-state.ts'
import { AnswerFrame } from './answer-frame.tsx'
import { type About, ExplorePage } from './explore-page.tsx'
import { figureCells, footOf, rangeText, shareText } from './figure-text.ts'
import { OpinionGroups } from './opinion-groups.tsx'
import { SharedChart } from './shared-chart.tsx'
import { TrialsTable } from './trials-table.tsx'

const ownGroups = '@opinion'

/** People who choose alike, and what all want. */
export const OpinionsPage = ({ wave }: { wave: string }) => (
  <ExplorePage wave={wave} title={workbenchWords('opinions')}>
    {(about) => <OpinionsOf {...about} />}
  </ExplorePage>
)

function OpinionsOf(about: About) {
  const params = { wave: about.wave.id }
  const query = stateQuery(about.view)
  const answer = useLoaded(
    (signal) => call(exploreRoutes.opinions, { params, query }, signal),
    addressOf(exploreRoutes.opinions, { params, query }),
  )
  return (
    <AnswerFrame {...about} answer={answer}>
      {(data) => (
        <>
          <SharedCards {...about} data={data} />
          <OpinionGroups {...about} data={data} />
          <TrialsTable data={data} foot={footOf(data, about.view)} />
        </>
      )}
    </AnswerFrame>
  )
}

function SharedCards({ data, view, words, instrument }: About & { readonly data: Opinions }) {
  const { issues, among, groups } = data.shared
  const nameOf = (variable: string) => words.rowLabel(variable, 1)
  const groupName = (variable: string, code: number) =>
    variable === ownGroups ? workbenchWords('groupName', { number: code + 1 }) : words.codeLabel(variable, code)
  // Without intervals it cannot be said of an issue whether all want it.
  const none = workbenchWords(data.isProbability ? 'sharedNone' : 'sharedUnknown')
  const some = workbenchWords(issues.length === 1 ? 'sharedTitleOne' : 'sharedTitle', { count: issues.length })
  const title = issues.length > 0 ? some : none
  const amongWords = workbenchWords(among === 'opinions' ? 'sharedAmongOpinions' : 'sharedAmongKnown', {
    count: groups,
  })
  const wording = workbenchWords('wording', { wording: words.wordingOf(instrument.analysis.priority ?? '') })
  const foot = footOf(data, view, [wording])
  const cells = [
    [workbenchWords('issue'), `${workbenchWords('sharedAll')} %`, '≥', '≤', workbenchWords('sharedLeast'), '%', '≥'],
    ...issues.map(({ variable, figure, least }) => [
      nameOf(variable),
      ...figureCells(figure),
      groupName(least.variable, least.code),
      percentCell(least.value),
      percentCell(least.low),
    ]),
  ]
  return (
    <>
      <FigureCard
        cells={cells}
        numbers="shared-numbers"
        title={title}
        subtitle={
          data.isProbability
            ? `${workbenchWords('sharedHelp', { usual: percent(data.usual) })} ${amongWords}`
            : workbenchWords('sharedHelpOpen')
        }
        foot={foot}
        draw={
          issues.length > 0
            ? (place) => (
                <SharedChart {...place} opinions={data} nameOf={nameOf} groupName={groupName} summary={title} />
              )
            : undefined
        }
      />
      {issues.length > 0 && (
        <NumbersCard id="shared-numbers" title={workbenchWords('sharedTable')} cells={cells} foot={foot}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{workbenchWords('issue')}</th>
                <th scope="col" class="number">
                  {workbenchWords('sharedAll')}
                </th>
                <th scope="col" class="number">
                  {workbenchWords('interval')}
                </th>
                <th scope="col">{workbenchWords('sharedLeast')}</th>
                <th scope="col" class="number">
                  {workbenchWords('interval')}
                </th>
              </tr>
            </thead>
            <tbody>
              {issues.map(({ variable, figure, least }) => (
                <tr key={variable}>
                  <th scope="row">{nameOf(variable)}</th>
                  <td class="number">{shareText(figure)}</td>
                  <td class="number">{rangeText(figure)}</td>
                  <td>
                    {workbenchWords('sharedLeastOf', {
                      group: groupName(least.variable, least.code),
                      share: percent(least.value, least.baseSize),
                    })}
                  </td>
                  <td class="number">{`≥ ${percent(least.low, least.baseSize)}`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </NumbersCard>
      )}
    </>
  )
}
