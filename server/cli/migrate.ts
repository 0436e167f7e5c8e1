import { connect } from '../database/connect.ts'
import { migrate as bringUp } from '../database/migrate.ts'
import { adoptSecrets } from '../own-secrets.ts'
import { defineCommand } from './command.ts'

export const migrate = defineCommand({
  options: {
    'new-secrets': {
      type: 'boolean',
      summary: '密钥丢失后启用新的；已印的签条作废 · when the secrets are lost: printed slips become void',
    },
  },
  run: async (values, { config, print }) => {
    const { db, close } = await connect(config)
    try {
      const done = await bringUp(db)
      if (values['new-secrets']) await adoptSecrets(db, config.dataFolder)
      print(done.length ? done.join('\n') : '数据库已是最新 · the database is up to date')
    } finally {
      await close()
    }
  },
})
