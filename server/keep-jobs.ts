import { forgetOldJobs } from './commands/export-jobs.ts'
import { resumeJobs, runnerOf } from './commands/job-runner.ts'
import type { Context } from './context.ts'
import { unwaited } from './unwaited.ts'

const hour = 3_600_000

/**
 * Goes on with the files that were asked for, and forgets them in time though nobody asks for any more. For the running
 * server alone: other programs on the same database must not take its jobs. Gives what ends it.
 */
export async function keepJobs(context: Context): Promise<() => Promise<void>> {
  // Where the database is away, the next hour does it.
  const forgetting = setInterval(() => unwaited('forgetting old files', forgetOldJobs(context)), hour).unref()
  await resumeJobs(context)
  return async () => {
    clearInterval(forgetting)
    await runnerOf(context).stop()
  }
}
