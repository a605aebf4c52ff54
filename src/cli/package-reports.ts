import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportRecipient } from '#core/model/report-recipient.ts';

/** What a build is told of the reports that readers may send. */
export interface ReportSetting {
  /** A mail address, or the https address of a page on which reports are filed. */
  BACKGROUNDER_REPORTS?: string | undefined;
}

/**
 * Writes the recipient of reports to `FOLDER/reports.json`, for the package, and answers its path; `null` stands there
 * where the build is told of none. Throws for what is neither a mail address nor an https address.
 */
export async function writePackageReports(setting: ReportSetting, folder: string): Promise<string> {
  const recipient = setting.BACKGROUNDER_REPORTS ? recipientIn(setting.BACKGROUNDER_REPORTS.trim()) : null;
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'reports.json');
  await writeFile(path, JSON.stringify(recipient));
  return path;
}

function recipientIn(value: string): ReportRecipient {
  if (/^[\w.+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(value)) return { mail: value };
  const page = URL.parse(value);
  if (page?.protocol === 'https:' && !page.username && !page.password) return { page: page.href };
  throw new Error(
    'BACKGROUNDER_REPORTS is a mail address such as reports@example.org, or starts with https://.',
  );
}
