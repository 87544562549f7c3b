import { type RefusalCode, Refused } from '#main/clipper/refused.ts';
import { FailureError } from '#shared/failures.ts';

/** What fails in the app as what the extension may know of it. @throws Refused */
export async function asRefusals<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    throw new Refused(codeFor(error));
  }
}

function codeFor({ failure }: FailureError): RefusalCode {
  switch (failure.code) {
    case 'EMPTY_INPUT':
    case 'NOT_TEXT':
    case 'NO_ARTICLE':
      return 'no-article';
    case 'TOO_LARGE':
      return 'too-large';
    case 'BAD_ADDRESS':
      return 'bad-request';
    case 'NO_VAULT':
      return 'no-vault';
    default:
      return 'not-saved';
  }
}
