import { standIn } from '../stand-in.ts'
import { words } from './words.ts'

/** The smallest questionnaire that can be opened: one section with one item. */
export const emptyInstrument = (title: string): unknown => ({
  format: 1,
  id: 'new-survey',
  title: { 'zh-CN': title },
  organiser: { 'zh-CN': standIn.organiser },
  purpose: { 'zh-CN': standIn.purpose },
  privacy: { 'zh-CN': '不记姓名，不记手机号。单位领导看不到个人答卷。' },
  thanks: { 'zh-CN': '谢谢您花时间填写。' },
  languages: ['zh-CN'],
  issueGroups: [],
  issues: [],
  sections: [
    {
      id: 'section_1',
      title: { 'zh-CN': '第一部分' },
      items: [
        {
          type: 'single_choice',
          id: 'item_1',
          text: { 'zh-CN': standIn.text },
          categories: [
            { code: 1, label: words('是', 'Yes', 'Да') },
            { code: 2, label: words('否', 'No', 'Нет') },
          ],
        },
      ],
    },
  ],
  analysis: { concern: [], satisfaction: [], comments: [], groups: [], programmes: [] },
})
