import type { SurveySummary } from '../../../domain/api/surveys.ts'
import type { WaveState } from '../../../domain/wave.ts'
import { designerWords } from '../../i18n/designer/words.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { mayI } from '../../ui/session.ts'
import { Tag, type Tone } from '../../ui/tag.tsx'

interface Props {
  readonly surveys: readonly SurveySummary[]
  readonly onRemove: (survey: SurveySummary) => void
}

export function SurveyTable({ surveys, onRemove }: Props) {
  const mayDesign = mayI('design')
  return (
    <div class="table-scroll">
      <table class="table surveys-table">
        <thead>
          <tr>
            <th scope="col">{designerWords('title')}</th>
            <th scope="col">{designerWords('changedOn')}</th>
            <th scope="col">{designerWords('versions')}</th>
            <th scope="col">{designerWords('waves')}</th>
            {mayDesign && <th scope="col">{designerWords('tools')}</th>}
          </tr>
        </thead>
        <tbody>
          {surveys.map((survey) => (
            <tr key={survey.id}>
              <td class="survey-title">
                {mayDesign ? <Link to={`/surveys/${survey.id}`}>{survey.title}</Link> : survey.title}
              </td>
              <td class="no-wrap">{survey.changedOn.slice(0, 10)}</td>
              <td>
                {survey.versions > 0
                  ? designerWords('versionCount', { count: survey.versions })
                  : designerWords('neverPublished')}
              </td>
              <td>
                <Waves survey={survey} />
              </td>
              {mayDesign && (
                <td>
                  <Tools survey={survey} onRemove={onRemove} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Tools({ survey, onRemove }: { survey: SurveySummary; onRemove: Props['onRemove'] }) {
  return (
    <span class="row survey-tools">
      <Link to={`/surveys/${survey.id}`} class={buttonClass('secondary', 'small')}>
        {designerWords('edit')}
        <span class="sr">：{survey.title}</span>
      </Link>
      <Button
        kind="text"
        size="small"
        icon="trash"
        label={`${designerWords('removeSurvey')}：${survey.title}`}
        onClick={() => onRemove(survey)}
      />
    </span>
  )
}

const tones: Record<WaveState, Tone> = { planned: 'plain', open: 'ok', closed: 'info' }

function Waves({ survey }: { survey: SurveySummary }) {
  if (survey.waves.length === 0) return <span class="muted">{designerWords('noWave')}</span>
  return (
    <ul class="survey-waves">
      {survey.waves.map((wave) => (
        <li key={wave.id}>
          <Link to={`/waves/${wave.id}`}>{wave.name}</Link>{' '}
          <Tag tone={tones[wave.state]}>{designerWords(wave.state)}</Tag>{' '}
          <span class="muted small no-wrap">
            {designerWords('received', { count: wave.received.toLocaleString('en-US') })}
          </span>
        </li>
      ))}
    </ul>
  )
}
