import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Builds the page. Relative addresses, because it is served from `app://` and from a loopback port alike. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    // The content policy allows fonts and styles from our own files only, so nothing may become a `data:` address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
})
