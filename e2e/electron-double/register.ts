import { registerHooks } from 'node:module';

/** Loaded before the built app (`node --import`): its `electron` is the double, everything else is the real thing. */
registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== 'electron') return next(specifier, context);
    return { url: new URL('./electron.ts', import.meta.url).href, shortCircuit: true };
  },
});
