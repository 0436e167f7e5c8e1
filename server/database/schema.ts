import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Findings } from '../../analysis/report/findings.ts'
import type { PublicLanguage } from '../../analysis/report/forms/form.ts'
import type { Paper } from '../../analysis/report/forms/paper.ts'
import type { Report } from '../../analysis/report/model.ts'
import type { MadeEdit } from '../../analysis/report/review/edits.ts'
import type { DepartureForm, DepartureFormat, Job } from '../../analysis/report/review/routes.ts'
import type { Step } from '../../analysis/report/review/workflow.ts'
import type { Decision } from '../../domain/api/measures.ts'
import type { Theme } from '../../domain/code-frame.ts'
import type { Instrument } from '../../domain/instrument.ts'
import type { Language } from '../../domain/localized.ts'
import type { Measure } from '../../domain/measure.ts'
import type { ProblemCode } from '../../domain/problem.ts'
import type { Role } from '../../domain/role.ts'
import type { SampleDesign } from '../../domain/sample-design.ts'
import type { Channel, WaveState } from '../../domain/wave.ts'
import type { SealedVersion } from '../sealed-version.ts'
import type { WantedFile } from '../wanted-file.ts'

/** Rows as they stand in the tables. Days are texts as 2026-11-20; JSON is written as text. */
export interface Tables {
  accounts: {
    id: string
    name: string
    role: Role
    password_hash: string | null
    is_disabled: Generated<boolean>
    created_on: Generated<string>
  }
  sessions: { token_hash: string; account_id: string; created_at: Generated<Date>; seen_at: Generated<Date> }
  invitations: { token_hash: string; account_id: string | null; expires_at: Date }
  installation: { name: string; value: string }
  surveys: {
    id: string
    revision: Generated<number>
    document: Json<unknown>
    created_at: Generated<Date>
    changed_at: Generated<Date>
  }
  instrument_versions: {
    id: string
    survey_id: string
    number: number
    hash: string
    document: Json<Instrument>
    published_on: Generated<string>
  }
  waves: {
    id: string
    version_id: string
    name: string
    state: Generated<WaveState>
    opens_on: string | null
    closes_on: string | null
    is_synthetic: Generated<boolean>
    open_link: string | null
    open_link_is_closed: Generated<boolean>
    slip_link: string
    design: Json<SampleDesign>
    created_at: Generated<Date>
  }
  units: {
    id: string
    wave_id: string
    name: string
    stratum: number
    people: number
    target: number
    channel: Channel
    link: string
    slips: Generated<number>
    position: number
  }
  slips: { wave_id: string; nullifier: string; unit_id: string }
  nullifiers: { wave_id: string; nullifier: string }
  code_frames: { wave_id: string; revision: Generated<number>; themes: Json<Theme[]> }
  codings: { wave_id: string; comment: string; coder_id: string; place: number; themes: Json<string[]> }
  settlements: { wave_id: string; comment: string; settled_by: string; themes: Json<string[]> }
  quotes: { wave_id: string; comment: string; chosen_by: string; released_by: string | null }
  publications: {
    wave_id: string
    number: number
    data_hash: string
    basis: string
    sizes: Json<Record<string, number>>
  }
  published_findings: { wave_id: string; filter: string; number: number; document: Json<unknown> }
  published_rows: { wave_id: string; number: number; rows: Uint8Array }
  measure_decisions: {
    id: GeneratedAlways<string>
    wave_id: string
    measure: string
    decision: Decision | 'removed'
    document: ColumnType<Measure | null, string | null, never>
    decided_by: string
    decided_at: Generated<Date>
  }
  library_changes: {
    id: GeneratedAlways<string>
    measure: string
    document: ColumnType<Measure | null, string | null, never>
    is_retired: boolean
    changed_by: string
    changed_at: Generated<Date>
  }
  report_edits: {
    wave_id: string
    statement: string
    text: string
    original: string
    edited_by: string
    edited_on: string
  }
  paper_settings: { wave_id: string; settings: Json<Paper>; changed_by: string; changed_on: string }
  report_comments: {
    id: GeneratedAlways<string>
    wave_id: string
    statement: string
    original: string
    words: string
    written_by: string
    written_on: string
    resolved_by: string | null
    resolved_on: string | null
  }
  report_marks: { wave_id: string; section: string; digest: string; marked_by: string; marked_on: string }
  report_versions: {
    wave_id: string
    number: number
    report: Json<Report>
    findings: Json<Findings>
    edits: Json<MadeEdit[]>
  }
  report_steps: {
    wave_id: string
    number: number
    step: Step
    taken_by: string
    taken_on: string
    reason: string | null
    unread: ColumnType<string[] | null, string | null, never>
    position: GeneratedAlways<number>
  }
  report_seals: {
    wave_id: string
    number: number
    given: Json<SealedVersion['given']>
    earlier: Json<SealedVersion['earlier']>
    rows: Uint8Array
  }
  report_jobs: {
    id: string
    wave_id: string
    account_id: string
    wanted: Json<WantedFile>
    file_name: string
    state: Job['state']
    problem: ProblemCode | null
    details: ColumnType<unknown, string | null, string | null>
    content: Uint8Array | null
    started_at: Date
    ended_at: Date | null
    position: GeneratedAlways<number>
  }
  report_departures: {
    id: GeneratedAlways<number>
    wave_id: string
    number: number
    copy: number | null
    recipient: string | null
    format: DepartureFormat
    form: DepartureForm
    language: PublicLanguage
    made_by: string | null
    system_account: string | null
    made_on: string
  }
  response_counts: {
    wave_id: string
    unit_id: string | null
    day: string
    received: number
  }
  responses: {
    id: string
    wave_id: string
    unit_id: string | null
    stratum: string
    day: string
    body_hash: string
    leaf: string
    nonce: string
    seed: number
    language: Language
    answers: Json<Record<string, unknown>>
    codes: Uint8Array
    pace: Generated<Uint8Array | null>
  }
}

type Json<T> = ColumnType<T, string, string>
