import type { TextView } from '#main/entities/recognize/text-view.ts';

/** What a text is about, each 0 to 1: there companies, and here products, are named more than elsewhere. */
export interface Domain {
  readonly business: number;
  readonly technology: number;
}

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const businessWords = list(`
company companies startup startups start-up start-ups firm firms ceo cfo founder founders co-founder cofounder investor investors investment invested stake shares shareholders stock revenue revenues profit earnings
billion million valuation funding raised round acquisition acquire acquired acquires merger deal deals buyout customers customer employees layoffs market markets analyst analysts quarter sales
supplier suppliers rival rivals competitor competitors chipmaker automaker carmaker maker contract contracts subscription subscribers antitrust regulators lawsuit venture debt lender ipo unit executive executives
bank banks fund funds pricing priced prices business businesses industry board chairman spokesperson spokesman spokeswoman
`);
const technologyWords = list(`
software app apps chip chips semiconductor semiconductors computing computer computers cloud server servers data database developers developer users user platform platforms online internet web website browser
model models chatbot chatbots algorithm algorithms startup startups robot robots robotics rocket rockets launch launched satellite satellites orbit battery batteries electric ev evs vehicle autonomous self-driving
phone phones smartphone smartphones laptop laptops tablet device devices hardware headset camera screen processor processors gpu gpus cpu memory storage network networks encryption hackers hacker breach ransomware malware
password passwords api code coding open-source engineers engineer engineering quantum crypto blockchain streaming podcast feature features update version beta download upload
`);

/** This share of such words is as much as a text of the field has. */
const businessShare = 0.03;
const technologyShare = 0.02;
/** More of a text than this tells nothing new. */
const mostTokens = 4_000;

export function readDomain({ tokens }: TextView): Domain {
  let [words, business, technology] = [0, 0, 0];
  for (const { lower, shape } of tokens.slice(0, mostTokens)) {
    if (shape === 'other' || shape === 'number') continue;
    words++;
    if (lower === 'ai') {
      technology++;
      continue;
    }
    if (businessWords.has(lower)) business++;
    if (technologyWords.has(lower)) technology++;
  }
  // A text of a few words says little: it is taken for one of the field that the app is for.
  const doubt = 20;
  return {
    business: Math.min(1, (business / businessShare + doubt) / (words + doubt)),
    technology: Math.min(1, (technology / technologyShare + doubt) / (words + doubt)),
  };
}

/** How far a text is of the field that the app is for. */
export function shareOf({ business, technology }: Domain): number {
  return Math.min(1, 1.3 * Math.max(business, technology));
}
