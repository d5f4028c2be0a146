import { parser, type QualifiedTag } from 'sax';
import { DocxProblemError } from './problem';

/** An element as it begins. */
export interface XmlElement {
  /** Its namespace and its name within. */
  space: string;
  name: string;
  /** The value of an attribute by its name within its own namespace. */
  attribute: (name: string) => string | null;
}

/** What is told while a part is read, in its order. */
export interface XmlListener {
  open: (element: XmlElement) => void;
  close: () => void;
  text: (text: string) => void;
}

/**
 * Reads a part from its beginning to its end; nothing of it is kept, whatever its size and depth.
 * @throws DocxProblemError `broken` when it is not well-formed or declares a type of its own, as entities that grow do.
 */
export function readXml(bytes: Uint8Array, { open, close, text }: XmlListener): void {
  const reader = parser(true, { xmlns: true });
  const broken = (): never => {
    throw new DocxProblemError('broken');
  };
  reader.onerror = broken;
  reader.ondoctype = broken;
  reader.ontext = text;
  reader.oncdata = text;
  reader.onclosetag = close;
  reader.onopentag = (tag) => {
    const { uri, local, attributes } = tag as QualifiedTag;
    open({
      space: uri,
      name: local,
      attribute: (name) =>
        Object.values(attributes).find((one) => one.local === name)?.value ?? null,
    });
  };
  reader.write(decode(bytes)).close();
}

const encodingOf = ([first, second]: Uint8Array): string => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
};

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new DocxProblemError('broken');
  }
}
