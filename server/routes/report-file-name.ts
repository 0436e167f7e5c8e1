import type { AskedForm } from '../../analysis/report/forms/form.ts'
import type { Context } from '../context.ts'
import { getWave } from '../repositories/waves.ts'

/** Without what no file name may have, and without signs that turn the direction or can't be seen. */
export const reportFileName = async (context: Context, wave: string, kind: string, ending: string): Promise<string> =>
  `${kind}-${(await getWave(context.db, wave)).name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_')}.${ending}`

/** What a report in this form is called. */
export function formName({ form, language }: Partial<AskedForm>): string {
  if (form === 'public') return language === 'en' ? '公众版-English' : '公众版'
  return form === 'brief' ? '专报' : '分析报告'
}
