import { readCapturedPage } from '#main/clipper/read-captured-page.ts';
import { serveWorker } from '#main/workers/worker-call.ts';

serveWorker({ read: readCapturedPage });
