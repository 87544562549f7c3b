import { expect, test } from 'vitest';
import { deriveEntityId } from '#main/entities/derive-entity-id.ts';
import { entityIdSchema } from '#shared/ids.ts';

test('one thing has one id, however its name is written', () => {
  const ids = ['Nvidia', 'NVIDIA', 'Nvidia Corp.', 'Nvidia, Inc.', ' nvidia '].map((name) =>
    deriveEntityId('organization', name),
  );
  expect(new Set(ids).size).toBe(1);
  expect(deriveEntityId('person', 'Beyoncé')).toBe(deriveEntityId('person', 'Beyonce'));
});

test('different types and names have different ids, and all are ids', () => {
  const ids = [
    deriveEntityId('person', 'Claude'),
    deriveEntityId('product', 'Claude'),
    deriveEntityId('product', '!?'),
    deriveEntityId('product', '?!'),
  ];
  expect(new Set(ids).size).toBe(4);
  expect(ids.every((id) => entityIdSchema.safeParse(id).success)).toBe(true);
});

test('the id of a name stays what it is, because links point at it', () => {
  expect(deriveEntityId('organization', 'OpenAI')).toBe('4shx069b5qngdwhv3tb126ywph');
});
