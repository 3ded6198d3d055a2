/** What scrolls by itself and holds nothing that takes the focus must take it, to be scrolled by keys. */
export const SCROLLABLE = { tabIndex: 0 }
