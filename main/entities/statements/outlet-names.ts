import { deriveEntityId } from '#main/entities/derive-entity-id.ts';
import { outlets } from '#main/entities/name-pack/outlets.ts';
import { normalizeName } from '#main/entities/recognize/normalize-name.ts';
import type { Source } from '#shared/entities/statements.ts';

/** "wsj.com", "WSJ" and "the Journal", where that is how an outlet of the pack is called, are one; others stay. */
export function nameOfOutlet(outlet: string): string {
  const name = outlet.trim();
  return outletByKey().get(keyOf(name)) ?? outletOfAddress(name) ?? name;
}

export function nameOfSource({ entityId, name }: Source): string {
  return (entityId === null ? undefined : outletByKey().get(entityId)) ?? nameOfOutlet(name);
}

/** An outlet of the pack, or one by its name: "Orbit Daily". */
export function isOutlet(source: Source): boolean {
  return (
    (source.entityId !== null && outletByKey().has(source.entityId)) ||
    /\b(?:Times|Journal|Post|News|Daily|Herald|Tribune|Gazette|Newswire|Magazine|Ledger|Wire|Observer|Chronicle)$/.test(
      source.name,
    )
  );
}

export function isKnownOutlet(name: string): boolean {
  return outletByKey().has(keyOf(name));
}

function outletOfAddress(name: string): string | undefined {
  const host = /^(?:https?:\/\/)?((?:[a-z\d-]+\.)+[a-z]{2,})(?:[/:]|$)/i.exec(name)?.[1];
  if (host === undefined) return undefined;
  const labels = host.toLowerCase().split('.').slice(0, -1);
  if (labels.length > 1 && /^(?:co|com|org|ac)$/.test(labels.at(-1) ?? '')) labels.pop();
  const label = (labels.at(-1) ?? '').replaceAll('-', '');
  const byKey = outletByKey();
  return byKey.get(label) ?? byKey.get(label.replace(/^the/, '')) ?? byKey.get(label.replace(/(?:news|online)$/, ''));
}

function keyOf(name: string): string {
  return normalizeName(name).replaceAll(' ', '');
}

let known: ReadonlyMap<string, string> | undefined;

/** The pack's outlets by the id of each and by each of its spellings without spaces. */
function outletByKey(): ReadonlyMap<string, string> {
  known ??= new Map(
    outlets
      .split('\n')
      .filter((line) => line !== '')
      .flatMap((line) => {
        const [name = '', aliases = ''] = line.split(';');
        const forms = aliases.split('|').filter((form) => form !== '' && !isShared(form));
        return [
          [deriveEntityId('organization', name), name] as const,
          ...[name, ...forms.map((form) => form.replace(/^~/, ''))].map((form) => [keyOf(form), name] as const),
        ];
      })
      // The first bearer of a spelling has it: the list begins with the best known.
      .reverse(),
  );
  return known;
}

/** Short forms that many outlets have: "Times" alone tells nothing. */
function isShared(form: string): boolean {
  return /^~(?:Times|Post|Register)$/.test(form);
}
