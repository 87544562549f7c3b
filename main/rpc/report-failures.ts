import { mapEventIterator, ORPCError } from '@orpc/client';
import { ValidationError } from '@orpc/contract';
import { describeBug } from '#main/rpc/describe-bug.ts';
import { FailureError } from '#shared/failures.ts';

/** What of a call this needs; the rest of the library's options is passed through untouched. */
interface Call {
  readonly path: readonly string[];
  readonly signal?: AbortSignal | undefined;
  readonly procedure: { readonly '~orpc': { readonly errorMap: object } };
  next(): Promise<unknown>;
}

export type Log = (line: string) => void;

/**
 * Wraps every call: an expected failure becomes the contract's typed error, everything else is written to the log, and
 * the reader is told only that something went wrong.
 */
export function reportFailures(log: Log): (call: Call) => Promise<unknown> {
  return async (call) => {
    const translate = (error: unknown) => typedOrLogged(error, call, log);
    try {
      const output = await call.next();
      if (!isEventIterator(output)) return output;
      return mapEventIterator(output, { value: async (event) => event, error: async (error) => translate(error) });
    } catch (error) {
      throw translate(error);
    }
  };
}

function typedOrLogged(error: unknown, { path, signal, procedure }: Call, log: Log): unknown {
  const name = path.join('.');
  if (error instanceof FailureError) {
    const { code, data } = error.failure;
    if (code in procedure['~orpc'].errorMap) return new ORPCError(code, { defined: true, data, cause: error });
    log(`[rpc] ${name} ended in ${code}, which its contract does not name\n${describeBug(error)}`);
    return new ORPCError('INTERNAL_SERVER_ERROR', { cause: error });
  }
  if (signal?.aborted) return error;
  if (isRefusedInput(error)) log(`[rpc] refused ${name}: ${issuesOf(error.cause)}`);
  else log(`[rpc] ${name} failed\n${describeBug(error)}`);
  return error;
}

function isRefusedInput(error: unknown): error is ORPCError<'BAD_REQUEST', unknown> & { cause: ValidationError } {
  return error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError;
}

/** Which fields were wrong and how; never what was in them. */
function issuesOf(error: ValidationError): string {
  return error.issues
    .map(({ path, ...issue }) => {
      const field = (path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
      return `${field || 'input'} (${'code' in issue ? issue.code : 'invalid'})`;
    })
    .join(', ');
}

function isEventIterator(output: unknown): output is AsyncIterator<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output;
}
