import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { ENGLISH, type InterfaceText } from './interface-text.ts';

/** The language that a view speaks; set once, by its App. */
export const TextContext = createContext<InterfaceText>(ENGLISH);

/** The words, dates and names of the view that the calling component stands in. */
export function useText(): InterfaceText {
  return useContext(TextContext);
}
