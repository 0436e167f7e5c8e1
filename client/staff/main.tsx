import { render } from 'preact'
import '../tokens.css'
import '../ui/ui.css'
import './staff.css'
import { staffLanguage } from '../i18n/staff-language.ts'
import { startPrinting } from '../ui/printing.ts'
import { startTheme } from '../ui/theme.ts'
import { App } from './app.tsx'
import { readSession } from './state.ts'

startTheme()
startPrinting()
document.documentElement.lang = staffLanguage.value
void readSession()
const root = document.getElementById('app')
if (root) render(<App />, root)
