import type { MenuItemConstructorOptions } from 'electron';
import type { DoubleMenu } from './electron.ts';
import { DoubleWindow } from './window.ts';
import { app, defaultSession, schemes, seen } from './world.ts';

interface Order {
  readonly id: number;
  readonly name: keyof ReturnType<typeof orders>;
  readonly input: string;
}

/** What the spec can ask of the running double, over the channel between parent and child process. */
export function listenToTest(menu: () => DoubleMenu | null): void {
  const known = orders(menu);
  process.on('message', async ({ id, name, input }: Order) => {
    try {
      process.send?.({ id, result: (await known[name](input)) ?? null });
    } catch (error) {
      process.send?.({ id, error: error instanceof Error ? error.message : String(error) });
    }
  });
}

function orders(menu: () => DoubleMenu | null) {
  return {
    /** Runs in the page's own world, as a test of a web page would. */
    evaluate: async (expression: string) => (await shownWindow().webContents.page).evaluate(expression),
    /** What the app told Electron about itself. */
    state: () => ({
      windows: windows().map(({ isShown, options }) => ({ isShown, options })),
      isSandboxed: app.isSandboxed,
      switches: app.switches,
      schemes: schemes.privileged,
      menu: menu()?.items.map(({ label, role }) => label ?? role),
      hasChecks: defaultSession.hasPermissionCheck && defaultSession.hasDeviceCheck,
      ...seen,
    }),
    permission: (name: string) =>
      new Promise((resolve) => {
        // The app looks at the permission and the frame only.
        const details = { isMainFrame: true } as never;
        defaultSession.permission?.(null as never, name as never, resolve, details);
      }),
    answerDialog: (response: string) => {
      seen.dialogAnswers.push(Number(response));
    },
    chooseMenu: (path: string) => {
      const [top, label] = path.split(' > ');
      const submenu = menu()?.items.find((item) => item.label?.replace('&', '') === top)?.submenu;
      const item = (submenu as MenuItemConstructorOptions[] | undefined)?.find((one) => one.label === label);
      if (!item?.click) throw new Error(`electron-double: there is no menu item ${path}`);
      item.click({} as never, shownWindow() as never, {} as never);
    },
    openLink: (url: string) => {
      app.emit('open-url', { preventDefault: () => undefined }, url);
    },
    closeWindow: () => {
      // Answered first: closing the last window ends this process.
      setTimeout(() => shownWindow().requestClose(), 10);
    },
    quit: () => {
      setTimeout(() => app.quit(), 10);
    },
  };
}

function windows(): DoubleWindow[] {
  return [...app.windows].filter((window) => window instanceof DoubleWindow);
}

function shownWindow(): DoubleWindow {
  const [window] = windows();
  if (!window) throw new Error('electron-double: there is no window');
  return window;
}
