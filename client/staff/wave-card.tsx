import { type Wave, waveRoutes } from '../../domain/api/waves.ts'
import { call } from '../api.ts'
import { staffWords } from '../i18n/staff/words.ts'
import { buttonClass } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { mayI } from '../ui/session.ts'
import { SyntheticTag, Tag } from '../ui/tag.tsx'
import { useLoaded } from '../ui/use-loaded.ts'

const tones = { planned: 'plain', open: 'ok', closed: 'info' } as const

export function WaveCard({ wave }: { wave: Wave }) {
  const progress = useLoaded(
    async (signal) => (mayI('see_progress') ? call(waveRoutes.progress, { params: { wave: wave.id } }, signal) : null),
    wave.id,
  )
  const target = progress.data?.target ?? 0
  // Answers through the open link count towards no target.
  const received = progress.data?.received ?? wave.received
  return (
    <section class="card wave-card">
      <div class="row">
        <h3>{wave.name}</h3>
        <Tag tone={tones[wave.state]}>{staffWords(wave.state)}</Tag>
        {wave.isSynthetic && <SyntheticTag />}
      </div>
      <p class="muted">
        {wave.surveyTitle}
        {wave.closesOn && (
          <>
            {' · '}
            <span class="no-wrap">{staffWords('until', { date: wave.closesOn })}</span>
          </>
        )}
      </p>
      <p class="wave-count">
        <strong>{received.toLocaleString('en-US')}</strong> {staffWords('received')}
        {target > 0 && (
          <span class="muted"> / {staffWords('ofTarget', { target: target.toLocaleString('en-US') })}</span>
        )}
      </p>
      {target > 0 && (
        <div class="progress" aria-hidden="true">
          <span style={{ width: `${Math.min(100, (received / target) * 100)}%` }} />
        </div>
      )}
      <div class="row">
        {mayI('see_progress') && (
          <Link to={`/waves/${wave.id}`} class={buttonClass('secondary', 'small')}>
            {staffWords('fieldwork')}
          </Link>
        )}
        {mayI('analyse') ? (
          <Link to={`/waves/${wave.id}/hot-issues`} class={buttonClass('secondary', 'small')}>
            {staffWords('hotIssues')}
          </Link>
        ) : (
          <Link to={`/waves/${wave.id}/measures`} class={buttonClass('secondary', 'small')}>
            {staffWords('measures')}
          </Link>
        )}
        <Link to={`/waves/${wave.id}/report`} class={buttonClass('secondary', 'small')}>
          {staffWords('report')}
        </Link>
      </div>
    </section>
  )
}
