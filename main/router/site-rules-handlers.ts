import type { Here } from '#main/router/router-deps.ts';

/** The rules for a site as text; empty where there are none. */
export async function siteRulesOf(here: Here, { host }: { readonly host: string }): Promise<{ text: string }> {
  return { text: (await here().siteRules.get(host)) ?? '' };
}

/** @throws BAD_RULES, NOT_SAVED */
export async function saveSiteRules(
  here: Here,
  { host, text }: { readonly host: string; readonly text: string },
): Promise<Record<string, never>> {
  await here().siteRules.save(host, text);
  return {};
}
