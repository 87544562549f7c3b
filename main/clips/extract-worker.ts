import { compareTexts } from '#main/clips/compare/compare-texts.ts';
import { extractCapture } from '#main/clips/extract/extract-capture.ts';
import { safeCapture } from '#main/clips/snapshot/safe-capture.ts';
import { serveWorker } from '#main/workers/worker-call.ts';

// A library reports what it stumbles over in a page here; what a page holds is no matter for the app's log.
console.error = () => undefined;
console.warn = () => undefined;

serveWorker({ ready: () => true, extract: extractCapture, compare: compareTexts, safeCapture });
