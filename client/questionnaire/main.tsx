import '../tokens.css'
import './questionnaire.css'
import { render } from 'preact'
import { App } from './app.tsx'
import { fetchLate } from './later.tsx'
import { startHistory } from './navigate.ts'
import { startPreferences } from './preferences.ts'
import { start } from './start.ts'
import { isPreview } from './state.ts'

startPreferences()
const root = document.getElementById('app')
if (root) render(<App />, root)
if (isPreview) void fetchLate().then(({ startPreview }) => startPreview())
else {
  startHistory()
  void start()
  // Pages without https have no service worker; drafts and outbox work all the same.
  void navigator.serviceWorker?.register('/service-worker.js').catch(() => {})
}
