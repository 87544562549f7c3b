import type { QuoteKind } from '#shared/entities/statements.ts';

function list(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

const kinds = (kind: QuoteKind, verbs: string): [string, QuoteKind][] =>
  verbs.split(' ').map((verb) => [verb, kind] as [string, QuoteKind]);

/** Verbs of saying in the forms that have a subject, and what they make of what is said. */
export const sayingVerbs: ReadonlyMap<string, QuoteKind> = new Map([
  ...kinds(
    'said',
    'said says say told tells added adds explained explains argued argues insisted insists warned warns stated states stressed suggested suggests acknowledged acknowledges admitted admits conceded concedes declared declares claimed claims predicted predicts noted notes announced announces confirmed confirms asked asks replied quipped joked recalled recalls testified continued emphasized concluded cautioned countered complained maintained maintains',
  ),
  ...kinds('wrote', 'wrote writes posted tweeted blogged'),
  ...kinds('reports', 'reported reports'),
  ...kinds('denies', 'denied denies'),
]);

/** Verbs that only go with the very words: "called it “a gift”". */
export const callingVerbs = list('called calls described describes dubbed labeled branded calling describing');

/** People whom an article does not name. */
export const unnamedNouns =
  list(`people persons person source sources individual individuals insider insiders official officials executive executives employee employees
investor investors analyst analysts banker bankers adviser advisers advisor advisors someone somebody experts expert critics lawyers engineers researchers founders
shareholders staffers workers aides aide diplomats diplomat those others observers suppliers two three four several some many`);

/** Heads of what is written and kept: it passes words on, and nobody in it is named. */
export const documentNouns = list(
  'filing filings document documents record records memo memos statement post posts release lawsuit complaint complaints transcript email emails letter letters suit prospectus note messages slides presentation data figures estimates research',
);

/** What an outlet is called when it was named before. */
export const reporterNouns = list('newspaper paper report outlet publication magazine newswire reports');

export const companyNouns = list(
  'company startup start-up firm carmaker automaker chipmaker maker group retailer bank agency giant lab developer manufacturer business studio publisher',
);

export const spokesNouns = list('spokesperson spokesman spokeswoman representative spokespeople representatives');

/** Titles of one who runs a company. */
export const leaderTitles = list('ceo co-ceo president chairman chairwoman chairperson boss head executive');

export const founderTitles = list('founder co-founder cofounder founders co-founders cofounders');

/** Words of titles and what stands in them. */
export const titleWords = list(
  'ceo co-ceo cfo cto coo cmo chief executive officer president chairman chairwoman chairperson boss head founder co-founder cofounder and director managing vice operating financial technology scientist product revenue general manager partner analyst engineer of senior economist chair lead vp interim acting executives minister secretary researcher professor lawyer editor reporter investor billionaire entrepreneur spokesman spokesperson spokeswoman',
);

export const auxiliaries = list(
  "has have had is are was were be been being will would do does did can could may might should must shall 'll 'd 've having",
);

export const adverbs = list(
  'also since now still already later then just once again even soon ever only recently reportedly quietly formally officially now-famously first both each all not never n’t newly long jointly finally initially currently actively seriously further today yesterday previously together there instead eventually almost nearly meanwhile therefore once-again',
);

export const prepositions = list(
  'of for at in by from with to on over against about than like including into onto under between among via through behind across near within without toward towards despite amid per around alongside',
);

export const conjunctions = list(
  'and but or so yet after before because while when as that although though since until where whereas which who',
);

/** What makes a clause no statement: nothing is claimed after these. */
export const hypotheticals = list('if whether unless should were wish imagine suppose hypothetically rumors rumours');

export const determiners = list(
  "the a an its his her their this that these those some several any another one two three many more no our my your 's",
);
