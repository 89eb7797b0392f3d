import { createServer, type AddressInfo } from 'node:net';

/**
 * Finds a free TCP port, or checks one: listens for a moment and gives it back.
 * @throws the system's error (EADDRINUSE, EACCES, EADDRNOTAVAIL) when the wanted port cannot be had.
 */
export async function reservePort(host = '127.0.0.1', wanted = 0): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port: wanted, exclusive: true }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
