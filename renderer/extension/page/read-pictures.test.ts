import { expect, test } from 'vitest';
import { readPictures } from '#renderer/extension/page/read-pictures.ts';

const seen = (name: string, area = 10_000) => ({ address: `https://a.example/${name}`, area });

/** A site that serves pictures of so many bytes by their name. */
const site: typeof fetch = async (input, init) => {
  const name = new URL(String(input)).pathname.slice(1);
  if (name === 'members' && init?.credentials !== 'include') return new Response('', { status: 403 });
  if (name === 'open' && init?.credentials === 'include') throw new TypeError('Failed to fetch');
  if (name === 'closed') throw new TypeError('Failed to fetch');
  const type = name === 'page' ? 'text/html' : name === 'drawing' ? 'image/svg+xml' : 'image/png';
  return new Response(new Uint8Array(Number(name) || 3), { headers: { 'content-type': type } });
};

test('pictures come with the sign-in of the page, or without where that is how they are served', async () => {
  const { pictures } = await readPictures([seen('members'), seen('open')], { room: 1000, fetch: site });
  expect(pictures).toEqual([
    { address: 'https://a.example/members', base64: 'AAAA' },
    { address: 'https://a.example/open', base64: 'AAAA' },
  ]);
});

test('what is no picture, cannot be read or is too small to see is left to the app', async () => {
  const wanted = [seen('closed'), seen('page'), seen('drawing'), seen('dot', 0)];
  expect(await readPictures(wanted, { room: 1000, fetch: site })).toEqual({ pictures: [], left: 0 });
});

test('what has no room is counted, and smaller ones still come', async () => {
  const { pictures, left } = await readPictures([seen('600'), seen('500'), seen('300')], { room: 1000, fetch: site });
  expect({ names: pictures.map(({ address }) => address.slice(18)), left }).toEqual({ names: ['600', '300'], left: 1 });
});

test('what was drawn on the page comes as it was drawn', async () => {
  const drawn = { ...seen('x#picture-1'), local: `data:image/png;base64,${btoa('pixels')}` };
  const { pictures } = await readPictures([drawn], { room: 1000, fetch: site });
  expect(pictures).toEqual([{ address: drawn.address, base64: btoa('pixels') }]);
});
