import { contradictions2026 } from './contradictions.ts'
import { issueGroups2026 } from './issue-groups.ts'
import { issues2026 } from './issues/index.ts'
import { environmentSections } from './sections/environments.ts'
import { prioritySection } from './sections/priorities.ts'
import { programmeRoles, programmeSection } from './sections/programmes.ts'
import { workplaceSection } from './sections/workplace.ts'
import { words } from './words.ts'

const groupIds = issueGroups2026.map(({ id }) => id)

/** The seed survey 《满洲里市干部群众关心的热点问题调查》 of 2026 as a plain questionnaire document in three languages. */
export const hotIssues2026 = (): unknown => ({
  format: 1,
  id: 'hot-issues-2026',
  title: words(
    '满洲里市干部群众关心的热点问题调查',
    'Survey of the issues that concern the people of Manzhouli',
    'Опрос о том, что волнует жителей Маньчжурии',
  ),
  organiser: words(
    '中共满洲里市委宣传部（示例）',
    'Publicity Department of the CPC Manzhouli Committee (example)',
    'Отдел пропаганды Маньчжурского горкома КПК (пример)',
  ),
  purpose: words(
    '想听听您最关心什么、对哪些方面满意、哪些问题最需要解决。结果会写成分析报告，供市里安排工作时参考。',
    'We would like to hear what concerns you, what you are satisfied with and what most needs solving. The results go into a report that the city uses when it plans its work.',
    'Мы хотим узнать, что вас волнует, чем вы довольны и что нужно решить прежде всего. Результаты войдут в отчёт, который город учитывает при планировании работы.',
  ),
  privacy: words(
    '不记姓名，不记手机号，不用注册，也不跟踪您上网做了什么。答卷只存日期，不存具体时间和网络地址。单位领导看不到个人答卷，只能看到汇总：机关每组不少于 10 人，社区和企业不少于 5 人。提交以前，答案只存在您的手机里。提交以后，因为不知道哪份是您的，无法撤回。',
    'No name, no phone number, no account, and we do not follow what you do on the internet. Your answers are stored with the day only, without the exact time or network address. The leaders of your unit cannot see individual answers, only summaries of groups: ten people or more in government bodies, five or more in communities and companies. Until you send them, the answers stay on your phone. Once sent they cannot be withdrawn, because nobody knows which are yours.',
    'Без имени, номера телефона и регистрации; мы не следим за тем, что вы делаете в интернете. Ответы хранятся только с датой, без точного времени и сетевого адреса. Руководители не видят отдельных анкет, только сводки по группам: от десяти человек в учреждениях, от пяти в общинах и на предприятиях. До отправки ответы остаются в вашем телефоне. После отправки отозвать их нельзя: никто не знает, какая анкета ваша.',
  ),
  thanks: words(
    '谢谢您花时间填写。您的意见会和大家的意见一起汇总。',
    'Thank you for your time. Your views will be summarised together with those of others.',
    'Спасибо, что нашли время. Ваше мнение будет обобщено вместе с мнениями других.',
  ),
  languages: ['zh-CN', 'en', 'ru'],
  issueGroups: issueGroups2026,
  issues: issues2026,
  sections: [workplaceSection, ...environmentSections, prioritySection, programmeSection],
  analysis: {
    priority: 'priority',
    ranking: 'priority_rank',
    concern: groupIds.map((id) => `concern_${id.toLowerCase()}`),
    satisfaction: groupIds.map((id) => `satisfaction_${id.toLowerCase()}`),
    comments: groupIds.map((id) => ({ group: id, item: `comment_${id.toLowerCase()}` })),
    groups: ['age', 'sex', 'education', 'occupation', 'ethnicity', 'residence'],
    overall: 'overall',
    place: 'street',
    programmes: programmeRoles,
    contradictions: contradictions2026,
  },
})
