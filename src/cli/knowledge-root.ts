import { fileURLToPath } from 'node:url';

/** The folder of the authored knowledge base. */
export const KNOWLEDGE_ROOT = fileURLToPath(new URL('../../assets/knowledge', import.meta.url));
