import { hostname, userInfo } from 'node:os'
import { recipientSchema } from '../../analysis/report/review/routes.ts'
import type { ChosenReport } from '../commands/chosen-report.ts'
import { type Leaving, type LeavingFile, leave, reachIn } from '../commands/leave.ts'
import type { Context } from '../context.ts'
import { dayOf } from '../day.ts'
import { type Terminal, usageFault } from './command.ts'
import { putInPlace, writeNew } from './out-file.ts'

/** Who a signed file is for. The register says it, and so does every page. */
export const forOption = {
  type: 'string',
  placeholder: 'NAME',
  summary: '给谁；已签发的编号登记 · who gets it: what is signed is numbered and registered',
} as const

interface HandedOut {
  readonly wave: string
  readonly report: ChosenReport
  readonly file: LeavingFile
  /** Of `--for`. */
  readonly recipient: string | undefined
  /** Whose part of the table it is, and who gets it where nobody else is named. */
  readonly unit?: string | undefined
  readonly out: string
}

/**
 * Writes a file of a report. What is signed is entered like any other copy, by the account of the machine, once for each
 * recipient; what is not, and what is for everybody, has no recipient.
 */
export async function handOut<Content extends Uint8Array | string>(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  { wave, report, file, recipient, unit, out }: HandedOut,
  write: (leaving: Leaving) => Promise<Content>,
  print: Terminal['print'],
): Promise<Content> {
  const isNumbered = reachIn(report, file) === 'numbered'
  const named = isNumbered && recipient === undefined && unit !== undefined ? unit : checked(recipient, isNumbered)
  const maker = { systemAccount: systemAccount() }
  const order = { report, file, maker, day: dayOf(clock()), recipient: named }
  // Nothing is there under its name before it is entered. What is entered stays where it was written if it can't get its
  // name, and who asks for it again gets the same number.
  const content = await putInPlace(out, async (part) => {
    const make = async (leaving: Leaving) => {
      const content = await write(leaving)
      await writeNew(part, (handle) => handle.writeFile(content))
      return { content, copy: leaving.copy }
    }
    const { content, copy } = await leave(db, wave, order, { make })
    if (copy !== null) print(`已登记：第 ${copy} 份 · registered: copy ${copy}`)
    return content
  })
  print(`已写入 · written: ${out}`)
  return content
}

function checked(recipient: string | undefined, isNumbered: boolean): string {
  if (!isNumbered && recipient !== undefined)
    throw usageFault(
      '没有签发的和公众版都不编号，请去掉 --for · only what is signed is numbered, and not the page for citizens: leave out --for',
    )
  if (!isNumbered) return ''
  const known = recipientSchema.safeParse(recipient)
  if (known.success) return known.data
  throw usageFault(
    '报告已经签发，请用 --for 写明给谁（80 字以内），以便编号登记 · the report is signed: say with --for who gets it, in at most 80 letters',
  )
}

/** Whoever is at work on the machine, as they are known there. */
function systemAccount(): string {
  try {
    return `${userInfo().username}@${hostname()}`
  } catch {
    // In containers there may be none of this number.
    return `${process.getuid?.() ?? ''}@${hostname()}`
  }
}
