import { readdirSync, readFileSync } from 'node:fs';
import { type MarkedText, readMarkedText } from '#main/entities/quality/read-marked-text.ts';

/** `dev` is looked at to make recognition better; `held-out` only ever measures it. */
export const textParts = ['dev', 'held-out'] as const;
export type TextPart = (typeof textParts)[number];

export function readTexts(part: TextPart): MarkedText[] {
  const folder = new URL(`./texts/${part}/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readMarkedText(name.slice(0, -'.txt'.length), readFileSync(new URL(name, folder), 'utf8')));
}
