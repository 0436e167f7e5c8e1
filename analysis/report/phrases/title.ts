const shortestSubject = 2

/** 满洲里市干部群众关心的热点问题, from 《满洲里市干部群众关心的热点问题调查》. */
export function subjectOf(title: string): string {
  const whole = title
    .trim()
    .replace(/^《(.*)》$/, '$1')
    .replace(/^关于/, '')
  const subject = whole.replace(/的?(民意|抽样|问卷)?(调查问卷|问卷调查|调查表|调查|问卷)$/, '')
  return subject.length >= shortestSubject ? subject : whole
}

/** Title of the report from the title of the questionnaire and the year, which is not named twice. */
export function titleOf(title: string, year: string, sector: string | null): string {
  const subject = subjectOf(title)
  const dated = /^\d{4}年/.test(subject) ? subject : `${year}年${subject}`
  return `关于${dated}的调查分析报告${sector === null ? '' : `（${sector}）`}`
}
