import { describe, expect, test } from 'vitest'
import { releaseFindings } from '../../../analysis/disclosure/release-findings.ts'
import type { AskedForm } from '../../../analysis/report/forms/form.ts'
import { inForm } from '../../../analysis/report/forms/in-form.ts'
import { publicReport } from '../../../analysis/report/forms/public.ts'
import type { Report } from '../../../analysis/report/model.ts'
import { sectionsOf } from '../../../analysis/report/review/sections.ts'
import { statementsOf } from '../../../analysis/report/review/statements.ts'
import { checkStyle } from '../../../analysis/report/review/style/index.ts'
import { dutiesOf, evidenceOf, viewOf } from '../../../analysis/report/review/view.ts'
import { briefOf, instrument, planted, reportOf } from '../report/waves.ts'

const annex: AskedForm = { form: 'annex', language: 'zh-CN' }
const brief: AskedForm = { form: 'brief', language: 'zh-CN' }
const english: AskedForm = { form: 'public', language: 'en' }

const findings = releaseFindings(planted())
const whole = reportOf(planted())
const page = publicReport({ findings, instrument, issuer: '示例单位', date: '2026-10-15', language: 'en' })
const report: Report = { ...whole, forms: { brief: briefOf(whole, findings, instrument), 'public-en': page } }

const fullIn = (asked: AskedForm): Report => inForm(report, asked) ?? whole
const shownIn = (asked: AskedForm): Report => viewOf({ report, edits: [] }, asked).report ?? whole
const sentencesIn = (asked: AskedForm) => statementsOf(fullIn(asked)).filter(({ kind }) => kind === 'sentence')
const editOf = ({ key, text }: { key: string; text: string }) => ({
  ...{ key, text: '编写者的话。', original: text },
  ...{ account: 'author', name: '某人', day: '2026-10-15' },
})

describe.each([annex, brief, english])('a report as its page shows it in a form (%o)', (asked) => {
  const full = fullIn(asked)
  const shown = shownIn(asked)

  test('reads, is checked and is looked through like the form itself', () => {
    expect(shown.forms).toBeUndefined()
    expect(statementsOf(shown).map(({ key, text, claims }) => [key, text, claims])).toEqual(
      statementsOf(full).map(({ key, text, claims }) => [key, text, claims]),
    )
    expect(checkStyle(shown)).toEqual(checkStyle(full))
    const edits = sentencesIn(asked).slice(0, 3).map(editOf)
    expect(sectionsOf(shown, edits)).toEqual(sectionsOf(full, edits))
  })

  test('has the evidence of its sentences, and all other evidence can be asked for', () => {
    const spoken = statementsOf(full).flatMap(({ kind, claims }) => (kind === 'sentence' ? claims : []))
    expect(shown.claims).toEqual(evidenceOf(full, spoken))
    const rests = Object.values(full.claims).flatMap(({ id, evidence = [] }) => evidence.map((other) => [id, other]))
    expect(rests.filter(([id = '', other = '']) => !evidenceOf(full, [id])[other])).toEqual([])
    expect(evidenceOf(full, Object.keys(full.claims))).toEqual(full.claims)
    expect(evidenceOf(full, ['nothing'])).toEqual({})
  })
})

test('most claims of the whole report are those of its tables and stay behind', () => {
  expect(Object.keys(shownIn(annex).claims).length).toBeLessThan(Object.keys(whole.claims).length / 4)
  expect(viewOf({ report, edits: [] }, annex).claimCount).toBe(Object.keys(whole.claims).length)
})

test('the table of responsibilities by itself reads as in the report', () => {
  const rowsOf = (of: Report) =>
    statementsOf(of).filter(({ place, kind }) => place === 'responsibility' && kind === 'row')
  const alone = dutiesOf(report)
  expect(alone.claims).toEqual({})
  expect(statementsOf(alone).map(({ text, claims }) => [text, claims])).toEqual(
    rowsOf(whole).map(({ text, claims }) => [text, claims]),
  )
  expect(alone.blocks).toHaveLength(1)
})

test('every form tells of the work on all of them', () => {
  const inWhole = new Set(sentencesIn(annex).map(({ key }) => key))
  const inBriefOnly = sentencesIn(brief).find(({ key }) => !inWhole.has(key))
  if (!inBriefOnly) throw new Error('the 专报 says nothing of its own')
  const gone = { key: '0'.repeat(16), text: '原来的话。' }
  const edits = [inBriefOnly, gone].map(editOf)
  for (const asked of [annex, brief, english]) {
    const view = viewOf({ report, edits }, asked)
    expect(view.edits.map(({ state }) => state)).toEqual(['own_judgement', 'orphaned'])
    expect(view.sections).toEqual(sectionsOf(whole, edits))
  }
})

test('a sentence of another form is said to stand there, the whole report first', () => {
  const keysIn = (asked: AskedForm) => sentencesIn(asked).map(({ key }) => key)
  const { elsewhere } = viewOf({ report, edits: [] }, english)
  expect(elsewhere.map(({ form, language }) => ({ form, language }))).toEqual([annex, brief])
  const told = [...keysIn(english), ...elsewhere.flatMap(({ sentences }) => sentences)]
  expect(new Set(told).size).toBe(told.length)
  expect(new Set(told)).toEqual(new Set([annex, brief, english].flatMap(keysIn)))
})

test('a version of before there was a form says so and still tells of the rest', () => {
  const view = viewOf({ report: whole, edits: [] }, brief)
  expect([view.report, view.claimCount]).toEqual([null, 0])
  expect(view.elsewhere.flatMap(({ sentences }) => sentences)).toHaveLength(sentencesIn(annex).length)
})
