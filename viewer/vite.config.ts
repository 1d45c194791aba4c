import { defineConfig } from 'vite';

/**
 * One script, one stylesheet, two font files: `--save` then inlines them one by one, and a static host needs no rules.
 * Addresses are relative, so that the built folder can lie anywhere.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  logLevel: 'warn',
  build: {
    target: 'es2022',
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: { codeSplitting: false, entryFileNames: 'assets/viewer.js', assetFileNames: 'assets/[name][extname]' },
    },
  },
});
