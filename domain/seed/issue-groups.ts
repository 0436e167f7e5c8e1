import { words } from './words.ts'

/** The six environments of the assessment of civilised cities, each with ten issues. */
export const issueGroups2026 = [
  {
    id: 'A',
    label: words('政务环境', 'Public services', 'Работа власти'),
    shortLabel: words('政务', 'Services', 'Власть'),
  },
  {
    id: 'B',
    label: words('法治与安全环境', 'Law and safety', 'Закон и безопасность'),
    shortLabel: words('安全', 'Safety', 'Закон'),
  },
  {
    id: 'C',
    label: words('市场与营商环境', 'Market and business', 'Рынок и бизнес'),
    shortLabel: words('市场', 'Business', 'Рынок'),
  },
  {
    id: 'D',
    label: words('人文环境', 'Culture and education', 'Культура и образование'),
    shortLabel: words('人文', 'Culture', 'Культура'),
  },
  { id: 'E', label: words('生活环境', 'Daily life', 'Повседневная жизнь'), shortLabel: words('生活', 'Life', 'Жизнь') },
  {
    id: 'F',
    label: words('生态与城市建设', 'Environment and city', 'Природа и город'),
    shortLabel: words('生态', 'City', 'Город'),
  },
]

/** Code of an issue in lists and rows: A01 is 101, F10 is 610. */
export const issueCode = (issue: string): number =>
  ('ABCDEF'.indexOf(issue[0] ?? '') + 1) * 100 + Number(issue.slice(1))
