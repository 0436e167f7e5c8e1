import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Marks the folder as ours until the returned function is called. Throws, and says who holds it, when it is not free. */
export async function lockFolder(folder: string): Promise<() => void> {
  const path = join(folder, 'lock')
  const own = `${process.pid} ${startOf(process.pid)}`
  if (!create(path, own)) {
    refuseIfHeld(folder, path)
    // The holder is dead. Of several that take over at once, the last to write holds it.
    const candidate = `${path}.${process.pid}`
    writeFileSync(candidate, own)
    renameSync(candidate, path)
    await wait(100)
    if (read(path) !== own) refuseIfHeld(folder, path)
  }
  return () => {
    if (read(path) === own) rmSync(path, { force: true })
  }
}

function create(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' })
    return true
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw cause
  }
}

function refuseIfHeld(folder: string, path: string): void {
  const [pid = '', start = ''] = (read(path) ?? '').split(' ')
  const holder = Number(pid)
  if (!holder || holder === process.pid || !isAlive(holder) || startOf(holder) !== start) return
  throw new Error(
    `MINYI_DATA: ${folder} 正被进程 ${holder} 使用，请先停止它 · is in use by process ${holder}; stop that first`,
  )
}

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When the process began, so that another one with the same number is not taken for it. Empty where the system has no /proc. */
const startOf = (pid: number): string => read(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ')[19] ?? ''
