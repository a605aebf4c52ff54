import type { Browser, CDPSession } from '@playwright/test';

/** One event of a trace; times in microseconds. `tdur` is what the thread itself ran for, whatever else the machine did. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  tdur?: number;
  args: { name?: string };
}

const WORKER = 'ServiceWorker thread';
const TASK = 'ThreadControllerImpl::RunTask';

/** Milliseconds of processor time that service workers' own threads take while a task runs. */
export async function workerTime(browser: Browser, task: () => Promise<unknown>): Promise<number> {
  const cdp = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'] },
  });
  try {
    await task();
  } finally {
    await endTracing(cdp);
    await cdp.detach();
  }
  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const workers = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === WORKER).map(thread),
  );
  const tasks = events.filter(
    (event) => event.name === TASK && event.ph === 'X' && workers.has(thread(event)),
  );
  if (tasks.length === 0) throw new Error('no service worker ran');
  return tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
}

/** Ends service workers, as the browser does after some idle time. */
export async function stopWorkers(browser: Browser): Promise<void> {
  const cdp = await browser.newBrowserCDPSession();
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
  for (const { targetId } of targetInfos) await cdp.send('Target.closeTarget', { targetId });
  await cdp.detach();
}

async function endTracing(cdp: CDPSession): Promise<void> {
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
}
