import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { programFolder } from './config.ts'

const parts = ['client', 'domain', 'analysis/report', 'vite.config.ts', 'package-lock.json']
const mark = '.sources'

/** A hash over every file from which the pages are made. Null where the sources were not shipped. */
function hashOfSources(): string | null {
  if (!existsSync(join(programFolder, 'client/index.html'))) return null
  const hash = createHash('sha256')
  for (const file of parts.flatMap(filesOf).sort())
    hash
      .update(`${file}\n`)
      .update(readFileSync(join(programFolder, file)))
      .update('\n')
  return hash.digest('hex')
}

function filesOf(part: string): string[] {
  if (/\.\w+$/.test(part)) return existsSync(join(programFolder, part)) ? [part] : []
  return readdirSync(join(programFolder, part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(programFolder.length + 1))
}

/** Builds the pages when they are missing or older than their sources; a finished folder takes the place of the old one. */
export async function buildClient(folder: string, print: (line: string) => void): Promise<void> {
  const sources = hashOfSources()
  const markFile = join(folder, mark)
  if (sources === null || (existsSync(markFile) && readFileSync(markFile, 'utf8') === sources)) return
  print('正在生成网页（只在首次或更新后）· building the pages (only the first time and after updates) …')
  const fresh = `${folder}-${process.pid}`
  try {
    await runVite(fresh)
    writeFileSync(join(fresh, mark), sources)
    rmSync(folder, { recursive: true, force: true })
    renameSync(fresh, folder)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

function runVite(outFolder: string): Promise<void> {
  const vite = join(programFolder, 'node_modules/vite/bin/vite.js')
  const words = [vite, 'build', '--logLevel', 'warn', '--outDir', outFolder, '--emptyOutDir']
  const child = spawn(process.execPath, words, { cwd: programFolder, stdio: ['ignore', 'ignore', 'pipe'] })
  let complaint = ''
  child.stderr.on('data', (part: Buffer) => {
    complaint += part.toString()
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      const failed = new Error(
        `网页生成失败 · the pages could not be built: ${complaint.trim() || `exit code ${code}`}`,
      )
      return code === 0 ? resolve() : reject(failed)
    })
  })
}
