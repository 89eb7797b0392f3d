import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A network between the product and a server, which a spec may break. */
export interface Proxy {
  /** The server's URL by way of this network. */
  url: string;
  /** Ends every connection and lets none in, as when the server is gone. */
  cut: () => void;
  /** Lets connections stand and swallows what is sent, as when the server stands still. */
  stall: () => void;
  /** Works again; connections that stood still are gone by then. */
  mend: () => Promise<void>;
  close: () => void;
}

/** Starts a network in front of a server. */
export async function startProxy(target: string): Promise<Proxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let stalled = false;

  const join = (from: Socket, to: Socket): void => {
    sockets.add(from);
    from.pipe(to);
    from.on('error', () => to.destroy());
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
  };
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    join(client, upstream);
    join(upstream, client);
    if (stalled) holdBack();
  });
  const holdBack = (): void => sockets.forEach((socket) => socket.unpipe().pause());
  const drop = (): void => sockets.forEach((socket) => socket.destroy());
  const at = await listen(server, 0);

  return {
    url: Object.assign(new URL(target), { host: `127.0.0.1:${at}` }).href,
    cut: () => {
      server.close();
      drop();
    },
    stall: () => {
      stalled = true;
      holdBack();
    },
    mend: async () => {
      drop();
      if (!server.listening) await listen(server, at);
      stalled = false;
    },
    close: () => {
      server.close();
      drop();
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
