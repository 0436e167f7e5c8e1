import { type CommandEntry, helpOf, readValues, usageFault } from './cli/command.ts'
import { commands } from './cli/commands.ts'
import { toldOf } from './cli/problem-words.ts'
import { isDebugging, readConfig } from './config.ts'
import { programVersion } from './program-version.ts'
import { terminalOutput } from './terminal-output.ts'

/** Runs the command line: exit code 0, 1 when something failed, 2 when it was called wrongly. */
export async function main(words: readonly string[]): Promise<void> {
  try {
    await run(words)
  } catch (error) {
    const { stack, exitCode = 1 } = error as Error & { exitCode?: number }
    const told = (isDebugging() && stack) || toldOf(error)
    for (const line of told.split('\n')) console.error(`minyi: ${line}`)
    if (exitCode === 2) console.error('minyi: --help 列出全部命令 · --help lists what there is')
    process.exit(exitCode)
  }
}

async function run(words: readonly string[]): Promise<void> {
  const [name, ...rest] = words
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return console.log(overview())
  if (name === '--version' || name === '-v') return console.log(programVersion())
  const entry = commands.find((one) => one.name === name)
  if (!entry) throw usageFault(`没有这个命令 · no such command: ${name}`)
  const command = await entry.load()
  if (rest.includes('--help') || rest.includes('-h')) return console.log(helpOf(entry, command))
  await command.run(readValues(command, rest), { config: readConfig(), ...terminalOutput() })
}

const overview = (): string =>
  [
    'minyi 民意',
    '',
    ...commands.map(({ name, summary }: CommandEntry) => `  ${name.padEnd(12)} ${summary}`),
    '',
    '  minyi <命令 · command> --help',
    '  minyi --version',
  ].join('\n')
