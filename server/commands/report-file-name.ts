import type { AskedForm } from '../../analysis/report/forms/form.ts'
import type { DepartureFormat } from '../../analysis/report/review/routes.ts'
import type { Database } from '../database/connect.ts'
import { getWave } from '../repositories/waves.ts'

/** Numbers of a version and of a copy, where a file has them. */
interface Numbers {
  readonly number?: number | null | undefined
  readonly copy?: number | null | undefined
}

/** What no file name may have, and signs that turn the direction or can't be seen. */
export const plainName = (text: string): string => text.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_')

/** What a file of the report of a wave is called. */
export const reportFileName = async (
  db: Database,
  wave: string,
  file: AskedForm & Numbers & { readonly format: DepartureFormat },
): Promise<string> => `${kindOf(file)}-${plainName((await getWave(db, wave)).name)}.${endingOf(file)}`

/** The end of a file's name: version and copy where they have numbers, then the kind. */
export const endingOf = ({ format, number, copy }: Numbers & { readonly format: string }): string =>
  [
    number ? `第${number}版` : '',
    copy ? `第${copy}份` : '',
    number ? '.' : '',
    format === 'capsule' ? 'zip' : format,
  ].join('')

const kinds: Partial<Record<DepartureFormat, string>> = {
  pptx: '分析报告',
  xlsx: '数据表',
  csv: '数字清单',
  capsule: '数据封装',
}

const kindOf = ({ format, form, language }: AskedForm & { readonly format: DepartureFormat }): string => {
  if (kinds[format]) return kinds[format]
  if (form === 'public') return language === 'en' ? '公众版-English' : '公众版'
  return form === 'brief' ? '专报' : '分析报告'
}
