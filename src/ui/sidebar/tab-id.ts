export const SIDEBAR_TABS = ['background', 'statements', 'timeline', 'act', 'page'] as const;

/** The views of one topic, in the order of their tabs. */
export type SidebarTab = (typeof SIDEBAR_TABS)[number];
