import { applyDecorators } from '@nestjs/common';
import {
  ApiProperty,
  ApiResponse,
  DocumentBuilder,
  SwaggerModule,
  getSchemaPath,
  ApiExtraModels,
  type OpenAPIObject,
} from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PROBLEMS, type ProblemCode } from '@bangvang/contracts';
import { CONTESTANT_COOKIE, STAFF_COOKIE } from './access';

/** One wrong field, in OpenAPI. */
export class FieldErrorDto {
  @ApiProperty() path!: string;
  @ApiProperty() expected!: string;
  @ApiProperty({
    oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }],
    nullable: true,
    required: false,
    description: 'What stood there, unless it is personal or too long',
  })
  value?: unknown;
}

/** The problem document, in OpenAPI. */
export class ProblemDto {
  @ApiProperty() type!: string;
  @ApiProperty() title!: string;
  @ApiProperty() status!: number;
  @ApiProperty({ enum: Object.keys(PROBLEMS), enumName: 'ProblemCode' }) code!: ProblemCode;
  @ApiProperty() detail!: string;
  @ApiProperty({ type: [FieldErrorDto], required: false }) errors?: FieldErrorDto[];
}

/** Documents the error codes a route may answer with, grouped by status. */
export function ApiProblems(...codes: ProblemCode[]): MethodDecorator & ClassDecorator {
  const byStatus = Map.groupBy(codes, (code) => PROBLEMS[code][0]);
  return applyDecorators(
    ApiExtraModels(ProblemDto),
    ...[...byStatus].map(([status, list]) =>
      ApiResponse({
        status,
        description: list.join(' | '),
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
      }),
    ),
  );
}

/** What any route may answer, because it is decided before the route is reached. */
const COMMON = {
  MalformedBody: 'MALFORMED_BODY',
  PayloadTooLarge: 'PAYLOAD_TOO_LARGE',
  UnsupportedMedia: 'UNSUPPORTED_MEDIA',
  AnyProblem:
    'Any other problem: CROSS_SITE_REFUSED | NOT_FOUND | TOO_MANY_REQUESTS | UNAVAILABLE | INTERNAL',
};

const common = (name: keyof typeof COMMON) => ({ $ref: `#/components/responses/${name}` });

const UNREADABLE_BODY = {
  400: common('MalformedBody'),
  413: common('PayloadTooLarge'),
  415: common('UnsupportedMedia'),
};

function addCommonAnswers({ paths, components = {} }: OpenAPIObject): void {
  components.responses = Object.fromEntries(
    Object.entries(COMMON).map(([name, description]) => [
      name,
      {
        description,
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
      },
    ]),
  );
  const operations = Object.values(paths).flatMap((path) =>
    [path.get, path.post, path.put, path.patch, path.delete].filter((one) => one !== undefined),
  );
  for (const operation of operations) {
    operation.responses = {
      ...(operation.requestBody && UNREADABLE_BODY),
      ...operation.responses,
      default: common('AnyProblem'),
    };
  }
}

/** The OpenAPI document of an application. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Bảng Vàng')
    .setDescription(
      'Contests people can trust. Errors are application/problem+json with a stable `code`.',
    )
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'contestant')
    .addCookieAuth(CONTESTANT_COOKIE, { type: 'apiKey' }, CONTESTANT_COOKIE)
    .addCookieAuth(STAFF_COOKIE, { type: 'apiKey' }, STAFF_COOKIE);
  const document = SwaggerModule.createDocument(app, builder.build(), {
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '')}_${method}`,
  });
  addCommonAnswers(document);
  return document;
}

/** Serves the document at /api/docs and /api/openapi.json. */
export function serveOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Bảng Vàng API',
    // So many routes are found by their tag, or by typing a part of it.
    swaggerOptions: { docExpansion: 'none', filter: true },
  });
}
