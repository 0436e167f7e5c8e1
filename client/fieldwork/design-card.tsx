import type { Instrument } from '../../domain/instrument.ts'
import type { Margin, SampleDesign } from '../../domain/sample-design.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { mayI } from '../ui/session.ts'
import { grouped } from './dates.ts'
import { variableWords } from './margin-words.ts'

interface Props {
  readonly design: SampleDesign
  /** Gives the variables of the questionnaire their names; null while it is read. */
  readonly instrument: Instrument | null
  readonly onEdit: () => void
}

/** How the units were drawn and which population the answers are weighted to. */
export function DesignCard({ design, instrument, onEdit }: Props) {
  const total = design.strata.reduce((sum, { population }) => sum + population, 0)
  return (
    <Card
      title={fieldworkWords('design')}
      subtitle={fieldworkWords(design.isProbability ? 'isProbability' : 'isVolunteers')}
      tools={
        mayI('run_fieldwork') && (
          <Button size="small" icon="pen" onClick={onEdit}>
            {fieldworkWords('editDesign')}
          </Button>
        )
      }
      foot={design.source ? fieldworkWords('source', { source: design.source }) : undefined}
    >
      {design.strata.length === 0 ? (
        <EmptyState title={fieldworkWords('noStrata')} />
      ) : (
        <div class="table-scroll">
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{fieldworkWords('sector')}</th>
                <th scope="col" class="number">
                  {fieldworkWords('code')}
                </th>
                <th scope="col" class="number">
                  {fieldworkWords('population')}
                </th>
                <th scope="col" class="number">
                  {fieldworkWords('share')}
                </th>
              </tr>
            </thead>
            <tbody>
              {design.strata.map(({ code, name, population }) => (
                <tr key={code}>
                  <td>{name}</td>
                  <td class="number">{code}</td>
                  <td class="number">{grouped(population)}</td>
                  <td class="number">{total > 0 ? `${((population / total) * 100).toFixed(1)}%` : '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Margins design={design} instrument={instrument} />
    </Card>
  )
}

function Margins({ design, instrument }: Pick<Props, 'design' | 'instrument'>) {
  if (design.margins.length === 0) return <p class="card-body muted">{fieldworkWords('noMargins')}</p>
  return (
    <div class="card-body stack">
      <p class="muted small">{fieldworkWords('marginsHelp')}</p>
      {design.margins.map((margin) => (
        <MarginTable key={margin.id} margin={margin} design={design} instrument={instrument} />
      ))}
    </div>
  )
}

function MarginTable({ margin, design, instrument }: Pick<Props, 'design' | 'instrument'> & { margin: Margin }) {
  const variables = margin.variables.map((variable) => variableWords(variable, design, instrument))
  const summary = fieldworkWords('marginLine', {
    variables: variables.map(({ name }) => name).join(' × '),
    cells: margin.cells.length,
    population: grouped(margin.cells.reduce((sum, { population }) => sum + population, 0)),
  })
  return (
    <details>
      <summary>{summary}</summary>
      <div class="table-scroll">
        <table class="table margin-table">
          <thead>
            <tr>
              {variables.map(({ name }, i) => (
                <th scope="col" key={margin.variables[i]}>
                  {name}
                </th>
              ))}
              <th scope="col" class="number">
                {fieldworkWords('population')}
              </th>
            </tr>
          </thead>
          <tbody>
            {margin.cells.map(({ codes, population }) => (
              <tr key={codes.join(',')}>
                {codes.map((code, i) => (
                  <td key={margin.variables[i]}>{variables[i]?.of(code) ?? code}</td>
                ))}
                <td class="number">{grouped(population)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {margin.source && <p class="muted small">{fieldworkWords('source', { source: margin.source })}</p>}
    </details>
  )
}
