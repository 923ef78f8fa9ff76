import { defineConfig } from 'vite'

/**
 * The main process and its worker, each with everything they use inside: the packaged program has no node_modules.
 * Names are fixed, so a new build replaces the old one file by file; readable, so that the log's stacks are.
 */
export default defineConfig({
  publicDir: false,
  ssr: { target: 'node', noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/electron',
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      input: { main: 'electron/main/main.ts', worker: 'electron/backend/worker/worker.ts' },
      external: ['electron', /^node:/],
      output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
    },
  },
})
