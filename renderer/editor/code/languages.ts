import { mathLanguage } from '#shared/notes/nodes.ts';

/** The languages that can be chosen for a code block; others are kept as they were written. */
export const languages: readonly { readonly id: string; readonly name: string }[] = [
  { id: '', name: 'Plain text' },
  { id: mathLanguage, name: 'Maths' },
  { id: 'bash', name: 'Bash' },
  { id: 'c', name: 'C' },
  { id: 'cpp', name: 'C++' },
  { id: 'csharp', name: 'C#' },
  { id: 'css', name: 'CSS' },
  { id: 'diff', name: 'Diff' },
  { id: 'go', name: 'Go' },
  { id: 'graphql', name: 'GraphQL' },
  { id: 'ini', name: 'INI, TOML' },
  { id: 'java', name: 'Java' },
  { id: 'javascript', name: 'JavaScript' },
  { id: 'json', name: 'JSON' },
  { id: 'kotlin', name: 'Kotlin' },
  { id: 'less', name: 'Less' },
  { id: 'lua', name: 'Lua' },
  { id: 'makefile', name: 'Makefile' },
  { id: 'markdown', name: 'Markdown' },
  { id: 'objectivec', name: 'Objective-C' },
  { id: 'perl', name: 'Perl' },
  { id: 'php', name: 'PHP' },
  { id: 'python', name: 'Python' },
  { id: 'r', name: 'R' },
  { id: 'ruby', name: 'Ruby' },
  { id: 'rust', name: 'Rust' },
  { id: 'scss', name: 'SCSS' },
  { id: 'shell', name: 'Shell session' },
  { id: 'sql', name: 'SQL' },
  { id: 'swift', name: 'Swift' },
  { id: 'typescript', name: 'TypeScript' },
  { id: 'vbnet', name: 'Visual Basic' },
  { id: 'wasm', name: 'WebAssembly' },
  { id: 'xml', name: 'HTML, XML' },
  { id: 'yaml', name: 'YAML' },
];

const shortNames: Readonly<Record<string, string>> = {
  cs: 'csharp',
  'c++': 'cpp',
  golang: 'go',
  html: 'xml',
  js: 'javascript',
  jsx: 'javascript',
  kt: 'kotlin',
  make: 'makefile',
  md: 'markdown',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  sh: 'bash',
  toml: 'ini',
  ts: 'typescript',
  tsx: 'typescript',
  yml: 'yaml',
};

/** The language of the list that is meant by the name that code came with; the name itself where there is none. */
export function listedLanguage(written: string): string {
  const name = written.toLowerCase();
  const id = shortNames[name] ?? name;
  return languages.some((language) => language.id === id) ? id : written;
}
