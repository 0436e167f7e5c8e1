import { aboutPeople } from '../about-people.ts'
import { streets2026 } from '../streets.ts'
import { numbered, refusal, satisfactionCategories, words } from '../words.ts'

const single = (id: string) => ({ type: 'single_choice', id, seconds: 5 })
const ofSector = (code: number) => ({ variable: 'sector', in: [code] })

/** Easy questions first. Codes of `sector` are those of the strata. */
export const workplaceSection = {
  id: 'about',
  title: words('先说说您自己', 'First, about you', 'Сначала о вас'),
  items: [
    {
      ...single('sector'),
      isRequired: true,
      text: aboutPeople.sector.asked,
      categories: numbered([
        words('机关', 'Government body', 'Государственное учреждение'),
        words('社区', 'Residential community', 'Жилой район (община)'),
        words('企业', 'Company', 'Предприятие'),
      ]),
    },
    {
      ...single('unit_office'),
      showIf: ofSector(1),
      text: words(
        '您的单位属于哪一类？',
        'What kind of body do you work for?',
        'К какому виду относится ваше учреждение?',
      ),
      categories: numbered([
        words(
          '党委、人大、政协或群团机关',
          'Party, congress, consultative or mass body',
          'Партийный, представительный или общественный орган',
        ),
        words('政府部门', 'Government department', 'Правительственное ведомство'),
        words(
          '公安、法院、检察院、司法',
          'Police, court, procuratorate, justice',
          'Полиция, суд, прокуратура, юстиция',
        ),
        words('街道、镇', 'Subdistrict or town office', 'Уличный комитет или посёлок'),
        words(
          '学校、医院等事业单位',
          'School, hospital or other public institution',
          'Школа, больница или другое учреждение',
        ),
        words('其他', 'Other', 'Другое'),
      ]),
    },
    {
      ...single('unit_community'),
      showIf: ofSector(2),
      text: words('您住的地方属于哪一类？', 'What kind of place do you live in?', 'В каком жилье вы живёте?'),
      categories: numbered([
        words('老旧楼房小区', 'Older block of flats', 'Старый многоквартирный дом'),
        words('较新的楼房小区', 'Newer block of flats', 'Новый многоквартирный дом'),
        words('平房', 'Single-storey house', 'Одноэтажный дом'),
        words('单位宿舍', 'Workers’ dormitory', 'Общежитие'),
        words('其他', 'Other', 'Другое'),
      ]),
    },
    {
      ...single('unit_company'),
      showIf: ofSector(3),
      text: words(
        '您的单位属于哪一类？',
        'What kind of company do you work for?',
        'К какому виду относится ваше предприятие?',
      ),
      categories: numbered([
        words('国有或集体企业', 'State or collective company', 'Государственное или коллективное'),
        words('民营企业', 'Private company', 'Частное'),
        words('外资或合资企业', 'Foreign or joint company', 'Иностранное или совместное'),
        words('个体经营', 'Self-employed', 'Индивидуальное'),
        words('其他', 'Other', 'Другое'),
      ]),
    },
    {
      ...single('street'),
      text: aboutPeople.street.asked,
      categories: [...numbered(streets2026), refusal],
    },
    {
      ...single('residence'),
      text: aboutPeople.residence.asked,
      categories: numbered([
        words('不到 1 年', 'Less than 1 year', 'Меньше 1 года'),
        words('1 年到 5 年以内', '1 year to under 5 years', 'От 1 года до 5 лет'),
        words('5 年到 20 年以内', '5 years to under 20 years', 'От 5 до 20 лет'),
        words('20 年及以上', '20 years or more', '20 лет и больше'),
      ]),
    },
    {
      ...single('age'),
      text: aboutPeople.age.asked,
      help: words('请 18 岁及以上的人填写。', 'For people aged 18 and over.', 'Для людей от 18 лет.'),
      categories: [
        ...numbered([
          words('18–29 岁', '18–29', '18–29 лет'),
          words('30–39 岁', '30–39', '30–39 лет'),
          words('40–49 岁', '40–49', '40–49 лет'),
          words('50–59 岁', '50–59', '50–59 лет'),
          words('60–69 岁', '60–69', '60–69 лет'),
          words('70 岁及以上', '70 and over', '70 лет и старше'),
        ]),
        refusal,
      ],
    },
    {
      ...single('sex'),
      text: aboutPeople.sex.asked,
      categories: [...numbered([words('男', 'Man', 'Мужской'), words('女', 'Woman', 'Женский')]), refusal],
    },
    {
      type: 'scale',
      id: 'overall',
      seconds: 6,
      text: words(
        '总的来说，您对市里各方面的情况满意吗？',
        'All in all, how satisfied are you with how things are in the city?',
        'В целом насколько вы удовлетворены положением дел в городе?',
      ),
      categories: satisfactionCategories,
    },
  ],
}
