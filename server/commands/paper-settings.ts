import { type Paper, usualPaper } from '../../analysis/report/forms/paper.ts'
import type { paperRoutes } from '../../analysis/report/forms/routes.ts'
import { stageOf } from '../../analysis/report/review/workflow.ts'
import type { ResponseOf } from '../../domain/api/route.ts'
import { Problem } from '../../domain/problem.ts'
import type { Database } from '../database/connect.ts'
import { deletePaper, findPaper, putPaper } from '../repositories/paper-settings.ts'
import { listVersions, lockReport } from '../repositories/report-versions.ts'
import { getWave, listWaves } from '../repositories/waves.ts'

/** The first wave of a survey is number 1. */
async function numberOfWave(db: Database, waveId: string): Promise<number> {
  const wave = await getWave(db, waveId)
  const dayOf = ({ opensOn }: typeof wave) => opensOn ?? '9999-12-31'
  const before = (await listWaves(db)).filter(
    (one) =>
      one.survey === wave.survey &&
      one.isSynthetic === wave.isSynthetic &&
      one.id !== wave.id &&
      dayOf(one) < dayOf(wave),
  )
  return before.length + 1
}

const usualOf = async (db: Database, wave: string): Promise<Paper> => ({
  ...usualPaper,
  number: await numberOfWave(db, wave),
})

/** What stands on the paper of a wave now. */
export async function paperOf(db: Database, wave: string): Promise<Paper> {
  const own = (await findPaper(db, wave))?.settings
  const usual = await usualOf(db, wave)
  return own ? { ...own, number: own.number ?? usual.number } : usual
}

/** What somebody said of the paper, beside what is usual. */
export const paperSettings = async (db: Database, wave: string): Promise<ResponseOf<typeof paperRoutes.get>> => ({
  usual: await usualOf(db, wave),
  own: await findPaper(db, wave),
})

interface Saving {
  /** Null takes everything back to what is usual. */
  readonly settings: Paper | null
  readonly account: string
  readonly day: string
}

/** Refused while a version is under review or signed, as edits of sentences are: it keeps the paper that it has. */
export async function savePaper(db: Database, wave: string, { settings, account, day }: Saving): Promise<void> {
  await getWave(db, wave)
  await db.transaction().execute(async (transaction) => {
    await lockReport(transaction, wave)
    const [newest] = await listVersions(transaction, wave)
    if (stageOf(newest?.steps ?? []) !== 'open') throw new Problem('report_in_review')
    if (settings === null) await deletePaper(transaction, wave)
    else await putPaper(transaction, wave, { settings, account, day })
  })
}
