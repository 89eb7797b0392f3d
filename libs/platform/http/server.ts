import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConsoleLogger, type DynamicModule, type Type } from '@nestjs/common';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Config } from '../config';
import { Metrics } from '../metrics';
import { KnownRoutes } from './known-routes';
import { allowLargeBodies } from './large-body';
import { ProblemFilter } from './problem.filter';
import { acceptOnlyJson, answerClientError, answerFrameworkError } from './refusals';
import { validationPipe } from './validation';

const BODY_LIMIT = 64 * 1024;
const UPLOAD_LIMIT = 10 * 1024 * 1024;

/** The Fastify adapter with the product's limits. */
export function fastifyAdapter(config: Config): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: config.TRUST_PROXY,
    forceCloseConnections: true,
    requestTimeout: 30_000,
    keepAliveTimeout: 72_000,
    routerOptions: { maxParamLength: 100 },
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerClientError,
  });
}

/** Everything between the socket and the controllers: headers, cookies, uploads, validation, errors, metrics. */
export async function configureHttp(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyHelmet, {
    global: false,
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: app.get(Config).SECURE_COOKIES,
  });
  await app.register(fastifyCookie);
  await app.register(fastifyMultipart, {
    limits: { fileSize: UPLOAD_LIMIT, files: 1, fields: 10, fieldSize: 1024 },
  });
  acceptOnlyJson(app);
  const fastify = app.getHttpAdapter().getInstance();
  const routes = new KnownRoutes();
  routes.watch(fastify);
  allowLargeBodies(fastify);
  protectAnswers(fastify);
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter(app.get(Metrics), routes));
  measureRequests(app);
}

/** What an answer of the API needs; always the same, so that the hot path does not compose it anew. */
const API_HEADERS = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** API answers get fixed headers, pages (the web client, the API's documentation) all of helmet's. */
function protectAnswers(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const isPage = !request.url.startsWith('/api/') || request.url.startsWith('/api/docs');
    if (!isPage) {
      reply.headers(API_HEADERS);
      done();
      return;
    }
    Promise.resolve(reply.helmet()).then(() => done(), done);
  });
}

function measureRequests(app: NestFastifyApplication): void {
  const { http } = app.get(Metrics);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request: FastifyRequest, reply, done) => {
      const route = request.routeOptions.url ?? 'unknown';
      http.observe(
        { method: request.method, route, status: reply.statusCode },
        reply.elapsedTime / 1000,
      );
      done();
    });
}

/** Makes an HTTP application from a module list; it does not listen yet. */
export async function createHttpApp(
  module: Type | DynamicModule,
  config: Config,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(module, fastifyAdapter(config), {
    logger: logger(config),
  });
  await configureHttp(app);
  return app;
}

const LEVELS = ['error', 'warn', 'log', 'debug'] as const;

/** The log of a process: JSON lines in production, readable ones elsewhere. */
export function logger(config: Config): ConsoleLogger {
  return new ConsoleLogger({
    json: config.NODE_ENV === 'production',
    logLevels: [...LEVELS.slice(0, LEVELS.indexOf(config.LOG_LEVEL) + 1)],
  });
}
