import type { Segment } from '#main/clips/extract/segments/segment-page.ts';
import { textPatterns } from '#main/clips/extract/segments/segment-words.ts';

const names = [
  'p',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'td',
  'table',
  'pre',
  'figcaption',
  'dt',
  'dd',
  'blockquote',
  'div',
  'span',
];

/** Letters of scripts that part no words; one says about as much as three of others. */
const wideLetters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Describes a segment by its own words and the name of its element. */
export function textFeatures({ place, text, linked, links }: Segment): number[] {
  const wide = text.match(wideLetters)?.length ?? 0;
  const words = (wide > 0 ? text.replace(wideLetters, ' ') : text).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const digits = text.match(/\p{N}/gu)?.length ?? 0;
  const commas = text.match(/[,;،、，]/g)?.length ?? 0;
  const sentences = text.match(/[.!?؟](?=\s|$|["”’)])|[。！？]/g)?.length ?? 0;
  const short = text.slice(0, 2000);
  return [
    Math.log1p(text.length + 2 * wide),
    words + wide / 1.7,
    linked / text.length,
    links,
    (letters + 2 * wide) / (words + wide / 1.7 || 1),
    upper / (letters || 1),
    digits / text.length,
    commas,
    sentences,
    /[.!?。！？؟]["”’)\]]*$/.test(text) ? 1 : 0,
    /^["“‘(]?\p{Ll}/u.test(text) ? 1 : 0,
    ...names.map((name) => (place.name === name ? 1 : 0)),
    ...textPatterns.map((pattern) => (pattern.test(short) ? 1 : 0)),
  ];
}

/** A text's words alone, to compare it by. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
