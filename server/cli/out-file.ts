import { accessSync, constants, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname, extname, resolve } from 'node:path'
import { usageFault } from './command.ts'

/** Refuses before the work begins what could not be written after it. */
export function refuseUnwritable(path: string, isForced: boolean): void {
  if (existsSync(path) && statSync(path).isDirectory()) throw usageFault(`这是一个文件夹 · this is a folder: ${path}`)
  if (existsSync(path) && !isForced)
    throw usageFault(`文件已经存在，要覆盖请加 --force · the file exists, add --force to overwrite it: ${path}`)
  try {
    accessSync(dirname(resolve(path)), constants.W_OK)
  } catch {
    throw usageFault(`不能写入这个文件夹 · cannot write into the folder: ${dirname(resolve(path))}`)
  }
}

/** The ending of the file's name, which says what is written. Throws and names those that can be. */
export function endingOf<Ending extends string>(path: string, endings: readonly Ending[]): Ending {
  const ending = endings.find((one) => `.${one}` === extname(path).toLowerCase())
  if (ending) return ending
  throw usageFault(
    `--out 的文件名要以 ${endings.map((one) => `.${one}`).join(' / ')} 结尾 · is the wrong ending: ${path}`,
  )
}

/**
 * Writes beside the file and puts it in place when it is whole, so that a failure leaves what was there. Throws and says
 * where the whole file is, which is kept, when only its name can't be given to it.
 */
export const writeWhole = (path: string, write: (file: FileHandle) => Promise<void>): Promise<void> =>
  putInPlace(path, (part) => writeNew(part, write))

/** The same where more must succeed than to write what then is put in place: `work` gets the path to write to. */
export async function putInPlace<T>(path: string, work: (part: string) => Promise<T>): Promise<T> {
  const part = `${path}.part`
  const done = await work(part).catch((cause: unknown) => {
    rmSync(part, { force: true })
    throw cause
  })
  try {
    renameSync(part, path)
  } catch (cause) {
    throw new Error(
      `文件已写好，但不能改名为 ${path}。它在 ${part}，请自己改名 · the file is whole, but could not be named ${path}: it is ${part}, please rename it`,
      { cause },
    )
  }
  return done
}

/** A new file, readable by its owner only: never one that somebody has put there. */
export async function writeNew(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  rmSync(path, { force: true })
  const file = await open(path, 'wx', 0o600)
  try {
    await write(file)
  } finally {
    await file.close()
  }
}
