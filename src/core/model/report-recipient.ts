/**
 * Where a report on a wrong match goes, as the build was told: a mail address, or a page on the web on which reports are
 * filed.
 */
export type ReportRecipient = { mail: string } | { page: string };
