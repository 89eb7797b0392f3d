import type { Plugin } from 'vite';

const ONLY = '\0websocket-only';

/**
 * Leaves the long-polling and WebTransport halves out of socket.io's client: the gateway speaks
 * WebSocket alone, and who cannot reach it polls the HTTP board. A quarter of the library, not sent.
 */
export function websocketOnly(): Plugin {
  return {
    name: 'websocket-only',
    enforce: 'pre',
    apply: 'build',
    async resolveId(source, importer) {
      if (!importer?.includes('/engine.io-client/')) return null;
      if (/transports\/(polling|webtransport)/.test(source)) {
        const unused = await this.resolve(source, importer, { skipSelf: true });
        return unused && { ...unused, moduleSideEffects: false };
      }
      if (source !== './transports/index.js') return null;
      const socket = await this.resolve('./transports/websocket.js', importer, { skipSelf: true });
      return socket ? `${ONLY}?${socket.id}` : null;
    },
    load(id) {
      if (!id.startsWith(ONLY)) return null;
      const websocket = id.slice(ONLY.length + 1);
      return `import { WS } from ${JSON.stringify(websocket)}; export const transports = { websocket: WS };`;
    },
  };
}
