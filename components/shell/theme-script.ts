/** Where a visitor's choice of theme is kept; nothing is kept for "as in the system". */
export const THEME_KEY = "theme"

/**
 * Runs before the first paint of public pages, which are the same static bytes for everybody. `proxy.ts` allows it on the
 * sign-in page by the hash of exactly this text.
 */
export const THEME_SCRIPT = `try{var t=localStorage.getItem("${THEME_KEY}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch(e){}`
