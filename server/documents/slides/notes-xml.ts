import { element, escaped } from '../xml.ts'
import { root, shapeTree } from './drawing-ml.ts'

/** The speaker's notes: what the presenter reads when somebody asks where a number comes from. */
export function notesXml(lines: readonly string[]): string {
  const paragraphs = lines.map((text) =>
    element('a:p', {}, [
      element('a:r', {}, [element('a:rPr', { lang: 'zh-CN', altLang: 'en-US' }), element('a:t', {}, [escaped(text)])]),
    ]),
  )
  const picture = element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      element('p:cNvPr', { id: 2, name: '幻灯片图像' }),
      element('p:cNvSpPr', {}, [element('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })]),
      element('p:nvPr', {}, [element('p:ph', { type: 'sldImg' })]),
    ]),
    element('p:spPr'),
  ])
  const words = element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      element('p:cNvPr', { id: 3, name: '备注' }),
      element('p:cNvSpPr', {}, [element('a:spLocks', { noGrp: 1 })]),
      element('p:nvPr', {}, [element('p:ph', { type: 'body', idx: 1 })]),
    ]),
    element('p:spPr'),
    element('p:txBody', {}, [element('a:bodyPr'), element('a:lstStyle'), ...paragraphs]),
  ])
  return root('p:notes', [shapeTree([picture, words]), element('p:clrMapOvr', {}, [element('a:masterClrMapping')])])
}
