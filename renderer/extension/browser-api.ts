/**
 * The parts of the browsers' extension interface that the clipper uses. Chrome and Firefox both answer to `chrome` and
 * with promises in Manifest V3.
 */
export interface Tab {
  readonly id?: number;
  readonly url?: string;
  readonly title?: string;
}

export interface MessageSender {
  readonly id?: string;
  readonly url?: string;
  readonly tab?: Tab;
}

interface BrowserEvent<Listener> {
  addListener(listener: Listener): void;
}

interface Injection {
  readonly target: { readonly tabId: number };
}

export interface BrowserApi {
  readonly runtime: {
    readonly id: string;
    getURL(path: string): string;
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage: BrowserEvent<
      (message: unknown, sender: MessageSender, reply: (answer: unknown) => void) => boolean | undefined
    >;
    readonly onStartup: BrowserEvent<() => void>;
    readonly onInstalled: BrowserEvent<() => void>;
  };
  readonly tabs: {
    get(tabId: number): Promise<Tab>;
    query(which: { active: boolean; lastFocusedWindow?: boolean; currentWindow?: boolean }): Promise<Tab[]>;
    update(tabId: number, change: { url: string }): Promise<unknown>;
  };
  readonly scripting: {
    executeScript<Result>(
      injection: Injection &
        (
          | { readonly files: readonly string[] }
          | { readonly func: (...args: never[]) => Result; readonly args: readonly unknown[] }
        ),
    ): Promise<{ readonly result?: Awaited<Result> }[]>;
    insertCSS(injection: Injection & { readonly files: readonly string[] }): Promise<void>;
    removeCSS(injection: Injection & { readonly files: readonly string[] }): Promise<void>;
  };
  readonly action: {
    setBadgeText(badge: { text: string; tabId?: number }): Promise<void>;
    setBadgeBackgroundColor(badge: { color: string }): Promise<void>;
    setTitle(title: { title: string; tabId?: number }): Promise<void>;
  };
  readonly alarms: {
    create(name: string, when: { periodInMinutes: number }): Promise<void>;
    clear(name: string): Promise<boolean>;
    readonly onAlarm: BrowserEvent<(alarm: { name: string }) => void>;
  };
  readonly contextMenus: {
    create(entry: { id: string; title: string; contexts: string[]; parentId?: string }): void;
    removeAll(): Promise<void>;
    readonly onClicked: BrowserEvent<(info: { menuItemId: string | number }, tab?: Tab) => void>;
  };
  readonly commands: {
    readonly onCommand: BrowserEvent<(command: string, tab?: Tab) => void>;
  };
  readonly permissions: {
    request(wanted: { origins: string[] }): Promise<boolean>;
  };
}

/** The browser's own; tests hand in another. */
export const browserApi = (): BrowserApi => (globalThis as unknown as { readonly chrome: BrowserApi }).chrome;
