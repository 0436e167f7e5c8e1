import type { SurveySummary } from '../../domain/api/surveys.ts'
import type { Wave } from '../../domain/api/waves.ts'
import { can, type Role } from '../../domain/role.ts'

export interface NextStep {
  readonly name: 'Survey' | 'Publish' | 'Wave' | 'Units' | 'Collect' | 'Analyse' | 'Read' | 'Wait'
  readonly to: string | null
  readonly wave?: Wave
}

/** What to say of a wave that is coming in; answers through the open link count towards no target. */
export function collectWord(received: number, target: number) {
  if (target === 0) return 'stepCollectNoTargetHelp'
  return received < target ? 'stepCollectHelp' : 'stepCollectMetHelp'
}

/** The one thing that a person of this role had best do now. */
export function nextStep(role: Role, surveys: readonly SurveySummary[], waves: readonly Wave[]): NextStep {
  const answered = waves.find((wave) => wave.received > 0)
  const open = waves.find((wave) => wave.state === 'open')
  if (!can(role, 'design')) return answered ? toFindings(role, answered) : { name: 'Wait', to: null }
  if (answered && answered.state !== 'open') return toFindings(role, answered)
  if (open) return { name: 'Collect', to: `/waves/${open.id}`, wave: open }
  const planned = waves.find((wave) => wave.state === 'planned')
  if (planned) return { name: 'Units', to: `/waves/${planned.id}`, wave: planned }
  if (surveys.some((survey) => survey.versions > 0)) return { name: 'Wave', to: '/waves' }
  const draft = surveys[0]
  return draft ? { name: 'Publish', to: `/surveys/${draft.id}` } : { name: 'Survey', to: '/surveys' }
}

const toFindings = (role: Role, wave: Wave): NextStep =>
  can(role, 'analyse')
    ? { name: 'Analyse', to: `/waves/${wave.id}/hot-issues`, wave }
    : { name: 'Read', to: `/waves/${wave.id}/report`, wave }
