/** The letters and digits that need no folding but of case: 1 at their code units. */
export const isPlainUnit = new Uint8Array(65_536);
for (const plain of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')
  isPlainUnit[plain.charCodeAt(0)] = 1;
