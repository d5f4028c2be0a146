import type { IncomingMessage, ServerResponse } from 'http';
import type { Bucket } from './bucket';
import { download } from './download';

/** `/files/<token>`: reading with a temporary URL, or a function's upload. */
export async function serveFile(
  req: IncomingMessage,
  res: ServerResponse,
  bucket: Bucket,
  token: string,
): Promise<void> {
  if (req.method === 'PUT') {
    await upload(req, res, bucket, token);
    return;
  }
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    refuse(res, 405, 'MethodNotAllowed', 'The specified method is not allowed');
    return;
  }
  const path = bucket.signer.verify('get', token);
  if (path === null) {
    refuse(res, 403, 'AccessDenied', 'Request has expired or the signature does not match');
    return;
  }
  const file = bucket.files.get(path);
  if (file) await download(req, res, bucket.files, file);
  else refuse(res, 404, 'NoSuchKey', 'The specified key does not exist.');
}

async function upload(
  req: IncomingMessage,
  res: ServerResponse,
  bucket: Bucket,
  token: string,
): Promise<void> {
  const path = bucket.signer.verify('put', token);
  if (path === null) {
    req.resume();
    refuse(res, 403, 'AccessDenied', 'Request has expired or the signature does not match');
    return;
  }
  const file = await bucket.files.put(path, null, req);
  res.writeHead(200, { etag: `"${file.etag}"`, 'content-length': 0 });
  res.end();
}

/** The object storage answers errors in XML, and the SDK reads them. */
function refuse(res: ServerResponse, status: number, code: string, message: string): void {
  res.writeHead(status, { 'content-type': 'application/xml' });
  res.end(
    `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`,
  );
}
