export interface Task {
  /** Processor time of the thread. */
  readonly cpuMs: number;
  readonly wallMs: number;
  /** What the most of it went to. */
  readonly parts: string;
}

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Everything that the busiest window's main thread did in a trace of Chromium. */
export function mainThreadOf(trace: Buffer): TraceEvent[] {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const mains = traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const threads = mains.map(({ pid, tid }) => traceEvents.filter((event) => event.pid === pid && event.tid === tid));
  return threads.toSorted((a, b) => busyOf(b) - busyOf(a))[0] ?? [];
}

/** The thread's processor time between two marks of the page (`performance.mark`), in milliseconds. */
export function cpuBetween(thread: readonly TraceEvent[], from: string, to: string): number {
  const momentOf = (mark: string) => thread.find(({ name }) => name === mark)?.ts ?? 0;
  const [start, end] = [momentOf(from), momentOf(to)];
  return busyOf(thread.filter(({ ts, dur = 0 }) => ts + dur > start && ts < end)) / 1000;
}

/** Its tasks, longest first. */
export function longestTasks(busiest: readonly TraceEvent[]): Task[] {
  const inside = busiest.filter(({ name, ph, dur = 0 }) => ph === 'X' && dur > 500 && !/RunTask/.test(name));
  return busiest
    .filter(isTask)
    .toSorted((a, b) => cpuOf(b) - cpuOf(a))
    .slice(0, 50)
    .map((task) => ({ cpuMs: cpuOf(task) / 1000, wallMs: (task.dur ?? 0) / 1000, parts: partsOf(task, inside) }));
}

function busyOf(events: readonly TraceEvent[]): number {
  return events.filter(isTask).reduce((sum, event) => sum + cpuOf(event), 0);
}

function isTask({ name, ph }: TraceEvent): boolean {
  return ph === 'X' && (name === 'RunTask' || name === 'ThreadControllerImpl::RunTask');
}

function cpuOf({ tdur, dur }: TraceEvent): number {
  return tdur ?? dur ?? 0;
}

function partsOf({ ts, dur = 0 }: TraceEvent, inside: readonly TraceEvent[]): string {
  const sums = new Map<string, number>();
  for (const event of inside) {
    if (event.ts < ts || event.ts >= ts + dur) continue;
    sums.set(event.name, (sums.get(event.name) ?? 0) + cpuOf(event) / 1000);
  }
  return [...sums]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 6)
    .map(([name, ms]) => `${name} ${ms.toFixed(0)}`)
    .join(', ');
}
