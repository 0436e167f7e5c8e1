import type { AskedForm } from '../../analysis/report/forms/form.ts'
import type { Chosen } from '../commands/printed-report.ts'
import type { Context } from '../context.ts'
import { getWave } from '../repositories/waves.ts'
import type { WantedFile } from '../wanted-file.ts'

/** Without what no file name may have, and without signs that turn the direction or can't be seen. */
export const reportFileName = async (context: Context, wave: string, kind: string, ending: string): Promise<string> =>
  `${kind}-${(await getWave(context.db, wave)).name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_')}.${ending}`

/** By which numbers a file of a chosen report is named. */
export const namedBy = ({ which, copy }: Chosen): Pick<WantedFile, 'number' | 'copy'> => ({
  ...(typeof which === 'number' ? { number: which } : {}),
  ...(copy === undefined ? {} : { copy }),
})

/** The end of a file's name: version and copy where they have numbers, then the kind. */
export const endingOf = ({ format, number, copy }: Pick<WantedFile, 'number' | 'copy'> & { format: string }): string =>
  [
    number === undefined ? '' : `第${number}版`,
    copy === undefined ? '' : `第${copy}份`,
    number === undefined ? '' : '.',
    format === 'capsule' ? 'zip' : format,
  ].join('')

/** What a report in this form is called. */
export function formName({ form, language }: Partial<AskedForm>): string {
  if (form === 'public') return language === 'en' ? '公众版-English' : '公众版'
  return form === 'brief' ? '专报' : '分析报告'
}
