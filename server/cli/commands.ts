import { bench } from './bench.ts'
import type { Command } from './command.ts'
import { exportCommand } from './export.ts'
import { migrate } from './migrate.ts'
import { report } from './report.ts'
import { simulate } from './simulate.ts'
import { start } from './start.ts'

export const commands: readonly Command[] = [start, migrate, simulate, report, exportCommand, bench]
