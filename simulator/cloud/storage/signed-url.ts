import { createHmac, randomBytes, timingSafeEqual } from 'crypto';
import * as fs from 'fs';
import * as path from 'path';

export type Purpose = 'get' | 'put';

interface Claim {
  purpose: Purpose;
  path: string;
  /** Real time, ms: moving the campaign's clock must not break a page that is open. */
  expires: number;
}

/** Makes and checks the tokens of temporary URLs; the key outlives a restart. */
export class UrlSigner {
  private readonly key: Buffer;

  constructor(folder: string) {
    const file = path.join(folder, 'url-key');
    if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(32), { mode: 0o600 });
    this.key = fs.readFileSync(file);
  }

  sign(purpose: Purpose, cloudPath: string, maxAgeSeconds: number): string {
    const claim: Claim = { purpose, path: cloudPath, expires: Date.now() + 1000 * maxAgeSeconds };
    const text = Buffer.from(JSON.stringify(claim)).toString('base64url');
    return `${text}.${this.mac(text)}`;
  }

  /** The path a token opens, or null when it is forged, expired or made for another purpose. */
  verify(purpose: Purpose, token: string): string | null {
    const [text, signature] = token.split('.');
    if (text === undefined || signature === undefined) return null;
    // Compared as written: the last character has bits that decoding would ignore.
    const given = Buffer.from(signature);
    const right = Buffer.from(this.mac(text));
    if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
    const claim = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Claim;
    return claim.purpose === purpose && claim.expires > Date.now() ? claim.path : null;
  }

  private mac(text: string): string {
    return createHmac('sha256', this.key).update(text).digest('base64url');
  }
}
