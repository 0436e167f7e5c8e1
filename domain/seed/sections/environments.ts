import { issueCode, issueGroups2026 } from '../issue-groups.ts'
import { issues2026 } from '../issues/index.ts'
import { concernCategories, satisfactionCategories, words } from '../words.ts'

const rowsOf = (group: string) =>
  issues2026.filter((issue) => issue.group === group).map(({ id }) => ({ code: issueCode(id), issue: id }))

// The same key in both grids: whoever is asked how much an issue concerns them is asked how satisfied they are with it.
const ratings = (group: string) => ({
  type: 'grid',
  order: 'random',
  subset: { key: group, size: 4 },
  rows: rowsOf(group),
  seconds: 6,
})

/** One section for each environment: concern, satisfaction, and a comment in one's own words. */
export const environmentSections = issueGroups2026.map(({ id, label }) => ({
  id: `environment_${id.toLowerCase()}`,
  title: label,
  items: [
    {
      ...ratings(id),
      id: `concern_${id.toLowerCase()}`,
      text: words(
        '下面几件事，您有多关心？',
        'How much do these matters concern you?',
        'Насколько вас волнует следующее?',
      ),
      categories: concernCategories,
    },
    {
      ...ratings(id),
      id: `satisfaction_${id.toLowerCase()}`,
      text: words(
        '这些方面目前的情况，您满意吗？',
        'How satisfied are you with the present situation in these matters?',
        'Насколько вы удовлетворены нынешним положением?',
      ),
      help: words(
        '不清楚、没接触过的，选“不了解/没接触过”。',
        'If you cannot tell, choose “Don’t know / no contact with it”.',
        'Если вам трудно судить, выберите «Не знаю / не сталкивался(лась)».',
      ),
      categories: satisfactionCategories,
    },
    {
      type: 'long_text',
      id: `comment_${id.toLowerCase()}`,
      text: words(
        `关于${label['zh-CN']}，您还有什么想说的？`,
        `Is there anything you would like to add about “${label.en}”?`,
        `Хотите ли вы что-нибудь добавить по теме «${label.ru}»?`,
      ),
      help: words(
        '选填。请不要写姓名、电话。',
        'Optional. Please write no names and no phone numbers.',
        'По желанию. Пожалуйста, не пишите имён и телефонов.',
      ),
      maxLength: 500,
      seconds: 8,
    },
  ],
}))
