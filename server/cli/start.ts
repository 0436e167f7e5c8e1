import { startServer } from '../main.ts'
import { defineCommand } from './command.ts'

export const start = defineCommand({
  options: {},
  run: (_, terminal) => startServer(terminal.config, terminal),
})
