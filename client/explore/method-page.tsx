import { useSignal } from '@preact/signals'
import type { Method } from '../../analysis/report/explore/method-answer.ts'
import { exploreRoutes } from '../../analysis/report/explore/routes.ts'
import { addressOf, call } from '../api.ts'
import { exploreWords } from '../i18n/explore/words.ts'
import { labelled } from '../i18n/punctuation.ts'
import { waveWords } from '../i18n/wave/words.ts'
import { workbenchWords } from '../i18n/workbench/words.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { copyText, download } from '../ui/download.ts'
import { FigureFiles } from '../ui/figure-files.tsx'
import { showToast } from '../ui/show-toast.ts'
import { useLoaded } from '../ui/use-loaded.ts'
import { stateQuery } from '../ui/wave-state.ts'
import { AnswerFrame } from './answer-frame.tsx'
import { type About, ExplorePage } from './explore-page.tsx'
import { footOf } from './figure-text.ts'
import { WeightsCard } from './method-weights.tsx'
import { QuestionDialog } from './question-dialog.tsx'

/** How the numbers of a wave were made, and how to make them again. */
export const MethodPage = ({ wave }: { wave: string }) => (
  <ExplorePage wave={wave} title={workbenchWords('method')}>
    {(about) => <MethodOf {...about} />}
  </ExplorePage>
)

function MethodOf(about: About) {
  const { wave, words, view, instrument } = about
  const row =
    words.questions.find(({ name }) => name === (view.row ?? instrument.analysis.priority)) ?? words.questions[0]
  const banner = words.groupers.find(({ name }) => name === view.banner) ?? words.groupers[0]
  const params = { wave: wave.id }
  const query = { ...stateQuery(view), row: row?.name ?? 'sector', banner: banner?.name ?? '@sector' }
  const answer = useLoaded(
    (signal) => call(exploreRoutes.method, { params, query }, signal),
    addressOf(exploreRoutes.method, { params, query }),
  )
  return (
    <AnswerFrame {...about} answer={answer}>
      {(data) => (
        <>
          <SampleCard {...about} data={data} />
          <RulesCard data={data} />
          <WeightsCard {...about} data={data} />
          <PlanCard {...about} data={data} />
        </>
      )}
    </AnswerFrame>
  )
}

type CardProps = About & { readonly data: Method }

const whole = (value: number): string => Math.round(value).toLocaleString('en-US')

/** How every sector was drawn, as a file. */
const sampleCells = ({ strata }: Method): (string | number)[][] => [
  (['methodStratum', 'methodPopulation', 'methodUnits', 'methodReceived'] as const).map((head) => workbenchWords(head)),
  ...strata.map(({ name, population, units, baseSize }) => [name, population, units, baseSize ?? '']),
]

function SampleCard({ data, view }: CardProps) {
  const title = workbenchWords('methodSample')
  const foot = footOf(data, view)
  return (
    <Card
      title={title}
      subtitle={workbenchWords(data.isProbability ? 'methodSampleHelp' : 'methodVolunteers')}
      tools={<FigureFiles title={title} note={foot} cells={sampleCells(data)} />}
      foot={foot}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section class="table-scroll" tabIndex={0} aria-label={title}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{workbenchWords('methodStratum')}</th>
              <th scope="col" class="number">
                {workbenchWords('methodPopulation')}
              </th>
              <th scope="col" class="number">
                {workbenchWords('methodUnits')}
              </th>
              <th scope="col" class="number">
                {workbenchWords('methodReceived')}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.strata.map(({ code, name, population, units, baseSize }) => (
              <tr key={code}>
                <th scope="row">{name}</th>
                <td class="number">{whole(population)}</td>
                <td class="number">{units}</td>
                <td class="number">{baseSize === null ? exploreWords('hidden') : whole(baseSize)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="card-text">
        {workbenchWords(data.isProbability ? 'methodTotals' : 'methodTotalsOpen', {
          units: data.units,
          df: data.degreesOfFreedom,
        })}
        {data.isProbability &&
          data.lonelyStrata > 0 &&
          ` ${workbenchWords('methodLonely', { count: data.lonelyStrata })}`}
      </p>
    </Card>
  )
}

const rulesOfErrors = ['ruleInterval', 'ruleDesignEffect', 'ruleRanks', 'ruleTests'] as const
const rules = ['ruleDisclosure', 'ruleMissing', 'ruleLimits'] as const

const RulesCard = ({ data }: { data: Method }) => (
  <Card title={workbenchWords('methodRules')}>
    <ul class="rule-list">
      {[...(data.isProbability ? rulesOfErrors : (['ruleVolunteers'] as const)), ...rules].map((rule) => (
        <li key={rule}>{workbenchWords(rule, { minimum: data.minimumGroupSize })}</li>
      ))}
    </ul>
  </Card>
)

const agreements = { exact: 'exact', near: 'near', no_error: 'agreementVolunteers' } as const

function PlanCard({ data, wave, words }: CardProps) {
  const isChoosing = useSignal(false)
  const label = words.questions.find(({ name }) => name === data.row)?.label ?? data.row
  const commands = [
    `npx minyi export --wave ${wave.id} --out answers.csv --with-design`,
    'npx minyi analyze plan.json answers.csv --out results.json',
  ].join('\n')
  const copy = async () =>
    showToast((await copyText(commands)) ? workbenchWords('methodPlanCopied') : waveWords('notCopied'))
  const openQuestions = () => {
    isChoosing.value = true
  }
  return (
    <Card
      title={workbenchWords('methodPlan')}
      subtitle={workbenchWords('methodPlanHelp')}
      foot={workbenchWords('methodPlanData')}
      tools={
        <>
          <Button size="small" icon="search" onClick={openQuestions}>
            {workbenchWords('methodPlanChoose')}
          </Button>
          <Button
            size="small"
            icon="download"
            onClick={() => download('plan.json', new Blob([data.plan], { type: 'application/json' }))}
          >
            {workbenchWords('methodPlanDownload')}
          </Button>
          <Button size="small" icon="copy" onClick={copy}>
            {workbenchWords('methodPlanCopy')}
          </Button>
        </>
      }
    >
      <p class="card-text">
        {labelled(workbenchWords('methodPlanQuestion'), `${label} × ${words.labelOf(data.banner)}`)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <pre class="command-lines" tabIndex={0}>
        {commands}
      </pre>
      <p class="card-text">{workbenchWords(agreements[data.agreement])}</p>
      <QuestionDialog
        isOpen={isChoosing.value}
        questions={words.questions}
        current={data.row}
        onClose={() => {
          isChoosing.value = false
        }}
      />
    </Card>
  )
}
