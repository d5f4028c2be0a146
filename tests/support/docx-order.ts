import { readXml } from '../../cloudfunctions/core/files/docx/xml';

/** Word calls a document damaged whose properties stand in another order than the schema's. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  pPr: 'pStyle keepNext keepLines pageBreakBefore tabs spacing ind jc outlineLvl rPr sectPr'.split(
    ' ',
  ),
  rPr: 'rStyle rFonts b bCs i color sz szCs u lang'.split(' '),
  tblPr: 'tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook'.split(' '),
  tcPr: 'tcW gridSpan vMerge tcBorders shd vAlign'.split(' '),
  sectPr: 'headerReference footerReference type pgSz pgMar pgNumType cols vAlign titlePg'.split(
    ' ',
  ),
  style: 'name basedOn next link uiPriority qFormat pPr rPr'.split(' '),
  tbl: 'tblPr tblGrid tr'.split(' '),
  tr: 'trPr tc'.split(' '),
  tc: 'tcPr p'.split(' '),
};

/**
 * What Word would not take in a part: elements out of order, cells without a paragraph at their end.
 * @throws DocxProblemError `broken` when it is not well-formed.
 */
export function docxFaults(part: Uint8Array): string[] {
  const faults: string[] = [];
  const stack: { name: string; last: string }[] = [];
  readXml(part, {
    open: ({ name }) => {
      const parent = stack[stack.length - 1];
      const order = ORDER[parent?.name ?? ''];
      if (parent !== undefined) {
        if (order !== undefined && !order.includes(name)) faults.push(`${name} in ${parent.name}`);
        if (order !== undefined && order.indexOf(name) < order.indexOf(parent.last))
          faults.push(`${name} behind ${parent.last}`);
        parent.last = name;
      }
      stack.push({ name, last: '' });
    },
    close: () => {
      const element = stack.pop();
      if (element?.name === 'tc' && element.last !== 'p') faults.push('a cell without an end');
    },
    text: () => undefined,
  });
  return faults;
}
