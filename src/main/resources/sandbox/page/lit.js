/** The few parts of lit-html that the page uses, with their version in one place. */
export { html, nothing, render } from "/webjars/lit-html/3.2.1/lit-html.js";
export { classMap } from "/webjars/lit-html/3.2.1/directives/class-map.js";
export { ifDefined } from "/webjars/lit-html/3.2.1/directives/if-defined.js";
export { keyed } from "/webjars/lit-html/3.2.1/directives/keyed.js";
export { live } from "/webjars/lit-html/3.2.1/directives/live.js";
export { repeat } from "/webjars/lit-html/3.2.1/directives/repeat.js";
