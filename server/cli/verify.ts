import { existsSync, readFileSync, statSync } from 'node:fs'
import { openCapsule } from '../capsule/open-capsule.ts'
import { verifyCapsule } from '../capsule/verify-capsule.ts'
import { programVersion } from '../program-version.ts'
import { sha256 } from '../sha256.ts'
import { defineCommand, usageFault } from './command.ts'

/** More differences of one part than these are only counted. */
const mostShown = 20

export const verify = defineCommand({
  options: {
    capsule: { type: 'string', position: 0, placeholder: 'capsule.zip', summary: '数据封装 · the capsule' },
    all: { type: 'boolean', summary: '列出全部差异 · list every difference' },
  },
  run: async (values, { print }) => {
    const path = values.capsule
    if (!path) throw usageFault('缺少文件名 · a file is missing: minyi verify capsule.zip')
    if (!existsSync(path) || statSync(path).isDirectory()) throw new Error(`没有这个文件 · no such file: ${path}`)
    const bytes = readFileSync(path)
    print(`SHA-256: ${sha256(bytes)}`)
    const { manifest } = openCapsule(bytes)
    if (manifest.program !== programVersion())
      print(
        `程序 · program: ${manifest.program} ≠ ${programVersion()}（规则变了的句子会不同 · rules may word sentences otherwise）`,
      )
    const parts = await verifyCapsule(bytes)
    for (const { part, agree, differences } of parts) {
      print(
        `${part}: ${differences.length === 0 ? '一致 · agrees' : `${differences.length} 处不同 · differ`} (${agree})`,
      )
      const shown = values.all ? differences : differences.slice(0, mostShown)
      for (const line of shown) print(`  ${line}`)
      if (shown.length < differences.length) print(`  … ${differences.length - shown.length}（--all）`)
    }
    const differ = parts.reduce((sum, { differences }) => sum + differences.length, 0)
    print(`${parts.reduce((sum, { agree }) => sum + agree, 0)} numbers agree, ${differ} differ`)
    if (differ > 0) process.exitCode = 1
  },
})
