import { parseArgs } from 'node:util';
import { commands } from '#main/cli/commands.ts';
import { explainForTerminal, WrongUse } from '#main/cli/explain-for-terminal.ts';
import { extractLines } from '#main/cli/extract.ts';
import { recognizeLines } from '#main/cli/recognize.ts';
import { usage } from '#main/cli/usage.ts';

/**
 * The command line. Output is for people, or JSON with `--json`; errors go to standard error with exit code 1 (an
 * expected failure) or 2 (wrong use).
 */
async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseCommandLine(args);
  const [name, ...rest] = positionals;
  if (values.help || name === undefined) {
    console.log(usage);
    if (name === undefined && !values.help) throw new WrongUse('Name a command.');
    return;
  }
  if (name === 'extract') return extractLines(process.stdin, process.stdout);
  if (name === 'recognize') return recognizeLines(process.stdin, process.stdout);
  if (name === 'serve') {
    await import('#main/browser/index.ts');
    return;
  }
  const command = commands[name];
  if (!command) throw new WrongUse(`There is no command "${name}".`);
  await command(rest, values);
}

function parseCommandLine(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        vault: { type: 'string' },
        json: { type: 'boolean', default: false },
        limit: { type: 'string' },
        type: { type: 'string' },
        format: { type: 'string' },
        sort: { type: 'string' },
        explain: { type: 'boolean', default: false },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
        'allow-host': { type: 'string', multiple: true, default: [] },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  const { text, exitCode } = explainForTerminal(error);
  console.error(text);
  process.exitCode = exitCode;
}
