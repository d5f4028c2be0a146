import * as http from 'http';

/** Connections stay open between requests; `fetch` would too, at several times the work for each. */
const agent = new http.Agent({ keepAlive: true });

export interface Exchange {
  method: 'POST' | 'PUT';
  headers: Record<string, string>;
  body: string | Uint8Array;
}

/** Sends one request to this machine; gives the reply's status and text. */
export function exchange(
  url: string,
  { method, headers, body }: Exchange,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const length = { 'content-length': String(Buffer.byteLength(body)) };
    const request = http.request(url, { agent, method, headers: { ...headers, ...length } });
    request.on('error', reject);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, text });
      });
    });
    request.end(body);
  });
}
