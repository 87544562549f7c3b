/**
 * The page's half of the double, run with the preload in a world that the page cannot see: `ipcRenderer`, and ports whose
 * messages go through the binding that only this world has.
 */
export function preloadScript(preload: string): string {
  return `(() => {
  const ports = new Map();
  const pack = (data) =>
    typeof data === 'string' ? { text: data } : { bytes: btoa(String.fromCharCode(...new Uint8Array(data.buffer ?? data))) };
  const unpack = (packed) =>
    'text' in packed ? packed.text : Uint8Array.from(atob(packed.bytes), (letter) => letter.charCodeAt(0));
  globalThis.__deliver = (id, packed) => ports.get(id)?.postMessage(unpack(packed));
  const ipcRenderer = {
    postMessage(channel, message, transfer = []) {
      const ids = transfer.map((port) => {
        const id = ports.size + 1;
        ports.set(id, port);
        port.onmessage = ({ data }) => __toMain(JSON.stringify({ port: id, data: pack(data) }));
        return id;
      });
      __toMain(JSON.stringify({ channel, message, ports: ids }));
    },
  };
  const require = (name) => {
    if (name === 'electron') return { ipcRenderer };
    throw new Error('a sandboxed preload cannot load ' + name);
  };
  const module = { exports: {} };
  ((exports) => { ${preload} })(module.exports);
})();`;
}
