import type { TestApp } from './app';

/** Who sends: a token of somebody who takes part, or a clerk's cookie. */
export interface TusCaller {
  token?: string;
  cookie?: string;
}

export interface TusAnswer {
  status: number;
  headers: Headers;
  body: { code?: string; detail?: string; errors?: unknown };
}

const encoded = (metadata: Record<string, string>): string =>
  Object.entries(metadata)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');

/** A client of the tus protocol, one request at a time. */
export function tusClient(test: Pick<TestApp, 'url'>, { token, cookie }: TusCaller) {
  const call = async (
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: Buffer,
  ): Promise<TusAnswer> => {
    const response = await fetch(`${test.url}${path}`, {
      method,
      headers: {
        'tus-resumable': '1.0.0',
        ...(token && { authorization: `Bearer ${token}` }),
        ...(cookie && { cookie }),
        ...(body && { 'content-type': 'application/offset+octet-stream' }),
        ...headers,
      },
      ...(body && { body }),
    });
    const text = await response.text();
    const answer = (text === '' ? {} : JSON.parse(text)) as TusAnswer['body'];
    return { status: response.status, headers: response.headers, body: answer };
  };
  const create = (
    length: number,
    metadata: Record<string, string>,
    { body, at = '/api/uploads' }: { body?: Buffer; at?: string } = {},
  ): Promise<TusAnswer> =>
    call(
      'POST',
      at,
      { 'upload-length': String(length), 'upload-metadata': encoded(metadata) },
      body,
    );
  const patch = (
    path: string,
    offset: number,
    body: Buffer,
    headers: Record<string, string> = {},
  ): Promise<TusAnswer> =>
    call('PATCH', path, { 'upload-offset': String(offset), ...headers }, body);
  return { call, create, patch };
}

/** Where an upload that was created lies. */
export const placeOf = ({ headers }: TusAnswer): string => headers.get('location') ?? '';
