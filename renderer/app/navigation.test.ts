import { beforeEach, expect, test, vi } from 'vitest';
import type { useNavigation as Store } from '#renderer/app/navigation.ts';
import { clipIdSchema, noteIdSchema } from '#shared/ids.ts';

const note = noteIdSchema.parse('01jdaaaaaaaaaaaaaaaaaaaaaa');
const clip = clipIdSchema.parse('01jdbbbbbbbbbbbbbbbbbbbbbb');

/** The module as a window that has just been loaded sees it. */
async function newWindow() {
  vi.resetModules();
  return import('#renderer/app/navigation.ts');
}
const placeOf = (store: typeof Store) => store.getState().place;

beforeEach(() => sessionStorage.clear());

test('back and forward walk the places that were seen', async () => {
  const { go, goBack, goForward, useNavigation } = await newWindow();
  go({ view: 'notes', note });
  go({ view: 'settings' });
  goBack();
  goBack();
  expect(useNavigation.getState()).toMatchObject({ place: { view: 'inbox' }, canGoBack: false, canGoForward: true });
  goForward();
  expect(placeOf(useNavigation)).toEqual({ view: 'notes', note });
});

test('going to the place that is shown, or replacing it, leaves no step to go back to', async () => {
  const { go, goBack, useNavigation } = await newWindow();
  go({ view: 'notes' });
  go({ view: 'notes' });
  go({ view: 'notes', note }, { replace: true });
  goBack();
  expect(placeOf(useNavigation)).toEqual({ view: 'inbox' });
});

test('a reload shows the place that was shown, with its history', async () => {
  const before = await newWindow();
  before.go({ view: 'notes', note, span: { start: 3, end: 9 } });
  const { goBack, useNavigation } = await newWindow();
  expect(placeOf(useNavigation)).toEqual({ view: 'notes', note, span: { start: 3, end: 9 } });
  goBack();
  expect(placeOf(useNavigation)).toEqual({ view: 'inbox' });
});

test('a trail that another version kept is left aside', async () => {
  sessionStorage.setItem('backstory.trail', '{"past":[],"place":{"view":"gone"},"future":[]}');
  const { useNavigation } = await newWindow();
  expect(placeOf(useNavigation)).toEqual({ view: 'inbox' });
});

test('a clip opened from the inbox stays in the inbox', async () => {
  const { go, openTarget, useNavigation } = await newWindow();
  openTarget({ kind: 'clip', id: clip });
  expect(placeOf(useNavigation)).toEqual({ view: 'inbox', clip });
  go({ view: 'notes' });
  openTarget({ kind: 'clip', id: clip }, { start: 1, end: 2 });
  expect(placeOf(useNavigation)).toEqual({ view: 'clips', clip, span: { start: 1, end: 2 } });
});

test('the graph opens around what is open, and comes back to the one that was open last', async () => {
  const { go, useNavigation } = await newWindow();
  const { goToGraph } = await import('#renderer/graph/go-to-graph.ts');
  goToGraph();
  expect(placeOf(useNavigation)).toEqual({ view: 'graph' });
  go({ view: 'clips', clip });
  goToGraph();
  expect(placeOf(useNavigation)).toEqual({ view: 'graph', center: { kind: 'clip', id: clip } });
  go({ view: 'graph', isWhole: true });
  go({ view: 'settings' });
  goToGraph();
  expect(placeOf(useNavigation)).toEqual({ view: 'graph', isWhole: true });
});
