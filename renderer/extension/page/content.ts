import { unhidden } from '#renderer/extension/page/dom.ts';
import { lookAtPage, type PageAnswer } from '#renderer/extension/page/look-at-page.ts';
import { type TakenPage, type TakeRequest, takePage } from '#renderer/extension/page/take-page.ts';

/** What the worker calls on the page. */
export interface PageClipper {
  look(): PageAnswer;
  take(request: TakeRequest): Promise<TakenPage | undefined>;
}

// It listens to nothing and stays in the isolated world: the worker puts it there again whenever it needs it.
(globalThis as { backstoryClipper?: PageClipper }).backstoryClipper = {
  look: () => lookAtPage(unhidden(document)),
  take: (request) => takePage(unhidden(document), request),
};
