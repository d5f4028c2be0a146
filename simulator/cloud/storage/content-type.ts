const TYPES: Record<string, string> = {
  avif: 'image/avif',
  bmp: 'image/bmp',
  csv: 'text/csv; charset=utf-8',
  gif: 'image/gif',
  heic: 'image/heic',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json; charset=utf-8',
  m4a: 'audio/mp4',
  mov: 'video/quicktime',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
  wav: 'audio/wav',
  webp: 'image/webp',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** By extension, as the object storage does for a file uploaded without a type. */
export function contentTypeOf(cloudPath: string): string {
  const extension = /\.([A-Za-z0-9]+)$/.exec(cloudPath)?.[1]?.toLowerCase() ?? '';
  return TYPES[extension] ?? 'application/octet-stream';
}

/** Shown only when it is a picture, sound or video: a page uploaded by someone never runs here. */
export function dispositionOf(cloudPath: string): string {
  const shown = /^(image|audio|video)\//.test(contentTypeOf(cloudPath));
  return `${shown ? 'inline' : 'attachment'}; filename="${safeName(cloudPath)}"`;
}

/** The last part of a path in characters that need no escaping anywhere. */
export function safeName(cloudPath: string): string {
  return (cloudPath.split('/').pop() ?? '').replace(/[^\w.-]/g, '_') || 'file';
}
