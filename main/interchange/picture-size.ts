/** How large a PNG, GIF or JPEG says it is, in pixels; undefined for others and for what makes no sense. */
export function pictureSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 26) return undefined;
  if (view.getUint32(0) === 0x89504e47) return sane(view.getUint32(16), view.getUint32(20));
  if (view.getUint32(0) === 0x47494638) return sane(view.getUint16(6, true), view.getUint16(8, true));
  return view.getUint16(0) === 0xffd8 ? jpegSize(view) : undefined;
}

/** Walks the segments to the one that begins a frame. */
function jpegSize(view: DataView): { width: number; height: number } | undefined {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return sane(view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return undefined;
}

function sane(width: number, height: number): { width: number; height: number } | undefined {
  return width > 0 && height > 0 && width < 65_536 && height < 65_536 ? { width, height } : undefined;
}
