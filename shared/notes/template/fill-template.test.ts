import { expect, test } from 'vitest';
import { clipIdSchema, storyIdSchema } from '#shared/ids.ts';
import { editorStateOfText, paragraphNode, readEditorState, rootNode, textNode } from '#shared/notes/editor-state.ts';
import { fillTemplate, fillWords, type TemplateValues, takeCursor } from '#shared/notes/template/fill-template.ts';
import { dayOf, formatMoment, localMoment, momentOfDay } from '#shared/notes/template/format-moment.ts';

const moment = { year: 2026, month: 3, day: 5, hour: 9, minute: 7, second: 2 };
const clip = {
  id: clipIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzz1'),
  title: 'Rocket talks',
  outlet: 'Orbit Daily',
  authors: ['Berber Jin', 'Ada Ray'],
  published: '2025-12-04T08:12:00+01:00',
  address: 'https://orbit.example/talks',
};
const story = { id: storyIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzz2'), name: 'Altman looks for a rocket' };
const values: TemplateValues = { title: 'Plan', moment, locale: 'en-US', story, clip, selection: 'two\nlines' };

test.each([
  ['{{title}} of {{date}}', 'Plan of 2026-03-05'],
  ['{{ date : D MMMM YYYY }}, {{time}}', '5 March 2026, 09:07'],
  ['{{time:h:mm A}} in week {{date:W}}', '9:07 AM in week 10'],
  ['{{date:[on] dddd}}', 'on Thursday'],
  ['{{clip.outlet}}, {{clip.author}}, {{clip.published}}', 'Orbit Daily, Berber Jin, Ada Ray, 2025-12-04'],
  ['{{clip.published:D MMM}} {{clip.url}}', '4 Dec https://orbit.example/talks'],
  ['{{nothing}} {{ and so on', '{{nothing}} {{ and so on'],
])('%s becomes what it stands for', (typed, expected) => {
  expect(fillWords(typed, values)).toBe(expected);
});

test('without a clip or a story their variables stay as they were typed', () => {
  expect(fillWords('{{clip.title}} in {{story}}', { moment })).toBe('{{clip.title}} in {{story}}');
});

test('the clip and the story are linked, so that they know of the note', () => {
  const filled = fillTemplate(editorStateOfText('{{clip.title}} in {{story}}.'), values);
  const { text, links } = readEditorState(filled);
  expect([text, links.map(({ target, label }) => [target.kind, label])]).toEqual([
    'Rocket talks in Altman looks for a rocket.',
    [
      ['clip', 'Rocket talks'],
      ['story', 'Altman looks for a rocket'],
    ],
  ]);
});

test('in code everything is plain words', () => {
  const code = { ...paragraphNode([textNode('see {{clip.title}}')]), type: 'code' };
  expect(readEditorState(fillTemplate({ root: rootNode([code]) }, values)).links).toEqual([]);
});

test('the caret is put where the first {{cursor}} stands, and nothing of it is left', () => {
  const filled = fillTemplate(editorStateOfText('one\ntwo {{cursor}}three {{cursor}}'), values);
  const { state, cursor } = takeCursor(filled, (each) => readEditorState(each).text);
  expect([readEditorState(state).text, cursor]).toEqual(['one\ntwo three ', 8]);
});

test('a selection of several lines keeps them', () => {
  expect(readEditorState(fillTemplate(editorStateOfText('“{{selection}}”'), values)).text).toBe('“two\nlines”');
});

test('a day is the day of the calendar, not of a time zone', () => {
  expect(dayOf(localMoment(new Date(2026, 0, 1, 0, 5)))).toBe('2026-01-01');
  expect(formatMoment(momentOfDay('2024-12-30', moment), 'YYYY-MM-DD HH:mm WW')).toBe('2024-12-30 09:07 01');
});
