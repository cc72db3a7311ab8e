/** The stack of modals in one `<dialog>`: the top one is seen, those below stay as they were until it is gone. */
import { html, nothing, repeat } from "./lit.js";
import { blocks } from "./blocks.js";
import { closeView, submitView } from "./actions.js";
import { errorsOf } from "./errors.js";
import { modals } from "./picture.js";
import { plainText } from "./mrkdwn-view.js";
import { unseenNotice } from "./strips.js";
import { state } from "./store.js";
import { t } from "./words.js";

export function modalStack() {
    const stack = modals();
    const top = stack.at(-1);
    const cancel = (event) => {
        event.preventDefault();
        if (modals().length > 0) closeView(modals().at(-1));
    };
    return html`<dialog class="modal" id="modals" aria-labelledby=${top ? titleId(top) : nothing} @cancel=${cancel}>
        ${repeat(
            stack,
            (view) => view.id,
            (view, i) => modal(view, view === top, i),
        )}
    </dialog>`;
}

const titleId = (view) => `title-${view.id}`;

function modal(view, seen, depth) {
    const busy = state.busy.has(`submit ${view.id}`);
    const said = seen && (unseenNotice()?.text ?? state.problem);
    const told = said && t("told", said);
    const close = () => closeView(view);
    const closeWhole = depth > 0 ? t("closeAll") : t("close");
    const submit = (event) => {
        event.preventDefault();
        submitView(view);
    };
    const closeWords = view.close ? plainText(view.close) : depth > 0 ? t("back") : view.submit ? t("cancel") : t("close");
    return html`<form novalidate class="view" data-view=${view.id} ?hidden=${!seen} aria-busy=${busy} @submit=${submit}>
        <header>
            <h2 id=${titleId(view)} tabindex="-1">${plainText(view.title)}</h2>
            <button type="button" class="close" aria-label=${closeWhole} title=${closeWhole} @click=${() => closeView(view, depth > 0)}>
                ×
            </button>
        </header>
        <div class="view-body">${blocks(view.blocks, { view: view.id }, errorsOf(view))}</div>
        ${told ? html`<p class="strip problem-strip" role="alert">${told}</p>` : nothing}
        <footer>
            <button type="button" class="button plain" @click=${close}>${closeWords}</button>
            ${view.submit
                ? html`<button type="submit" class="button primary" aria-busy=${busy ? "true" : nothing} ?disabled=${view.submit_disabled}>
                      ${busy ? t("submitting") : plainText(view.submit)}
                  </button>`
                : nothing}
        </footer>
    </form>`;
}
