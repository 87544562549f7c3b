import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { node } from './host.ts';

const root = join(import.meta.dirname, '..');
const article = join(import.meta.dirname, 'fixtures/rocket-talks.txt');
const id = expect.stringMatching(/^[0-9a-z]{26}$/);

interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backstory-command-'));
});

test.afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs the command line as a person or a script does, with what is piped into it. */
async function backstory(args: readonly string[], input = ''): Promise<Answer> {
  const run = spawn(node, [join(root, 'main/cli/index.ts'), ...args], {
    cwd: root,
    env: { ...process.env, BACKSTORY_DATA: join(folder, 'data'), HOME: folder },
  });
  run.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => run.once('close', resolve));
  const [out, error] = await Promise.all([text(run.stdout), text(run.stderr)]);
  return { code: await ended, out, error };
}

const inVault = (...args: readonly string[]) => ['--vault', join(folder, 'vault'), '--json', ...args];

/** What a command that goes well says as JSON, with nothing on standard error. */
async function said(args: readonly string[], input?: string): Promise<unknown> {
  const { code, out, error } = await backstory(inVault(...args), input);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  return JSON.parse(out);
}

/** Two at a time: each is a program of its own with an index of its own. */
async function inPairs<Item>(items: readonly Item[], run: (item: Item) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += 2) await Promise.all(items.slice(at, at + 2).map(run));
}

async function linesOf(command: string, lines: readonly unknown[]): Promise<unknown[]> {
  const { code, out, error } = await backstory([command], lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  expect({ code, error }).toEqual({ code: 0, error: '' });
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const idOf = (value: unknown) => (value as { id: string }).id;

test('files are clipped, notes imported, and both found by word, by name and by id', async () => {
  const page = join(folder, 'page.html');
  await writeFile(
    page,
    `<!doctype html><title>Stoke Space picks a pad | The Local Ledger</title>
    <meta property="og:site_name" content="The Local Ledger"><article><h1>Stoke Space picks a pad</h1>
    <p>Stoke Space will fly Nova from the pad that once sent people around the Earth, the company said on Monday.</p>
    <p>Work on the pad is to be done by the summer, and the first flight is to follow before the year is over.</p></article>`,
  );
  const markdown = join(folder, 'plan.md');
  await writeFile(markdown, '# A plan for the pad\n\nThe pad needs a tower. Blue Origin has one next door.\n');

  const clip = await said(['clip', article]);
  expect(clip).toMatchObject({ id, status: { state: 'ready' }, versions: 1, fileName: 'rocket-talks.txt' });
  expect(await said(['clip', page])).toMatchObject({
    title: 'Stoke Space picks a pad',
    outlet: 'The Local Ledger',
    status: { state: 'ready' },
  });
  expect(await said(['clip', markdown])).toMatchObject({ title: 'A plan for the pad', status: { state: 'ready' } });

  const source = join(folder, 'Who pays.md');
  await writeFile(source, 'The bill goes to [[Sam Altman]] in the end.\n');
  expect(await said(['note', source])).toEqual({ id, title: 'Who pays' });
  const piped = await said(['note', '-'], '# From a pipe\n\nSeen by Sam Altman, too.\n');
  expect(piped).toEqual({ id, title: 'From a pipe' });

  const found = await said(['search', 'orbit', 'sun', '--limit', '5']);
  expect(found).toEqual({
    total: 1,
    exactTotal: 1,
    isInterrupted: false,
    hits: [
      {
        kind: 'clip',
        id: idOf(clip),
        title: expect.any(String),
        missing: [],
        outlet: null,
        score: expect.any(Number),
        snippet: expect.stringContaining('where the sun never sets'),
        span: { start: expect.any(Number), end: expect.any(Number) },
        matchCount: expect.any(Number),
      },
    ],
  });

  const people = (await said(['entities', '--type', 'person'])) as { id: string; name: string; type: string }[];
  expect(people.map(({ name }) => name).sort()).toEqual(['Elon Musk', 'Sam Altman']);
  expect(people.map(({ type }) => type)).toEqual(['person', 'person']);
  const altman = people.find(({ name }) => name === 'Sam Altman');
  expect(altman).toMatchObject({ id, mentionCount: 6, documentCount: 3 });

  const byName = (await said(['backlinks', 'Sam Altman'])) as { linked: unknown; unlinked: unknown };
  expect(byName).toMatchObject({
    target: { kind: 'entity', id: altman?.id },
    linkedCount: 1,
    unlinkedCount: 5,
    documentCount: 3,
    linked: [{ story: null, documents: [{ kind: 'note', title: 'Who pays' }] }],
  });
  expect(JSON.stringify(byName.unlinked)).toContain('From a pipe');
  expect(await said(['backlinks', altman?.id ?? ''])).toEqual(byName);

  expect(await said(['rebuild'])).toEqual({ notes: 2, clips: 3 });
  expect(await said(['backlinks', 'Sam Altman'])).toEqual(byName);
  const { code, out } = await backstory(['--vault', join(folder, 'vault'), 'search', 'orbit sun']);
  expect({ code, lastLine: out.trimEnd().split('\n').at(-1) }).toEqual({ code: 0, lastLine: '1 found' });
});

test('check is quiet about a whole vault, and names what is wrong with a damaged one', async () => {
  const clip = await said(['clip', article]);
  const note = await said(['note', '-'], '# A note\n\nAbout [[Sam Altman]].\n');
  expect(await said(['check'])).toEqual({
    checked: { notes: 1, clips: 1, versions: 1, entities: 1, links: 1 },
    problems: [],
  });

  const version = join(folder, 'vault/clips', idOf(clip), '1/article.json');
  await writeFile(version, (await readFile(version, 'utf8')).replaceAll('Blue Origin', 'Red Origin'));
  await writeFile(join(folder, 'vault/notes', `${idOf(note)}.json`), 'half a rec');
  const { code, out } = await backstory(inVault('check'));
  expect(code).toBe(1);
  const { checked, problems } = JSON.parse(out);
  expect(checked).toMatchObject({ notes: 0, clips: 1 });
  const files = new Set(problems.map(({ file }: { file: string }) => file));
  expect(files).toEqual(new Set([`notes/${idOf(note)}.json`, `clips/${idOf(clip)}/1/article.json`]));
});

test('an expected failure ends with 1 and one sentence, wrong use with 2 and a way to the help', async () => {
  const binary = join(folder, 'picture.png');
  await writeFile(binary, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  const empty = join(folder, 'empty.txt');
  await writeFile(empty, ' \n');
  const inTheWay = join(folder, 'file');
  await writeFile(inTheWay, 'not a folder');
  const failing: [string[], RegExp][] = [
    [inVault('clip', binary), /^picture\.png is not text of a kind that can be clipped; nothing was changed\.\n$/],
    [inVault('clip', empty), /^There are no words in this file; nothing was clipped\.\n$/],
    [inVault('clip', 'http://127.0.0.1:9/'), /^http:\/\/127\.0\.0\.1:9\/ is on this machine or its own network/],
    [inVault('clip', join(folder, 'nowhere.txt')), /nowhere\.txt cannot be read; nothing was changed\.\n$/],
    [inVault('backlinks', 'Nobody Atall'), /^There is no entity "Nobody Atall" in this vault\.\n$/],
    [
      ['--vault', inTheWay, 'check'],
      /file cannot be used as a vault \(not-a-folder\)\. Nothing in it was changed\.\n$/,
    ],
  ];
  await inPairs(failing, async ([args, sentence]) => {
    const { code, error } = await backstory(args);
    expect({ args, code, error }).toEqual({ args, code: 1, error: expect.stringMatching(sentence) });
  });
  const wrong = [
    [],
    ['dance'],
    ['--loudly', 'check'],
    ['check'],
    inVault('clip'),
    inVault('search'),
    inVault('search', 'word', '--limit', 'many'),
    inVault('entities', '--type', 'planet'),
  ];
  await inPairs(wrong, async (args) => {
    const { code, error } = await backstory(args);
    expect({ args, code, error }).toEqual({ args, code: 2, error: expect.stringContaining('backstory --help') });
  });
  const help = await backstory(['--help']);
  expect(help).toMatchObject({ code: 0, error: '', out: expect.stringMatching(/^Usage: backstory /) });
});

test('extract answers each page in its shape and goes on after one that it cannot read', async () => {
  const html = `<!doctype html><html lang="en"><head><title>Nova flies | The Local Ledger</title>
    <meta name="author" content="Nora Whitfield"><meta property="og:site_name" content="The Local Ledger">
    <meta property="article:published_time" content="2026-03-02T09:30:00+01:00"></head><body><nav>Home Business</nav>
    <article><h1>Nova flies</h1><p>Stoke Space launched its Nova rocket for the first time on Monday, five months late.</p>
    <p>The company said that the second stage came back in one piece and will fly again within the year.</p></article>
    </body></html>`;
  const lines = [{ id: 'a', url: 'https://ledger.example/nova', html }, { id: 'b' }, { id: 3, url: null, html }];
  const answers = await linesOf('extract', lines);
  const shape = {
    title: 'Nova flies',
    byline: 'Nora Whitfield',
    published: '2026-03-02T09:30:00+01:00',
    siteName: 'The Local Ledger',
    lang: 'en',
    text: `Stoke Space launched its Nova rocket for the first time on Monday, five months late.
The company said that the second stage came back in one piece and will fly again within the year.`,
  };
  expect(answers).toEqual([
    { id: 'a', ...shape },
    { id: 'b', error: expect.any(String) },
    { id: 3, ...shape },
  ]);
});

test('recognize files every mention of a run under its entity, and gives money and dates their value', async () => {
  const words = 'Sam Altman leads OpenAI. On 4 December 2025 Altman offered $2.5 billion.';
  const lines = [
    { id: 1, text: words, title: 'A bid', source: 'The Ledger', published: '2025-12-05' },
    { id: 'two', text: 'Later that day Altman said no.' },
  ];
  const [first, second] = (await linesOf('recognize', lines)) as {
    id: unknown;
    mentions: { start: number; end: number; type: string; entity?: string; value?: string; name: string }[];
  }[];
  expect(first?.id).toBe(1);
  const shown = first?.mentions.map(({ start, end, type, name }) => [words.slice(start, end), type, name]);
  expect(shown).toEqual([
    ['Sam Altman', 'person', 'Sam Altman'],
    ['OpenAI', 'organization', 'OpenAI'],
    ['4 December 2025', 'date', expect.any(String)],
    ['Altman', 'person', 'Sam Altman'],
    ['$2.5 billion', 'money', expect.any(String)],
  ]);
  const keysOf = (mention: object | undefined) => Object.keys(mention ?? {}).sort();
  const [altman, , date, again, money] = first?.mentions ?? [];
  expect(keysOf(altman)).toEqual(['end', 'entity', 'layer', 'name', 'score', 'start', 'type']);
  expect(keysOf(date)).toEqual(['end', 'layer', 'name', 'score', 'start', 'type', 'value']);
  expect(date?.value).toBe('2025-12-04');
  expect(money?.value).toBe('USD 2500000000');
  expect(again?.entity).toBe(altman?.entity);
  expect(second).toMatchObject({ id: 'two', mentions: [{ entity: altman?.entity, name: 'Sam Altman' }] });
});
