import type { Wave } from '../../domain/api/waves.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { buttonClass } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { mayI } from '../ui/session.ts'
import { SyntheticTag, Tag } from '../ui/tag.tsx'
import { grouped } from './dates.ts'
import { waveDays } from './wave-days.ts'

export const stateTone = { planned: 'plain', open: 'ok', closed: 'info' } as const

export function WaveRow({ wave }: { wave: Wave }) {
  return (
    <li class="wave-row">
      <div class="wave-row-name">
        <div class="row">
          <h2>{wave.name}</h2>
          <Tag tone={stateTone[wave.state]}>{fieldworkWords(wave.state)}</Tag>
          {wave.isSynthetic && <SyntheticTag />}
        </div>
        <p class="muted">
          {fieldworkWords('surveyVersion', { title: wave.surveyTitle, version: wave.version })}
          {' · '}
          {waveDays(wave)}
        </p>
      </div>
      <p class="wave-row-count">
        <strong>{grouped(wave.received)}</strong> {fieldworkWords('copies')}
      </p>
      <div class="row wave-row-links">
        <WaveLink to={`/waves/${wave.id}`} name={fieldworkWords('fieldwork')} wave={wave.name} />
        {mayI('analyse') && (
          <WaveLink to={`/waves/${wave.id}/hot-issues`} name={fieldworkWords('hotIssues')} wave={wave.name} />
        )}
        {mayI('read_report') && (
          <WaveLink to={`/waves/${wave.id}/report`} name={fieldworkWords('report')} wave={wave.name} />
        )}
      </div>
    </li>
  )
}

function WaveLink({ to, name, wave }: { to: string; name: string; wave: string }) {
  return (
    <Link to={to} class={buttonClass('secondary', 'small')}>
      {name}
      <span class="sr">：{wave}</span>
    </Link>
  )
}
