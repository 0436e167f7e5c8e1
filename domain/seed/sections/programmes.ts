import { aboutPeople } from '../about-people.ts'
import { numbered, refusal, satisfactionCategories, words } from '../words.ts'

const programmes = [
  {
    id: 'officials',
    name: words('干部知识更新工程', 'Programme “Up-to-date officials”', 'Программа «Обновление знаний кадров»'),
  },
  {
    id: 'manners',
    name: words('市民文明素质教育工程', 'Programme “Good manners in the city”', 'Программа «Культура горожан»'),
  },
  { id: 'hardship', name: words('弱势群体脱贫工程', 'Programme “Out of hardship”', 'Программа «Помощь нуждающимся»') },
]

const knowledge = numbered([
  words('知道，也了解内容', 'Yes, and I know what it does', 'Да, и знаю, что делается'),
  words('听说过', 'I have heard of it', 'Слышал(а) о ней'),
  words('没听说过', 'No, I have not', 'Не слышал(а)'),
])

const programmeItems = programmes.flatMap(({ id, name }) => [
  {
    type: 'single_choice',
    id: `${id}_knowledge`,
    text: words(
      `您知道“${name['zh-CN']}”吗？`,
      `Do you know of the ${name.en?.replace('Programme', 'programme')}?`,
      `Знаете ли вы о такой работе: ${name.ru?.replace('Программа', 'программа')}?`,
    ),
    categories: knowledge,
    seconds: 6,
  },
  {
    type: 'scale',
    id: `${id}_rating`,
    text: words(
      `您对“${name['zh-CN']}”的效果满意吗？`,
      'How satisfied are you with what this programme has achieved?',
      'Насколько вы удовлетворены её результатами?',
    ),
    showIf: { variable: `${id}_knowledge`, in: [1, 2] },
    categories: satisfactionCategories,
    seconds: 6,
  },
])

const ethnicities = [
  words('汉族', 'Han', 'Ханьцы'),
  words('蒙古族', 'Mongol', 'Монголы'),
  words('俄罗斯族', 'Russian', 'Русские'),
  words('回族', 'Hui', 'Хуэйцы'),
  words('满族', 'Manchu', 'Маньчжуры'),
  words('达斡尔族', 'Daur', 'Дауры'),
  words('鄂温克族', 'Evenki', 'Эвенки'),
  words('其他', 'Other', 'Другая'),
]

const educations = [
  words('小学及以下', 'Primary school or less', 'Начальная школа или меньше'),
  words('初中', 'Middle school', 'Неполная средняя'),
  words('高中、中专、技校', 'High or vocational school', 'Средняя или профессиональная'),
  words('大专', 'Junior college', 'Колледж'),
  words('本科及以上', 'University', 'Высшее'),
]

const occupations = [
  words('机关或事业单位人员', 'Public employee', 'Работник учреждения'),
  words('企业职工', 'Company employee', 'Работник предприятия'),
  words('个体经营', 'Self-employed', 'Предприниматель'),
  words('灵活就业、打零工', 'Casual or gig work', 'Временные заработки'),
  words('学生', 'Student', 'Учащийся(аяся)'),
  words('退休', 'Retired', 'На пенсии'),
  words('暂时没有工作', 'Not working at present', 'Сейчас без работы'),
  words('其他', 'Other', 'Другое'),
]

const person = (id: string, text: object, labels: readonly ReturnType<typeof words>[]) => ({
  type: 'single_choice',
  id,
  text,
  categories: [...numbered(labels), refusal],
  seconds: 5,
})

/** What is known and thought of the programmes, then what people tell about themselves last, if at all. */
export const programmeSection = {
  id: 'programmes',
  title: words('三项工程与个人情况', 'Three programmes and a few facts', 'Три программы и немного о вас'),
  items: [
    ...programmeItems,
    person('ethnicity', aboutPeople.ethnicity.asked, ethnicities),
    person('education', aboutPeople.education.asked, educations),
    person('occupation', aboutPeople.occupation.asked, occupations),
  ],
}

/** Roles of the programme items in the analysis. */
export const programmeRoles = programmes.map(({ id, name }) => ({
  name,
  knowledge: `${id}_knowledge`,
  rating: `${id}_rating`,
}))
