import { defineConfig } from 'vite'

/** The preload as one CommonJS file: a sandboxed preload can require `electron` and nothing else. */
export default defineConfig({
  publicDir: false,
  build: {
    target: 'chrome140',
    outDir: 'dist/electron',
    emptyOutDir: false,
    minify: false,
    modulePreload: false,
    lib: { entry: 'electron/preload/preload.ts', formats: ['cjs'], fileName: () => 'preload.cjs' },
    rolldownOptions: { external: ['electron'] },
  },
})
