/** A clip of the sample: as if saved from an outlet that does not exist (`.example` addresses lead nowhere). */
export interface SampleClip {
  readonly address: string;
  readonly outlet: string;
  readonly author: string;
  readonly published: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** A note of the sample in Markdown; `[[…]]` names a note, a clip or an entity. */
export interface SampleNote {
  readonly title: string;
  readonly tags: readonly string[];
  readonly markdown: string;
}

export const sampleStoryName = 'Altman looks for a rocket';

export const sampleClips: readonly SampleClip[] = [
  {
    address: 'https://orbitdaily.example/2025/12/altman-rocket-talks',
    outlet: 'Orbit Daily',
    author: 'Mara Ellison',
    published: '2025-12-04T08:12:00+01:00',
    title: 'Sam Altman weighed buying a rocket maker, report says',
    paragraphs: [
      'Sam Altman, the chief executive of OpenAI, spent months asking what it would cost to own a rocket maker, The Wall Street Journal reported this week. The closest he came was with Stoke Space, a young company in Washington state whose founders used to work for Blue Origin.',
      'The Journal describes a plan in stages: OpenAI would have put money into Stoke Space again and again until it held most of the company. People who know the talks told the Journal that they ran through the summer and have since gone quiet.',
      'Stoke Space is building Nova, a rocket meant to fly again in full after each trip. Only SpaceX, with Starship, is trying the same at a larger scale. Owning Nova would have put Altman in the business that made Elon Musk powerful.',
      'Stoke Space did not answer questions from Orbit Daily. OpenAI would not comment.',
    ],
  },
  {
    address: 'https://theledger.example/technology/openai-launch-bill',
    outlet: 'The Ledger',
    author: 'Idris Vale',
    published: '2025-12-04T15:40:00+00:00',
    title: 'OpenAI has promised billions. A launch company would add to the bill',
    paragraphs: [
      'OpenAI has signed up for more computing than it can pay for out of today’s revenue. A stake in Stoke Space, first reported by The Wall Street Journal, would have come on top of that.',
      'Two investors said the question they now put to Altman is simple: which of the commitments can be undone? Neither wanted to be named while they hold shares in the company.',
      'The idea behind the rocket is power. Altman has argued that data centers in orbit could live on sunlight and leave the grid on Earth alone. Google has published a study of the same idea, and SpaceX says its Starlink satellites could be made to do it.',
    ],
  },
  {
    address: 'https://pacificwire.example/2025/12/05/code-red',
    outlet: 'Pacific Wire',
    author: 'Wen Okafor',
    published: '2025-12-05T06:30:00-08:00',
    title: 'Inside the week OpenAI called a code red',
    paragraphs: [
      'On Monday Sam Altman told everyone at OpenAI to stop side projects and make ChatGPT better. The memo used the words “code red”. Google’s Gemini had been gaining on it for weeks.',
      'The timing is awkward. While his teams were told to narrow their work, the talks with Stoke Space about rockets had become known, and Musk was enjoying both stories on X.',
      'Altman and Musk started OpenAI together in 2015. Musk left, founded xAI, and now competes with Altman on models, chips and, had the Stoke Space plan gone ahead, launches as well.',
    ],
  },
];

export const sampleNotes: readonly SampleNote[] = [
  {
    title: 'Why a rocket? Compute in orbit',
    tags: ['space-compute', 'financing'],
    markdown: `[[Sam Altman]] asked several launch providers what they would cost, [[Stoke Space]] among them. The talks are over for now; see [[Sam Altman weighed buying a rocket maker, report says]].

## What a rocket would buy

- Control, in stages. The money would have come from [[OpenAI]], which has other bills: [[OpenAI has promised billions. A launch company would add to the bill]].
- A vehicle that flies again. [[Nova]] is meant to do what **Starship** does, at a smaller size.

> Altman has argued that data centers in orbit could live on sunlight and leave the grid on Earth alone.

## Open questions

- [x] Find the first report, not a rewrite of it
- [ ] Who told the Journal that the talks went quiet?
- [ ] What does a launch of Nova cost per kilogram?
`,
  },
  {
    title: 'Altman and Musk: one rivalry, three fronts',
    tags: ['rivalry'],
    markdown: `They founded [[OpenAI]] together in 2015. Since then the two have met on three fronts:

1. Models: ChatGPT against Grok, with Google and Gemini pressing both.
2. Launch: the Stoke Space talks would have set Nova against Starship.
3. Attention: see [[Inside the week OpenAI called a code red]].

Elon Musk has not said what he makes of the rocket plan. The argument for it is in [[Why a rocket? Compute in orbit]].
`,
  },
];
