import type { Value } from '#shared/search/lex-query.ts';
import { isPossession, isState, type Operator } from '#shared/search/operators.ts';
import type { DayField, Query } from '#shared/search/query-syntax.ts';
import { readDays } from '#shared/search/read-days.ts';
import { readValue } from '#shared/search/read-value.ts';

export interface FieldContext {
  readonly today: string;
  readonly isUnfinished: boolean;
}

interface ReadField {
  /** `undefined` when the value makes no sense; it then counts as words. */
  readonly query: Query | undefined;
  readonly problem?: string;
}

/** A field with its value. */
export function readField(
  { operator, name }: { readonly operator: Operator; readonly name: string },
  value: Value,
  { today, isUnfinished }: FieldContext,
): ReadField {
  const text = value.type === 'regex' ? `/${value.pattern}/${value.flags}` : value.text.trim();
  switch (operator.type) {
    case 'part':
      return known(readValue(value, operator.field, isUnfinished), name, text, 'holds no words');
    case 'value':
      return known(
        text === '' ? undefined : { type: 'field', field: operator.field, value: text },
        name,
        text,
        'is empty',
      );
    case 'days':
      return known(readDaysOf(operator.field, operator.sign, text, today), name, text, 'is not a date');
    case 'kind': {
      const kind = text.toLowerCase().replace(/s$/, '');
      return known(
        kind === 'note' || kind === 'clip' ? { type: 'is', what: kind } : undefined,
        name,
        text,
        'is neither note nor clip',
      );
    }
    case 'is': {
      const state = text.toLowerCase();
      return known(isState(state) ? { type: 'is', what: state } : undefined, name, text, 'is no state');
    }
    case 'has': {
      const thing = text
        .toLowerCase()
        .replace(/s$/, '')
        .replace(/^picture$/, 'image');
      return known(
        isPossession(thing) ? { type: 'has', what: thing } : undefined,
        name,
        text,
        'is nothing that is looked for',
      );
    }
    case 'in':
      // `in:title` says where the words around it have to be; by itself it asks for nothing.
      return known(undefined, name, text, 'has to stand before the words: title:rocket');
    case 'near':
    case 'within':
      return known(
        undefined,
        name,
        text,
        name === 'near' ? 'is no number of words' : 'needs brackets around the words',
      );
    default:
      return operator satisfies never;
  }
}

function readDaysOf(field: DayField, sign: '<' | '>' | undefined, text: string, today: string): Query | undefined {
  const range = readDays(sign ? `${sign}${text}` : text, today);
  return range && { type: 'days', field, range };
}

function known(query: Query | undefined, name: string, value: string, otherwise: string): ReadField {
  if (query) return { query };
  return { query, problem: `“${value}” after “${name}:” ${otherwise}; it is searched for as text.` };
}
