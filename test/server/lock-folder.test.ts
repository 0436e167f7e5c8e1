import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { lockFolder } from '../../server/database/lock-folder.ts'

const folders: string[] = []
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minyi-lock-'))
  folders.push(folder)
})
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true })
})
const lock = () => join(folder, 'lock')

test('a free folder is held until it is given back', async () => {
  const unlock = await lockFolder(folder)
  expect(readFileSync(lock(), 'utf8')).toContain(String(process.pid))
  unlock()
  expect(existsSync(lock())).toBe(false)
})

test('a folder of a running process is refused, and the process is named', async () => {
  const holder = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
  const start = existsSync('/proc/self/stat')
    ? readFileSync(`/proc/${holder.pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19]
    : ''
  writeFileSync(lock(), `${holder.pid} ${start}`)
  await expect(lockFolder(folder)).rejects.toThrow(new RegExp(`process ${holder.pid}`))
  expect(readFileSync(lock(), 'utf8')).toBe(`${holder.pid} ${start}`)
  holder.kill()
})

test('the lock of a process that died is taken over', async () => {
  const dead = spawnSync(process.execPath, ['-e', ''])
  writeFileSync(lock(), `${dead.pid} 12345`)
  const unlock = await lockFolder(folder)
  expect(readFileSync(lock(), 'utf8')).toContain(String(process.pid))
  unlock()
})

test.skipIf(!existsSync('/proc/self/stat'))(
  'another process with the number of the dead one does not hold it',
  async () => {
    writeFileSync(lock(), '1 999999999999')
    const unlock = await lockFolder(folder)
    unlock()
    expect(existsSync(lock())).toBe(false)
  },
)
