import type { Licence } from '#core/model/licence.ts';
import type { ReportRecipient } from '#core/model/report-recipient.ts';
import { browser } from './browser.ts';

/** What the build has written into the package about itself. Nothing here leaves the device. */
const fetchNote = async (name: string): Promise<Response> => {
  const response = await fetch(browser.runtime.getURL(name));
  if (!response.ok) throw new Error(`The package lacks ${name}. Install the extension again.`);
  return response;
};

/** The works of others that the package is made with. */
export const packageLicences = async (): Promise<Licence[]> => (await fetchNote('licences.json')).json();

/** Where reports on wrong matches go; undefined where the build was told of nobody. */
export async function reportRecipient(): Promise<ReportRecipient | undefined> {
  return (await (await fetchNote('reports.json')).json()) ?? undefined;
}
