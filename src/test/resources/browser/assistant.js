/** What a test asks of a page that a person with a keyboard, weak eyes or a screen reader would notice. */
window.assistant = (() => {
    const ROLES = { A: "link", BUTTON: "button", TEXTAREA: "textbox", SELECT: "combobox", SUMMARY: "button", H2: "heading", ARTICLE: "article" };
    const TYPES = { checkbox: "checkbox", radio: "radio", file: "file" };
    const clean = (text) => (text ?? "").replace(/\s+/g, " ").trim();
    const byIds = (ids) => ids.split(" ").map((id) => document.getElementById(id)?.textContent).join(" ");

    function nameOf(e) {
        if (e.getAttribute("aria-labelledby")) return clean(byIds(e.getAttribute("aria-labelledby")));
        if (e.getAttribute("aria-label")) return clean(e.getAttribute("aria-label"));
        if (e.labels?.length) return clean([...e.labels].map((label) => label.textContent).join(" "));
        return clean(e.textContent) || clean(e.title);
    }

    function describe(e) {
        if (!e || e === document.body) return "nothing";
        const role = e.getAttribute("role") ?? TYPES[e.type] ?? ROLES[e.tagName] ?? (e.tagName === "INPUT" ? "textbox" : e.tagName.toLowerCase());
        const state = ["aria-expanded", "aria-invalid", "aria-current"].filter((s) => e.getAttribute(s)).map((s) => `${s.slice(5)}=${e.getAttribute(s)}`);
        const told = e.getAttribute("aria-describedby") ? ` (${clean(byIds(e.getAttribute("aria-describedby")))})` : "";
        return `${role} “${nameOf(e)}” ${state.join(" ")}${told}`;
    }

    const shown = (e) => e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && e.getClientRects().length > 0;

    /** Why the focus on this element cannot be seen; an empty text when it can. */
    function unseen(e) {
        if (!e || e === document.body || e === document.documentElement) return "nothing has the focus";
        const box = e.getBoundingClientRect();
        if (box.width < 2 || box.height < 2) return "it has no size";
        if (box.bottom < 1 || box.right < 1 || box.top > innerHeight - 1 || box.left > innerWidth - 1) return "it is off the screen";
        for (let one = e, up = 0; one && up < 4; one = one.parentElement, up++) {
            const style = getComputedStyle(one);
            if (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1) return "";
        }
        return "it has no outline";
    }

    const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const painted = new Map();
    function rgba(colour) {
        if (!painted.has(colour)) painted.set(colour, mix(colour));
        return painted.get(colour);
    }
    function mix(colour) {
        paint.clearRect(0, 0, 1, 1);
        paint.fillStyle = colour;
        paint.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = paint.getImageData(0, 0, 1, 1).data;
        return [r, g, b, a / 255];
    }
    const over = (top, below) => [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
    let grounds = new WeakMap();
    function ground(e) {
        if (!grounds.has(e)) grounds.set(e, below(e));
        return grounds.get(e);
    }
    function below(e) {
        const layers = [];
        for (let one = e; one; one = one.parentElement) {
            const colour = rgba(getComputedStyle(one).backgroundColor);
            if (colour[3] > 0) layers.push(colour);
            if (colour[3] === 1) break;
        }
        return layers.reverse().reduce((below, layer) => over(layer, below), rgba("white"));
    }
    const bright = (c) => [0.2126, 0.7152, 0.0722].reduce((sum, part, i) => sum + part * (c[i] / 255 <= 0.04045 ? c[i] / 3294.6 : ((c[i] / 255 + 0.055) / 1.055) ** 2.4), 0);
    function contrast(e) {
        const below = ground(e);
        const [one, other] = [bright(over(rgba(getComputedStyle(e).color), below)), bright(below)].sort((a, b) => b - a);
        return (one + 0.05) / (other + 0.05);
    }

    const hasText = (e) => [...e.childNodes].some((n) => n.nodeType === 3 && clean(n.data));
    const where = (e) => `${e.tagName.toLowerCase()}${e.id ? `#${e.id}` : ""}.${[...e.classList].join(".")} “${clean(e.textContent).slice(0, 50)}”`;

    /** Texts that are hard to read or cut off, controls without a name, names that lead nowhere, ids given twice. */
    function faults() {
        grounds = new WeakMap();
        const root = document.querySelector("dialog[open]:last-of-type") ?? document.body;
        const seen = [...root.querySelectorAll("*")].filter(shown);
        const found = [];
        for (const e of seen) {
            const style = getComputedStyle(e);
            if (hasText(e) && !e.disabled && !e.closest(".sr-only")) {
                const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.6 && style.fontWeight >= 700);
                const ratio = contrast(e);
                if (ratio < (large ? 3 : 4.5)) found.push(`contrast ${ratio.toFixed(2)}: ${where(e)}`);
            }
            if (e.scrollWidth > e.clientWidth + 1 && style.overflowX === "visible" && style.display !== "inline" && e.clientWidth > 0)
                found.push(`wider than its box: ${where(e)}`);
            if (e.matches("a[href], button, input, select, textarea, summary, [role=dialog], dialog, [role=listbox], [role=region]") && !nameOf(e))
                found.push(`no name: ${where(e)}`);
            const label = clean(e.innerText);
            if (e.matches("a[href], button") && e.ariaLabel && /\p{L}{2}/u.test(label) && !e.ariaLabel.includes(label))
                found.push(`what is read aloud does not hold what is seen: ${where(e)}`);
            if (e.matches("[tabindex='0'], a[href], button, input, select, textarea, summary") && e.closest("[aria-hidden=true]"))
                found.push(`reached but hidden from readers: ${where(e)}`);
            for (const attribute of ["aria-labelledby", "aria-describedby", "aria-controls", "aria-activedescendant"])
                for (const id of (e.getAttribute(attribute) ?? "").split(" ").filter(Boolean))
                    if (!document.getElementById(id)) found.push(`${attribute} of nothing: ${where(e)} ${id}`);
        }
        const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
        ids.filter((id, i) => ids.indexOf(id) !== i).forEach((id) => found.push(`id twice: ${id}`));
        if (document.documentElement.scrollWidth > innerWidth) found.push("the page scrolls sideways");
        return [...new Set(found)];
    }

    const stop = () => ({ at: describe(document.activeElement), unseen: unseen(document.activeElement) });
    /** Whether what is described so comes before the focus, as one sees it. */
    function liesBefore(text) {
        const here = document.activeElement;
        const before = (e) => e.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING;
        const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")];
        const there = all.filter((e) => shown(e) && describe(e).includes(text));
        return here !== document.body && there.length > 0 && there.every((e) => e !== here && before(e));
    }

    const settled = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));
    return { describe, liesBefore, stop, faults, settled };
})();
