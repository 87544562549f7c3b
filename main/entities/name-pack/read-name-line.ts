import { deriveEntityId } from '#main/entities/derive-entity-id.ts';
import type { GazetteerEntity, NameType } from '#main/entities/recognize/types.ts';

/**
 * One line of a list of names: the name; its other names with | between them (~ before a short form that counts only
 * beside the full name); w for a name that is an ordinary word as well. "Stripe;Stripe Inc;w".
 */
export function readNameLine(type: NameType, line: string): GazetteerEntity {
  const [name = '', aliasList = '', flags = ''] = line.split(';').map((part) => part.trim());
  const forms = aliasList === '' ? [] : aliasList.split('|').map((form) => form.trim());
  const shortNames = forms.filter((form) => form.startsWith('~')).map((form) => form.slice(1).trim());
  return {
    id: deriveEntityId(type, name),
    type,
    name,
    aliases: forms.filter((form) => form !== '' && !form.startsWith('~')),
    isConfirmed: false,
    ...(shortNames.length > 0 && { shortNames }),
    ...(flags.includes('w') && { isAmbiguousWord: true }),
  };
}
