import { startServer } from '../main.ts'
import { defineCommand } from './command.ts'

export const start = defineCommand({
  name: 'start',
  summary: '启动服务 · start the server',
  options: {},
  run: (_, terminal) => startServer(terminal.config, terminal),
})
