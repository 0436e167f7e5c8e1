import type { Margin, SampleDesign } from '../../domain/sample-design.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { mayI } from '../ui/session.ts'
import { grouped } from './dates.ts'

/** How the units were drawn and which population the answers are weighted to. */
export function DesignCard({ design, onEdit }: { design: SampleDesign; onEdit: () => void }) {
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
      <Margins margins={design.margins} />
    </Card>
  )
}

function Margins({ margins }: { margins: readonly Margin[] }) {
  if (margins.length === 0) return <p class="card-body muted">{fieldworkWords('noMargins')}</p>
  return (
    <div class="card-body stack">
      <p class="muted small">{fieldworkWords('marginsHelp')}</p>
      {margins.map((margin) => (
        <details key={margin.id}>
          <summary>
            {fieldworkWords('marginLine', {
              variables: margin.variables.map(variableWords).join(' × '),
              cells: margin.cells.length,
              population: grouped(margin.cells.reduce((sum, { population }) => sum + population, 0)),
            })}
          </summary>
          <div class="table-scroll">
            <table class="table">
              <thead>
                <tr>
                  {margin.variables.map((variable) => (
                    <th scope="col" key={variable}>
                      {variableWords(variable)}
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
                      <td key={margin.variables[i]}>{code}</td>
                    ))}
                    <td class="number">{grouped(population)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {margin.source && <p class="muted small">{fieldworkWords('source', { source: margin.source })}</p>}
        </details>
      ))}
    </div>
  )
}

/** Two variables come from the list of units; the others are items of the questionnaire, named by their id. */
function variableWords(variable: string): string {
  if (variable === '@sector') return fieldworkWords('sector')
  return variable === '@size' ? fieldworkWords('unitSize') : variable
}
