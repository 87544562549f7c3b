/** Anything of Electron that was not written here fails by its name instead of quietly being undefined. */
export function strict<T extends object>(name: string, part: T): T {
  return new Proxy(part, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (value === undefined && typeof key === 'string' && !(key in target) && key !== 'then') {
        throw new Error(`electron-double: ${name}.${key} is not part of the double`);
      }
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** An event whose default can be prevented, as Electron's emitters give. */
export class PreventableEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
