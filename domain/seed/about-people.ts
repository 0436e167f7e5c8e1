import type { Localized } from '../localized.ts'
import { words } from './words.ts'

/** What the seed asks about people: the question, and the short name of what it asks. */
export const aboutPeople = {
  sector: {
    asked: words(
      '您是从哪里收到这份问卷的？',
      'Where did you receive this questionnaire?',
      'Где вы получили эту анкету?',
    ),
    name: words('系统', 'Sector', 'Сектор'),
  },
  street: {
    asked: words(
      '您住在哪个街道或镇？',
      'In which subdistrict or town do you live?',
      'В каком районе или посёлке вы живёте?',
    ),
    name: words('街道', 'Street', 'Улица'),
  },
  residence: {
    asked: words('您在满洲里住了多久？', 'How long have you lived in Manzhouli?', 'Как долго вы живёте в Маньчжурии?'),
    name: words('居住时间', 'Years in the city', 'Срок проживания'),
  },
  age: { asked: words('您今年多大？', 'How old are you?', 'Сколько вам лет?'), name: words('年龄', 'Age', 'Возраст') },
  sex: { asked: words('您的性别？', 'Are you a man or a woman?', 'Ваш пол?'), name: words('性别', 'Sex', 'Пол') },
  ethnicity: {
    asked: words('您是哪个民族？', 'What is your ethnic group?', 'Ваша национальность?'),
    name: words('民族', 'Ethnic group', 'Национальность'),
  },
  education: {
    asked: words('您的文化程度？', 'What is your education?', 'Ваше образование?'),
    name: words('文化程度', 'Education', 'Образование'),
  },
  occupation: {
    asked: words('您现在主要做什么？', 'What do you mainly do now?', 'Чем вы сейчас в основном заняты?'),
    name: words('职业', 'Occupation', 'Занятие'),
  },
} as const

const isAbout = (variable: string): variable is keyof typeof aboutPeople => Object.hasOwn(aboutPeople, variable)

/**
 * The short name of a variable that asks what the seed asks under its name, by its question in any language: a
 * questionnaire may ask something else under the same name, and then there is none. Of a variable that is not asked at
 * all (undefined) it is what would be.
 */
export function shortName(variable: string, question: string | undefined): Localized | undefined {
  if (!isAbout(variable)) return undefined
  const { asked, name } = aboutPeople[variable]
  const isAsked = [...Object.values(asked), ...Object.values(name)].some((text) => text === question?.trim())
  return question === undefined || isAsked ? name : undefined
}
