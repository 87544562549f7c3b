import { browserApi } from '#renderer/extension/browser-api.ts';
import { Marker, type PageMarker, tellWorker } from '#renderer/extension/marks/marker.ts';
import { unhidden } from '#renderer/extension/page/dom.ts';

const isolated = globalThis as { backstoryMarker?: PageMarker };

// Started again, it takes the place of the one before.
isolated.backstoryMarker?.stop();
isolated.backstoryMarker = new Marker(unhidden(document), tellWorker(browserApi()));
