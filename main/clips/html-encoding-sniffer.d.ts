declare module 'html-encoding-sniffer' {
  interface Options {
    transportLayerEncodingLabel?: string;
    defaultEncoding?: string;
    maxPrescanBytes?: number;
  }
  function sniffEncoding(bytes: Uint8Array, options?: Options): string;
  export = sniffEncoding;
}
