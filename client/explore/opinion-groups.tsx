import type { Marked, Opinions } from '../../analysis/report/explore/opinions-answer.ts'
import { percent, points } from '../../analysis/report/phrases/numbers.ts'
import { textOf } from '../../domain/localized.ts'
import { labelled } from '../i18n/punctuation.ts'
import { staffLanguage } from '../i18n/staff-language.ts'
import { workbenchWords } from '../i18n/workbench/words.ts'
import { Card } from '../ui/card.tsx'
import { FigureCard, NumbersCard } from '../ui/figure-card.tsx'
import { percentCell } from '../ui/percent-cell.ts'
import type { About } from './explore-page.tsx'
import { figureCells, footOf, shareText } from './figure-text.ts'
import { KindsChart } from './kinds-chart.tsx'

type Props = About & { readonly data: Opinions }

const numberOf = (group: number): string => workbenchWords('groupName', { number: group + 1 })

/** What sets each group apart, and who is in it; or that there are no groups. */
export function OpinionGroups(props: Props) {
  const { data, view, words, instrument } = props
  const { groups, limits } = data
  const limitWords = workbenchWords(data.isProbability ? 'groupsLimits' : 'groupsLimitsOpen', {
    stability: limits.stability,
    clarity: limits.clarity,
    people: limits.people,
  })
  if (groups.length === 0)
    return <Card title={workbenchWords('groupsNone')} subtitle={workbenchWords('groupsNoneHelp')} foot={limitWords} />
  const title = workbenchWords('groupsTitle', { count: groups.length })
  const kinds = instrument.issueGroups.map(({ shortLabel, label }) => textOf(shortLabel ?? label, staffLanguage.value))
  const nameOf = (group: number) => `${numberOf(group)} ${shareText(groups[group]!.share)}`
  const wording = workbenchWords('wording', { wording: words.wordingOf(instrument.analysis.priority ?? '') })
  const foot = footOf(data, view, [limitWords, wording])
  return (
    <>
      <FigureCard
        title={title}
        subtitle={workbenchWords(data.isProbability ? 'groupsHelp' : 'groupsHelpOpen')}
        foot={foot}
        cells={groupCells({ ...props, kinds })}
        numbers="groups-numbers"
        draw={(place) => <KindsChart {...place} groups={groups} kinds={kinds} nameOf={nameOf} summary={title} />}
      >
        {data.isProbability && (
          <div class="opinion-groups">
            {groups.map((group, g) => (
              <section key={numberOf(g)}>
                <h3>{`${numberOf(g)} · ${workbenchWords('groupShare', { share: shareText(group.share) })}`}</h3>
                <Lines title={workbenchWords('groupIssues')} marked={group.issues} {...props} />
                <Lines title={workbenchWords('groupPeople')} marked={group.people} {...props} />
              </section>
            ))}
          </div>
        )}
      </FigureCard>
      <GroupNumbers {...props} kinds={kinds} title={title} foot={foot} />
    </>
  )
}

/** One choice of an issue, or a code of something that is known of people. */
function labelOf({ variable, code }: Marked, { words, instrument }: About): string {
  const isIssue = variable.startsWith(`${instrument.analysis.priority}_`)
  return isIssue ? words.rowLabel(variable, code) : labelled(words.labelOf(variable), words.codeLabel(variable, code))
}

function Lines({ title, marked, ...about }: Props & { readonly title: string; readonly marked: readonly Marked[] }) {
  return (
    <>
      <h4>{title}</h4>
      {marked.length === 0 && <p class="muted">{workbenchWords('groupNothing')}</p>}
      <ul>
        {marked.map((one) => (
          <li key={`${one.variable}/${one.code}`}>
            {labelOf(one, about)}
            <span class="muted">
              {workbenchWords('groupMore', {
                share: shareText(one.figure),
                points: points(one.difference.value),
                low: points(one.difference.low),
                high: points(one.difference.high),
              })}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

type Kinds = Props & { readonly kinds: readonly string[] }

const groupCells = ({ kinds, ...props }: Kinds) => [
  [workbenchWords('groupKinds'), '', '%', '≥', '≤'],
  ...props.data.groups.flatMap((group, g) => [
    [numberOf(g), workbenchWords('sharedAll'), ...figureCells(group.share)],
    ...kinds.map((kind, k) => [numberOf(g), kind, percentCell(group.kinds[k] ?? 0), '', '']),
    ...[...group.issues, ...group.people].map((one) => [numberOf(g), labelOf(one, props), ...figureCells(one.figure)]),
  ]),
]

function GroupNumbers({ title, foot, ...props }: Kinds & { readonly title: string; readonly foot: string }) {
  const { kinds } = props
  const { groups } = props.data
  return (
    <NumbersCard
      id="groups-numbers"
      title={`${title} · ${workbenchWords('groupKinds')}`}
      foot={foot}
      cells={groupCells(props)}
    >
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{workbenchWords('groupKinds')}</th>
            {groups.map((_, g) => (
              <th key={numberOf(g)} scope="col" class="number">
                {numberOf(g)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind, k) => (
            <tr key={kind}>
              <th scope="row">{kind}</th>
              {groups.map((group, g) => (
                <td key={numberOf(g)} class="number">
                  {percent(group.kinds[k] ?? 0, group.baseSize)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </NumbersCard>
  )
}
