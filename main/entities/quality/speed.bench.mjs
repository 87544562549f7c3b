// What recognition costs, on the labelled texts of dev. Run by hand under Node 24, with nothing else running:
//   node --expose-gc main/entities/quality/speed.bench.mjs
import { readNamePack } from '#main/entities/name-pack/read-name-pack.ts';
import { readTexts } from '#main/entities/quality/read-texts.ts';
import { compileVault } from '#main/entities/recognize/compile-vault.ts';
import { compileGazetteer } from '#main/entities/recognize/gazetteer.ts';
import { recognize } from '#main/entities/recognize/recognize.ts';
import { Recognizer } from '#main/entities/recognizer.ts';

const rounds = 7;
const texts = readTexts('dev');
const wordCount = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
const names = inventNames(100_000);

const small = compileGazetteer(readNamePack());
const ours = cpuPerThousandWords(readWith(small));
console.log(`recognition, ${wordCount} words: ${ours.toFixed(2)} ms CPU a 1,000 words`);
const large = compileLarge();
console.log(`the same with 100,000 names: ${cpuPerThousandWords(readWith(large)).toFixed(2)} ms CPU a 1,000 words`);
await compareWithWink();
await timeWorker();

function readWith(gazetteer) {
  return () => texts.map(({ text, outlet, published }) => recognize(text, gazetteer, { source: outlet, published }));
}

/** The median round after warm-up; a round reads all texts ten times. */
function cpuPerThousandWords(run) {
  for (let warm = 0; warm < 20; warm++) run();
  const spent = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    for (let time = 0; time < 10; time++) run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / ((wordCount * 10) / 1000);
  });
  return spent.sort((a, b) => a - b)[Math.floor(rounds / 2)];
}

function compileLarge() {
  const records = names.map((name, at) => ({
    id: `e${at}`,
    type: 'organization',
    name,
    aliases: [],
    isConfirmed: true,
  }));
  const before = heap();
  const start = performance.now();
  const gazetteer = compileGazetteer(records);
  const ms = performance.now() - start;
  const megabytes = (heap() - before) / 1e6;
  const size = globalThis.gc ? `${megabytes.toFixed(1)} MB of heap` : 'run with --expose-gc for its heap';
  console.log(`gazetteer of ${names.length} names: ${size}, compiled in ${ms.toFixed(0)} ms`);
  if (gazetteer.longestFrom(records[0].name.toLowerCase().split(' ')[0]) === 0) throw new Error('It knows no name.');
  return compileVault([...readNamePack(), ...records], []);
}

function heap() {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

async function compareWithWink() {
  const [wink, model] = await Promise.all(['wink-nlp', 'wink-eng-lite-web-model'].map(load));
  if (!wink || !model) return console.log('wink-nlp with its lite web model is not installed: no comparison');
  const nlp = wink(model);
  const theirs = cpuPerThousandWords(() => texts.map(({ text }) => nlp.readDoc(text).tokens().out(nlp.its.pos)));
  console.log(
    `wink-nlp: ${theirs.toFixed(2)} ms CPU a 1,000 words; recognition takes ${(ours / theirs).toFixed(2)} times that`,
  );
}

async function load(name) {
  try {
    return (await import(name)).default;
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** From nothing to the first answer, and the second: what a user waits for after the start. */
async function timeWorker() {
  const start = performance.now();
  const recognizer = Recognizer.start();
  await recognizer.recognizeAll({ text: 'We asked OpenAI.' });
  const first = performance.now() - start;
  await recognizer.recognizeAll({ text: texts[0].text });
  console.log(
    `worker: first answer after ${first.toFixed(0)} ms, a text after ${(performance.now() - start - first).toFixed(0)} ms more`,
  );
  await recognizer.close();
}

/** Two made-up words each, all different. */
function inventNames(count) {
  const letters = 'bcdfghklmnprstvz';
  return Array.from({ length: count }, (_, at) => {
    const word = [0, 1, 2, 3, 4].map((place) => letters[(at >> (4 * place)) & 15] + 'aeiou'[(at + place) % 5]).join('');
    return `${word[0].toUpperCase()}${word.slice(1)} ${['Labs', 'Works', 'Systems', 'Robotics'][at % 4]}`;
  });
}
