import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const windowStateSchema = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() }),
  isMaximized: z.boolean(),
});

export type WindowState = z.infer<typeof windowStateSchema>;

/** Where the window was left; undefined the first time, and when the file says nothing that can be used. */
export function readWindowState(file: string): WindowState | undefined {
  try {
    return windowStateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // The window's place is the one thing that may be forgotten.
    return undefined;
  }
}

/** Written at once, because it is called while the window goes. A failure costs the place of the window and nothing else. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state), { mode: 0o600 });
  } catch (error) {
    console.error(
      `[window] its place was not saved: ${error instanceof Error && 'code' in error ? error.code : 'error'}`,
    );
  }
}
