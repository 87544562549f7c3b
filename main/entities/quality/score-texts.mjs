// Scores recognition on the labelled texts of this folder, read as one vault. Run by hand under Node 24:
//   node main/entities/quality/score-texts.mjs [dev|held-out|all] [--errors] [--no-pack]
// --errors lists the mistakes, of dev only: whoever has seen those of held-out can no longer measure with it.
import { measureTexts, sureScore } from '#main/entities/quality/measure-texts.ts';
import { readTexts, textParts } from '#main/entities/quality/read-texts.ts';
import { recognizeTexts, recognizeWithoutNames } from '#main/entities/quality/recognize-texts.ts';

const part = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? 'dev';
if (part !== 'all' && !textParts.includes(part)) throw new Error('Usage: score-texts.mjs [dev|held-out|all]');
const showErrors = process.argv.includes('--errors');
if (showErrors && part !== 'dev') throw new Error('Mistakes are shown for dev only.');

const texts = part === 'all' ? textParts.flatMap(readTexts) : readTexts(part);
const found = process.argv.includes('--no-pack') ? recognizeWithoutNames(texts) : await recognizeTexts(texts);
const measure = measureTexts(texts, found);
print(measure);
if (showErrors) for (const mistake of measure.mistakes) printMistake(mistake);

function print({ core, span, b3, byType, mentions, money, dates, sure, bands }) {
  const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  console.log(`${part}: ${texts.length} texts, ${words} words, ${mentions} mentions`);
  console.log(`core F1 ${percent(core)}   span F1 ${percent(span)}   B-cubed F1 ${percent(b3)}`);
  for (const [type, { precision, recall, f1, count }] of Object.entries(byType))
    console.log(
      `  ${type.padEnd(13)} F1 ${percent(f1)}  precision ${percent(precision)}  recall ${percent(recall)}  of ${count}`,
    );
  for (const [name, { labelled, right, wrongValue, missed }] of Object.entries({ money, dates }))
    console.log(
      `  ${name.padEnd(13)} right ${percent(right / (labelled || 1))}  wrong value ${wrongValue}  missed ${missed}  of ${labelled}`,
    );
  console.log(`score of ${sureScore} and more: precision ${percent(sure.precision)} of ${sure.count}`);
  for (const { from, count, meanScore, precision } of bands.filter(({ count }) => count > 0))
    console.log(
      `  from ${from.toFixed(2)}: ${String(count).padStart(4)} mentions, mean score ${percent(meanScore)}, right ${percent(precision)}`,
    );
}

function printMistake({ text, kind, start, end, label, found }) {
  const before = text.text.slice(Math.max(0, start - 25), start).replaceAll('\n', ' ');
  const after = text.text.slice(end, end + 25).replaceAll('\n', ' ');
  console.log(`${kind.padEnd(11)} ${text.id}: ${before}[${text.text.slice(start, end)}]${after} | ${label} | ${found}`);
}

function percent(share) {
  return (share * 100).toFixed(1).padStart(5);
}
