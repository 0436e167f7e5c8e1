import { connect } from '../database/connect.ts'
import { migrate as bringUp } from '../database/migrate.ts'
import { defineCommand } from './command.ts'

export const migrate = defineCommand({
  name: 'migrate',
  summary: '更新数据库结构 · bring the database to the newest form',
  options: {},
  run: async (_, { config, print }) => {
    const { db, close } = await connect(config)
    try {
      const done = await bringUp(db)
      print(done.length ? done.join('\n') : '数据库已是最新 · the database is up to date')
    } finally {
      await close()
    }
  },
})
