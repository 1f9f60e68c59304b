import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { listParts } from './scripts/package/parts.ts'

// One build for both hosts: out/main/electron.js and out/main/browser.js share the procedures, out/renderer is the same window.
export default defineConfig({
  main: {
    plugins: [listParts('main')],
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: { electron: 'src-main/electron.ts', browser: 'src-main/browser.ts' },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [listParts('preload')],
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'src-preload/preload.ts' },
        // A sandboxed preload must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react(), listParts('renderer')],
    worker: { plugins: () => [listParts('worker')] },
    build: {
      outDir: 'out/renderer',
      target: 'chrome140',
      minify: 'oxc',
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: { index: 'src-renderer/index.html', setup: 'src-renderer/setup.html' } },
    },
  },
})
