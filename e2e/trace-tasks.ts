export interface Task {
  /** Processor time of the thread. */
  readonly cpuMs: number;
  readonly wallMs: number;
  /** What the most of it went to. */
  readonly parts: string;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The tasks of the busiest window's main thread in a trace of Chromium, longest first. */
export function longestTasks(trace: Buffer): Task[] {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const mains = traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const threads = mains.map(({ pid, tid }) => traceEvents.filter((event) => event.pid === pid && event.tid === tid));
  const busiest = threads.toSorted((a, b) => busyOf(b) - busyOf(a))[0] ?? [];
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
