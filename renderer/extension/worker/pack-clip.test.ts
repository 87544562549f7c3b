// @vitest-environment node
import { expect, test } from 'vitest';
import { type PackRequest, packClip } from '#renderer/extension/worker/pack-clip.ts';
import { capturedPageSchema } from '#shared/clips/captured-page.ts';

const request: PackRequest = {
  key: 'ab'.repeat(16),
  capturedAt: '2026-11-29T10:00:00.000Z',
  what: 'article',
  taken: {
    address: 'https://a.example/story',
    html: '<p>Words “in” a page</p>',
    pictures: [],
    selection: { exact: 'Words', prefix: '', suffix: ' “in”' },
  },
  marks: [{ id: '1', color: 'doubt', comment: 'Really?', exact: 'a page', prefix: 'in ', suffix: '' }],
  edits: { stories: ['Chips'], tags: ['money'], comment: 'Why', marksSelection: true },
};

const read = (body: Uint8Array) => capturedPageSchema.parse(JSON.parse(new TextDecoder().decode(body)));
const picture = (name: string, bytes: number) => ({ address: `https://a.example/${name}`, base64: 'A'.repeat(bytes) });

test('what is packed is what the app accepts, without the fields that were left alone', () => {
  expect(read(packClip(request).body)).toEqual({
    key: request.key,
    capturedAt: request.capturedAt,
    address: 'https://a.example/story',
    what: 'article',
    html: '<p>Words “in” a page</p>',
    pictures: [],
    stories: ['Chips'],
    tags: ['money'],
    comment: 'Why',
    highlights: [
      { color: 'doubt', comment: 'Really?', passage: { exact: 'a page', prefix: 'in ', suffix: '' } },
      { color: 'key', comment: '', passage: { exact: 'Words', prefix: '', suffix: ' “in”' } },
    ],
  });
});

test('what was changed is sent, within the limits of each field', () => {
  const edits = { ...request.edits, title: 'T'.repeat(900), authors: ['Ada', 'Jo'], published: '2026-01-02' };
  const { title, authors, published } = read(packClip({ ...request, edits }).body);
  expect({ length: title?.length, authors, published }).toEqual({
    length: 500,
    authors: ['Ada', 'Jo'],
    published: '2026-01-02',
  });
});

test('a body stays within the limit: pictures that have no room are left and counted', () => {
  const pictures = [picture('first', 40_000), picture('huge', 80_000), picture('small', 10_000)];
  const { body, picturesLeft } = packClip({ ...request, taken: { ...request.taken, pictures } }, 64_000);
  expect(body.byteLength).toBeLessThanOrEqual(64_000);
  expect({ picturesLeft, kept: read(body).pictures.map(({ address }) => address) }).toEqual({
    picturesLeft: 1,
    kept: ['https://a.example/first', 'https://a.example/small'],
  });
});

test('a selection that is marked already is not marked twice, and a link has no marks', () => {
  const marks = [{ id: '1', color: 'fact' as const, comment: '', exact: 'Words', prefix: '', suffix: '' }];
  expect(read(packClip({ ...request, marks }).body).highlights).toHaveLength(1);
  expect(read(packClip({ ...request, what: 'link' }).body).highlights).toEqual([]);
});

test('half a character of a broken page does not break the body', () => {
  const { body } = packClip({ ...request, taken: { ...request.taken, html: 'torn \ud83d here' } });
  expect(read(body).html).toContain('torn');
});
