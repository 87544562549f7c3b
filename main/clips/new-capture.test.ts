import { expect, test } from 'vitest';
import { newCapture } from '#main/clips/new-capture.ts';

const body = '<body><p>Northwind agreed to buy Orbital Foundry for $40 million on Tuesday.</p></body>';

test.each([
  [
    '<!-- saved from url=(0045)https://ledger.example/story-of-a-foundry -->',
    'https://ledger.example/story-of-a-foundry',
  ],
  [
    '<!--\n Page saved with SingleFile \n url: https://ledger.example/a?b=1 \n saved date: today\n-->',
    'https://ledger.example/a?b=1',
  ],
  ['<!-- saved from url=(0045)https://user:pass@ledger.example/story -->', undefined],
  ['<!-- saved from url=(0014)about:internet -->', undefined],
])('a saved page that begins with %s is from %s', async (comment, address) => {
  expect((await file(`<!doctype html>${comment}<html>${body}</html>`)).address).toBe(address);
});

test.each([
  [
    '<link rel="canonical" href="https://ledger.example/story-of-a-foundry?a=1&amp;b=2">',
    'https://ledger.example/story-of-a-foundry?a=1&b=2',
  ],
  [
    "<link href='https://ledger.example/story-of-a-foundry' rel='canonical'>",
    'https://ledger.example/story-of-a-foundry',
  ],
  ['<link rel="canonical" href="https://ledger.example/">', undefined],
  ['<link rel="canonical" href="/story-of-a-foundry">', undefined],
  ['<link rel="stylesheet" href="https://ledger.example/story-of-a-foundry">', undefined],
])('a saved page with %s names %s', async (link, namedAddress) => {
  const capture = await file(`<!doctype html><html><head>${link}</head>${body}</html>`);
  expect([capture.namedAddress, capture.address]).toEqual([namedAddress, undefined]);
});

test('the clipboard of Windows says where a text was copied, and that is no part of it', async () => {
  const header = 'Version:0.9\r\nStartHTML:0000000105\r\nSourceURL:https://ledger.example/story-of-a-foundry\r\n';
  const { address, bytes } = await newCapture({
    kind: 'paste',
    text: 'Northwind agreed',
    html: `${header}<html>${body}`,
  });
  expect(address).toBe('https://ledger.example/story-of-a-foundry');
  expect(new TextDecoder().decode(bytes)).toBe(`<html>${body}`);
});

function file(html: string) {
  return newCapture({ kind: 'file', name: 'story.html', bytes: new Blob([html]) });
}
