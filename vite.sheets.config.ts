import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * The sheets as one file that the command line can import: JSX compiled, fonts and styles inside it.
 * Everything is inlined, because a printed sheet written to disk has to be self-contained.
 */
export default defineConfig({
  plugins: [react()],
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: {
    ssr: 'renderer/sheets/render.tsx',
    outDir: 'dist/sheets',
    emptyOutDir: true,
    assetsInlineLimit: 1_000_000,
    rolldownOptions: { output: { entryFileNames: 'render.js' } },
  },
  ssr: { noExternal: true },
})
