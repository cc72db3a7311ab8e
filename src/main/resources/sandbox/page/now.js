/** The time in the workspace, which may be ahead of the time of this computer. */
import { state } from "./store.js";

export const now = () => Date.now() + (state.server?.ahead_ms ?? 0);
