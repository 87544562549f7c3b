import { createContext, Script } from 'node:vm';
import type { Span } from '#shared/spans.ts';

/** A pattern may take for ever on one text; the runtime stops it when its time is up. */
const script = new Script('run(pattern, texts)');
const matchesKept = 500;

function run(pattern: RegExp, texts: readonly string[]): Span[][] {
  return texts.map((text) => {
    const spans: Span[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match && spans.length < matchesKept; match = pattern.exec(text)) {
      if (match[0] === '') pattern.lastIndex += 1;
      else spans.push({ start: match.index, end: match.index + match[0].length });
    }
    return spans;
  });
}

/** Where a pattern matches in each text; `undefined` when it takes longer than it may. */
export function runRegex(
  source: string,
  flags: string,
  texts: readonly string[],
  timeoutMs: number,
): Span[][] | undefined {
  const pattern = new RegExp(source, `g${flags}`);
  try {
    return script.runInContext(createContext({ run, pattern, texts }), { timeout: Math.max(1, Math.ceil(timeoutMs)) });
  } catch (error) {
    // It is an error of the context's own kind.
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    throw error;
  }
}
