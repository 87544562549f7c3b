/** A page of title and address, for what cannot be read from the browser. */
export function linkPage(title: string, address: string): string {
  const [shown, target] = [escaped(title || address), escaped(address)];
  return `<!doctype html><html><head><meta charset="utf-8"><title>${shown}</title></head><body><p><a href="${target}">${shown}</a></p></body></html>`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
