import { waveWords } from '../i18n/wave/words.ts'
import { Segmented } from './segmented.tsx'

interface Props {
  readonly isTable: boolean
  readonly onChange: (isTable: boolean) => void
}

/** The same numbers as a drawing or as a table. */
export const ChartOrTable = ({ isTable, onChange }: Props) => (
  <Segmented
    label={waveWords('view')}
    value={isTable ? 'table' : 'chart'}
    choices={[
      { value: 'chart', label: waveWords('chart') },
      { value: 'table', label: waveWords('table') },
    ]}
    onChange={(value) => onChange(value === 'table')}
  />
)
