import { defineConfig } from 'vite'

/** Two entries: the citizen's page must stay small, the staff's may load more. */
export default defineConfig({
  root: 'client',
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // Old WeChat kernels.
    target: 'es2017',
    cssTarget: 'chrome61',
    modulePreload: false,
    manifest: true,
    rolldownOptions: { input: { questionnaire: 'client/questionnaire.html', staff: 'client/index.html' } },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
