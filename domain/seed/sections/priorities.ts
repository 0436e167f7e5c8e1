import { issueCode, issueGroups2026 } from '../issue-groups.ts'
import { issues2026 } from '../issues/index.ts'
import { words } from '../words.ts'

const other = words('其他（自己写）', 'Something else (in your own words)', 'Другое (напишите сами)')
const categories = issues2026.map(({ id }) => ({ code: issueCode(id), issue: id }))

/** Up to five of the sixty, then their order. Ranking appears once something other than "none" was chosen. */
export const prioritySection = {
  id: 'priorities',
  title: words('最需要解决的问题', 'What most needs solving', 'Что важнее всего решить'),
  items: [
    {
      type: 'multiple_choice',
      id: 'priority',
      text: words(
        '在下面这些问题中，您觉得最需要解决的是哪些？',
        'Which of these problems most need to be solved?',
        'Какие из этих вопросов нужно решить прежде всего?',
      ),
      help: words(
        '可以按类别找，也可以搜索。',
        'You can browse by topic or search.',
        'Можно искать по темам или по слову.',
      ),
      isRequired: true,
      order: 'random',
      max: 5,
      groups: issueGroups2026,
      seconds: 90,
      categories: [
        ...categories,
        { code: 900, label: other, takesText: true },
        {
          code: 990,
          label: words('没有特别需要解决的', 'Nothing in particular', 'Ничего особенного'),
          isExclusive: true,
        },
      ],
    },
    {
      type: 'ranking',
      id: 'priority_rank',
      text: words(
        '刚才选的问题中，哪个最急？请排一排先后。',
        'Of those you chose, which is the most urgent? Please put them in order.',
        'Что из выбранного самое срочное? Расставьте по порядку.',
      ),
      help: words(
        '最急的排第一。不想排可以跳过。',
        'The most urgent comes first. You may skip this.',
        'Самое срочное — первым. Этот вопрос можно пропустить.',
      ),
      showIf: { variable: 'priority_990', in: [0] },
      from: 'priority',
      max: 5,
      seconds: 20,
      categories: [...categories, { code: 900, label: other }],
    },
  ],
}
