// Everything here is an addition: each form works without it.
(() => {
    "use strict";

    const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

    // fold-outs of the head close when one looks elsewhere
    document.addEventListener("click", event => {
        all("details.fold[open]").filter(fold => !fold.contains(event.target)).forEach(fold => fold.removeAttribute("open"));
    });
    document.addEventListener("keydown", event => {
        if (event.key !== "Escape") return;
        all("details.fold[open]").forEach(fold => {
            fold.removeAttribute("open");
            fold.querySelector("summary").focus();
        });
    });

    // on a phone the menu is a strip: the line of this page is brought into sight
    const current = document.querySelector(".menu a[aria-current]");
    if (current) current.closest("ul").scrollLeft = current.offsetLeft - 16;

    // the list under the box goes when one looks elsewhere
    all("[data-suggest]").forEach(form => {
        const list = form.querySelector(".suggested");
        const clear = () => list.replaceChildren();
        document.addEventListener("click", event => { if (!form.contains(event.target)) clear(); });
        form.addEventListener("keydown", event => { if (event.key === "Escape") clear(); });
        form.querySelector("input").addEventListener("input", event => { if (!event.target.value.trim()) clear(); });
    });

    // after a refusal the summary is read out first
    const summary = document.getElementById("errors");
    if (summary) summary.focus();

    // a text to copy: the field itself can be selected where this does not run
    all("[data-copy]").forEach(button => {
        const field = document.getElementById(button.dataset.copy);
        button.hidden = false;
        button.addEventListener("click", async () => {
            field.select();
            try {
                await navigator.clipboard.writeText(field.value);
            } catch {
                document.execCommand("copy");
            }
            button.querySelector("span").textContent = button.dataset.done;
        });
    });

    // pictures pasted or dropped go into the file field
    const add = (input, files) => {
        const kept = new DataTransfer();
        [...input.files, ...files].forEach(file => kept.items.add(file));
        input.files = kept.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
    };
    const named = (file, index) => file.name && file.name !== "image.png" ? file
        : new File([file], `${document.body.dataset.pasted || "image"}-${Date.now()}-${index + 1}.png`, { type: file.type });
    all("[data-paste-into]").forEach(box => {
        const input = document.getElementById(box.dataset.pasteInto);
        if (!input) return;
        box.addEventListener("paste", event => {
            const files = [...event.clipboardData.files].map(named);
            if (files.length) add(input, files);
        });
        box.addEventListener("dragover", event => {
            event.preventDefault();
            box.classList.add("over");
        });
        box.addEventListener("dragleave", () => box.classList.remove("over"));
        box.addEventListener("drop", event => {
            if (!event.dataTransfer.files.length) return;
            event.preventDefault();
            box.classList.remove("over");
            add(input, [...event.dataTransfer.files]);
        });
    });
    all("input[type=file][data-list]").forEach(input => {
        const list = document.getElementById(input.dataset.list);
        input.addEventListener("change", () => {
            list.replaceChildren(...[...input.files].map(file => {
                const line = document.createElement("li");
                line.textContent = `${file.name} (${Math.max(1, Math.round(file.size / 1024))} KB)`;
                return line;
            }));
        });
    });

    // fields that belong to another choice are put away; without a script all of them stand there
    const depending = all("[data-when]");
    const matchUp = () => depending.forEach(part => {
        const [name, wanted] = part.dataset.when.split("=");
        const chosen = document.querySelector(`[name="${name}"]`);
        part.hidden = !!chosen && !wanted.split(" ").includes(chosen.value);
    });
    document.addEventListener("change", matchUp);
    matchUp();

    // one more row of signers
    all("[data-add-row]").forEach(button => {
        button.hidden = false;
        button.addEventListener("click", () => {
            const rows = all(button.dataset.addRow);
            const copy = rows[rows.length - 1].cloneNode(true);
            const number = rows.length;
            all("input, select", copy).forEach(field => {
                field.name = field.name.replace(/\[\d+\]/, `[${number}]`);
                field.id = field.id.replace(/\d+/, number);
                field.value = field.tagName === "SELECT" ? field.options[0].value : "";
            });
            all("label", copy).forEach(label => { label.htmlFor = label.htmlFor.replace(/\d+/, number); });
            all("[data-row-number]", copy).forEach(cell => { cell.textContent = number + 1; });
            rows[rows.length - 1].after(copy);
            copy.querySelector("input").focus();
        });
    });

    // the next slip of a pile: the hands stay on the keyboard
    if (new URLSearchParams(location.search).has("after")) {
        const next = all("form[data-draft] .form-control, form[data-draft] .form-select").find(field => !field.value && field.offsetParent);
        if (next) next.focus();
    }

    // the draft is kept on the server, concealed; nothing personal stays in the browser
    all("form[data-draft]").forEach(form => {
        const state = document.getElementById(form.dataset.draftState);
        let waiting = 0;
        let sent = "";
        const save = async () => {
            const data = new FormData(form);
            [...data.entries()].forEach(([name, value]) => { if (value instanceof File) data.delete(name); });
            const body = new URLSearchParams(data);
            if (body.toString() === sent) return;
            try {
                const answer = await fetch(form.dataset.draft, {
                    method: "POST", body, credentials: "same-origin",
                    headers: { "Accept": "application/json" }
                });
                if (!answer.ok) throw new Error(String(answer.status));
                sent = body.toString();
                state.textContent = form.dataset.draftSaved.replace("{0}", new Date().toLocaleTimeString("zh-CN", { hour12: false }));
            } catch (failed) {
                state.textContent = form.dataset.draftFailed;
            }
        };
        form.addEventListener("input", () => {
            clearTimeout(waiting);
            waiting = setTimeout(save, 1500);
        });
        form.addEventListener("submit", () => clearTimeout(waiting));
        // by the button as by itself: the page stays, with the files that were chosen
        all("[data-save]", form).forEach(button => button.addEventListener("click", event => {
            event.preventDefault();
            clearTimeout(waiting);
            save();
        }));
    });

    // printing is the browser's; the button stands there only when it can do something
    all("[data-print]").forEach(button => {
        button.hidden = false;
        button.addEventListener("click", () => window.print());
    });

    // a form is sent once; its key would catch the second one anyway
    all("[data-once]").forEach(form => form.addEventListener("submit", event => {
        if (event.submitter && event.submitter.hasAttribute("formaction")) return;
        all("button:not([type=button]):not([formaction])", form).forEach(button => setTimeout(() => { button.disabled = true; }, 0));
    }));
})();
