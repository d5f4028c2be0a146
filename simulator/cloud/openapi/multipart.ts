import busboy from 'busboy';

/** Reads a small multipart form; values keep their bytes. */
export function readMultipart(contentType: string, body: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const values = new Map<string, Buffer>();
    const form = busboy({
      headers: { 'content-type': contentType },
      // A field's value arrives as text; latin1 keeps each byte as it is.
      defParamCharset: 'latin1',
      limits: { fieldSize: body.length },
    });
    form.on('field', (name, value) => values.set(name, Buffer.from(value, 'latin1')));
    form.on('file', (name, stream) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => values.set(name, Buffer.concat(chunks)));
    });
    form.on('close', () => resolve(values));
    form.on('error', reject);
    form.end(body);
  });
}
