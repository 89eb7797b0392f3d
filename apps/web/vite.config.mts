import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import react from '@vitejs/plugin-react';
import { offlinePages } from './build/offline.mts';
import { precompress } from './build/precompress.mts';
import { websocketOnly } from './build/websocket-only.mts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Where a developer's API and live gateway run: `vite dev` passes requests on to them. */
const API = 'http://127.0.0.1:3000';

/**
 * The contestant's path is one file: it compresses better than many, and a page that was opened
 * needs nothing more from the network to end a round. The socket comes apart, on first use.
 */
const ONE_PIECE = {
  name: 'path',
  includeDependenciesRecursively: false,
  test: /apps\/web\/src\/(?!main\.tsx|more\.tsx|staff\/|judge\/|essays\/|offline\/|register\/more\/|screen\/|results\/|i18n\/en\.ts|board\/socket\.ts)|libs\/contracts\/(index|text|live|consents)\.ts|node_modules\/(react|react-dom|scheduler|wouter|regexparam)\/|vite\/preload-helper/,
};

export default defineConfig({
  root: at('.'),
  resolve: {
    alias: {
      '@bangvang/contracts': at('../../libs/contracts/index.ts'),
      // What wouter takes from a shim for old Reacts, this one has itself.
      'use-sync-external-store/shim/index.js': 'react',
    },
  },
  plugins: [react(), websocketOnly(), offlinePages(), precompress()],
  build: {
    outDir: at('../../dist/web'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // Slower than the bundler's own and smaller on the way: the contestant's path has a budget.
    minify: 'terser',
    terserOptions: { module: true, compress: { passes: 2 } },
    cssTarget: ['chrome94', 'safari15.4', 'firefox93'],
    // The content security policy allows no data: fonts, and small files are cached better apart.
    assetsInlineLimit: 0,
    // What a part that comes later imports is named in that part: its name here would cost everybody.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => file.endsWith('.css')),
    },
    rolldownOptions: {
      // The compressor is slow by its nature; how long it took is no warning.
      checks: { pluginTimings: false },
      input: { index: at('index.html'), sw: at('src/offline/worker.ts') },
      output: {
        // Browsers look for a newer service worker at the address of the one they have.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        codeSplitting: { groups: [ONE_PIECE] },
      },
    },
    reportCompressedSize: false,
  },
  server: {
    proxy: {
      '/api': API,
      '/socket.io': { target: API, ws: true },
    },
  },
});
