import { Logger } from '@nestjs/common';
import { SubscribeMessage } from '@nestjs/websockets';
import { plainToInstance } from 'class-transformer';
import type { ClientEvents } from '@bangvang/contracts';
import { faultsOf, invalid, prefersEnglish, toProblem } from '@bangvang/platform';
import type { LiveMetrics } from './live.metrics';
import type { LiveSocket } from './live.types';

const log = new Logger('Live');

/** What the wrapper needs of the class whose methods it wraps. */
interface Handlers {
  metrics: LiveMetrics;
}

type Handler<Body, Answer> = (socket: LiveSocket, body: Body) => Promise<Answer>;

/**
 * The one way in for messages from clients: the body is validated before the method sees it,
 * whatever the method throws becomes the acknowledgement `{ok: false, code, detail}` in the language
 * that the handshake asked for, and both outcomes are counted.
 */
export function LiveEvent<Body extends object>(event: keyof ClientEvents, shape: new () => Body) {
  return <Answer>(
    target: Handlers,
    name: string,
    descriptor: TypedPropertyDescriptor<Handler<Body, Answer>>,
  ): void => {
    const handle = descriptor.value as Handler<Body, Answer>;
    const wrapped = async function (this: Handlers, socket: LiveSocket, body: unknown) {
      try {
        const answer = await handle.call(this, socket, validated(shape, body));
        this.metrics.events.inc({ event, outcome: 'ok' });
        return answer;
      } catch (error) {
        const english = prefersEnglish(socket.handshake.headers);
        const { code, detail } = toProblem(error).document(english);
        if (code === 'INTERNAL') log.error(event, error instanceof Error ? error.stack : error);
        this.metrics.events.inc({ event, outcome: code });
        return { ok: false, code, detail };
      }
    };
    descriptor.value = wrapped as Handler<Body, Answer>;
    // Nest's global pipe would see the body first, and answer errors by an event of its own.
    Reflect.defineMetadata('design:paramtypes', [Object, Object], target, name);
    SubscribeMessage(event)(target, name, descriptor);
  };
}

function validated<Body extends object>(shape: new () => Body, body: unknown): Body {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw invalid([{ path: '', expected: 'an object' }]);
  }
  const instance = plainToInstance(shape, body);
  const errors = faultsOf(instance);
  if (errors.length > 0) throw invalid(errors);
  return instance;
}
