import type { Iterator } from 'mingo/lazy';
import * as stages from 'mingo/operators/pipeline';
import { candidates } from './paths';
import type { Document, Expression } from './types';
import { copyDocument } from './values';

type Stage = (input: Iterator, expression: Expression, options: unknown) => Iterator;

/** `$lookup` by equal fields asks the other collection's indexes; with a pipeline it is mingo's. */
export function lookupIn(find: (collection: string, query: Expression) => Document[]): Stage {
  return (input, expression, options) => {
    const { from, localField, foreignField, pipeline, as } = expression;
    if (typeof localField !== 'string' || typeof foreignField !== 'string' || pipeline) {
      return (stages.$lookup as unknown as Stage)(input, expression, options);
    }
    return input.map((document: Document) => {
      const values = candidates(document, localField).filter((value) => !Array.isArray(value));
      const query = { [foreignField]: { $in: values.map((value) => value ?? null) } };
      return { ...document, [String(as)]: find(String(from), query).map(copyDocument) };
    });
  };
}
