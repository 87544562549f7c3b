import { expect, test } from 'vitest';
import { measureTexts } from '#main/entities/quality/measure-texts.ts';
import { readTexts } from '#main/entities/quality/read-texts.ts';
import { recognizeTexts } from '#main/entities/quality/recognize-texts.ts';

/** A few points under what was measured when this was written: a floor to notice a loss by, not an aim. */
const floors = { core: 0.82, span: 0.91, b3: 0.87, product: 0.66, sure: 0.9, money: 0.88, dates: 0.88 };

test('the labelled texts, read as one vault, are found, typed and filed at least as well as before', async () => {
  const texts = readTexts('dev');
  const { core, span, b3, byType, sure, money, dates } = measureTexts(texts, await recognizeTexts(texts));
  const figures = {
    core,
    span,
    b3,
    product: byType.product?.f1 ?? 0,
    sure: sure.precision,
    money: money.right / money.labelled,
    dates: dates.right / dates.labelled,
  };
  const measured = new Map(Object.entries(figures));
  const fallen = Object.entries(floors).filter(([name, floor]) => (measured.get(name) ?? 0) < floor);
  expect(fallen, JSON.stringify(figures)).toEqual([]);
});

test('every labelled text is in its right form, and the two parts share none', () => {
  const [dev, heldOut] = [readTexts('dev'), readTexts('held-out')].map((texts) => texts.map(({ id }) => id));
  expect([dev?.length, heldOut?.length, new Set([...(dev ?? []), ...(heldOut ?? [])]).size]).toEqual([16, 16, 32]);
});
