import { escapeXml } from './run';

/** A picture as a document holds it. */
export interface Picture {
  bytes: Uint8Array;
  type: 'jpg' | 'png';
  /** Pixels. */
  width: number;
  height: number;
  /** Read aloud in its place. */
  alt: string;
}

/** A point in the units that drawings are measured in. */
const EMU = 12_700;
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/**
 * A picture in a line of its own, as large as it fits.
 * @param relation id under which the document holds its bytes. @param number of the drawing, each its own.
 * @param box points it must fit in.
 * @returns XML of a run.
 */
export function drawing(
  { width, height, alt }: Omit<Picture, 'bytes' | 'type'>,
  relation: string,
  number: number,
  box: { width: number; height: number },
): string {
  const scale = Math.min(box.width / width, box.height / height);
  const size = [width, height].map((pixels) => String(Math.round(pixels * scale * EMU)));
  const [cx = '0', cy = '0'] = size;
  const name = `id="${String(number)}" name="图${String(number)}" descr="${escapeXml(alt)}"`;
  return [
    `<w:r><w:drawing><wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">`,
    `<wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${name}/>`,
    `<a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture">`,
    `<pic:pic xmlns:pic="${DRAWING}/picture"><pic:nvPicPr><pic:cNvPr ${name}/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>`,
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>',
    '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
  ].join('');
}
