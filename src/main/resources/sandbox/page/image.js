/** Draws an image by its alternative text: the page asks no other host for anything, so pictures elsewhere are links. */
import { html } from "./lit.js";
import { safeHref } from "./mrkdwn-reference.js";
import { t } from "./words.js";

export function image(element, size = "full") {
    const address = element.image_url ?? "";
    const alt = element.alt_text ?? "";
    if (address.startsWith("/") && !address.startsWith("//")) {
        return html`<img class="block-image ${size}" src=${address} alt=${alt} />`;
    }
    const words = html`<span aria-hidden="true">▧</span> ${alt || t("image")}`;
    return safeHref(address)
        ? html`<a class="block-image-words ${size}" href=${address} target="_blank" rel="noopener noreferrer">${words}</a>`
        : html`<span class="block-image-words ${size}">${words}</span>`;
}
