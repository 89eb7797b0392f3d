import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import react from '@vitejs/plugin-react';
import { precompress } from './build/precompress.mts';
import { websocketOnly } from './build/websocket-only.mts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Where a developer's API and live gateway run: `vite dev` passes requests on to them. */
const API = 'http://127.0.0.1:3000';

export default defineConfig({
  root: at('.'),
  resolve: { alias: { '@bangvang/contracts': at('../../libs/contracts/index.ts') } },
  plugins: [react(), websocketOnly(), precompress()],
  build: {
    outDir: at('../../dist/web'),
    emptyOutDir: true,
    manifest: true,
    target: ['es2022', 'chrome94', 'safari15.4', 'firefox93'],
    // The content security policy allows no data: fonts, and small files are cached better apart.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: {
    proxy: {
      '/api': API,
      '/socket.io': { target: API, ws: true },
    },
  },
});
