/*
 * What the frame does in the browser by itself: the palette, shortcuts of one key, and the warning before the session
 * ends. Standard custom elements; the server sets their properties and answers their questions.
 */

const SVG = "http://www.w3.org/2000/svg";
const SEARCH_AFTER_MS = 150;

const element = (tag, className, text) => {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined && text !== null) made.textContent = text;
  return made;
};

const sign = (path) => {
  const icon = element("span", "icon");
  icon.setAttribute("aria-hidden", "true");
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  const drawing = document.createElementNS(SVG, "path");
  drawing.setAttribute("d", path);
  svg.append(drawing);
  icon.append(svg);
  return icon;
};

const folded = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/đ/g, "d")
    .replace(/ð/g, "d")
    .replace(/ı/g, "i");

const typesText = (event) => {
  const target = event.composedPath()[0];
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  );
};

const overlayOpen = () =>
  document.querySelector("dialog[open], vaadin-dialog[opened], vaadin-confirm-dialog[opened]") !== null;

/**
 * The palette: a combobox over a list of options, in a native dialog. Commands are known in the page; records are asked
 * for. Properties: texts, commands [{group, title, route, sign}], keys [text], singleKeys. The server may have set them
 * before this definition arrived, so the constructor keeps what it finds.
 */
class CloseupPalette extends HTMLElement {
  constructor() {
    super();
    this.commands ??= [];
    this.keys ??= [];
    this.singleKeys ??= true;
    this.texts ??= {};
    this.options = [];
    this.active = -1;
    this.asked = 0;
    this.onKey = (event) => this.shortcut(event);
  }

  connectedCallback() {
    document.addEventListener("keydown", this.onKey);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.onKey);
    clearTimeout(this.timer);
  }

  shortcut(event) {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      this.open();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return;
    if (!this.singleKeys || typesText(event) || overlayOpen()) return;
    if (event.key === "/") {
      event.preventDefault();
      this.open();
    } else if (event.key === "?") {
      event.preventDefault();
      this.$server.showShortcuts();
    } else if (this.keys.some((known) => known === event.key.toLowerCase())) {
      event.preventDefault();
      this.$server.shortcut(event.key.toLowerCase());
    }
  }

  open() {
    this.build();
    if (this.dialog.open) return;
    this.input.value = "";
    this.show([]);
    this.dialog.showModal();
    this.input.focus();
    this.ask("", this.$server.recent());
  }

  build() {
    if (this.dialog) return;
    this.dialog = element("dialog", "palette");
    this.dialog.setAttribute("aria-label", this.texts.label);
    const field = element("div", "palette-field");
    this.input = element("input");
    this.input.type = "text";
    this.input.placeholder = this.texts.placeholder;
    this.input.autocomplete = "off";
    this.input.spellcheck = false;
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-label": this.texts.label,
      "aria-autocomplete": "list",
      "aria-expanded": "true",
      "aria-controls": "palette-list",
    })) {
      this.input.setAttribute(name, value);
    }
    const close = element("button", "palette-close", "Esc");
    close.type = "button";
    close.tabIndex = -1;
    close.setAttribute("aria-label", "Esc: " + this.texts.close);
    close.addEventListener("click", () => this.dialog.close());
    field.append(sign("M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM20 20l-4-4"), this.input, close);
    this.list = element("div", "palette-list");
    this.list.id = "palette-list";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.texts.label);
    this.status = element("div", "visually-hidden");
    this.status.setAttribute("role", "status");
    const foot = element("div", "palette-foot");
    foot.setAttribute("aria-hidden", "true");
    for (const [keys, words] of [["↑ ↓", this.texts.move], ["↵", this.texts.open], ["Esc", this.texts.close]]) {
      const hint = element("span");
      hint.append(element("kbd", "", keys), " " + words);
      foot.append(hint);
    }
    this.dialog.append(field, this.list, this.status, foot);
    this.append(this.dialog);

    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("keydown", (event) => this.move(event));
    this.dialog.addEventListener("click", (event) => {
      if (event.target === this.dialog) this.dialog.close();
    });
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.choose(this.options[Number(option.dataset.index)]);
    });
    this.list.addEventListener("pointermove", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.activate(Number(option.dataset.index), false);
    });
  }

  typed() {
    const text = this.input.value.trim();
    clearTimeout(this.timer);
    if (text === "") {
      this.ask("", this.$server.recent());
      return;
    }
    this.show(this.found ?? []);
    this.timer = setTimeout(() => this.ask(text, this.$server.search(text)), SEARCH_AFTER_MS);
  }

  /** Takes an answer only when no later question has been asked. */
  async ask(text, answer) {
    const question = ++this.asked;
    try {
      const groups = await answer;
      if (question !== this.asked) return;
      this.found = groups;
      this.show(groups);
    } catch {
      if (question !== this.asked) return;
      this.found = [];
      this.show([], this.texts.error);
    }
  }

  show(groups, problem) {
    const text = folded(this.input.value.trim());
    const words = text.split(/\s+/).filter(Boolean);
    const fits = (command) => {
      const starts = folded(command.title).split(/[\s\-/]+/);
      return words.every((word) => starts.some((start) => start.startsWith(word)));
    };
    const commands = this.commands.filter(fits);
    const own = [];
    for (const [group, label] of [["goTo", this.texts.goTo], ["create", this.texts.create]]) {
      const hits = commands.filter((command) => command.group === group);
      if (hits.length) own.push({ label, hits });
    }
    const all = text === "" ? [...groups, ...own] : [...own, ...groups];
    this.options = all.flatMap((group) => group.hits);
    this.list.replaceChildren();
    let index = 0;
    for (const group of all) {
      const box = element("div");
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", group.label);
      const heading = element("div", "palette-group", group.label);
      heading.setAttribute("aria-hidden", "true");
      box.append(heading);
      for (const hit of group.hits) {
        const option = element("div", "palette-option");
        option.id = "palette-option-" + index;
        option.dataset.index = String(index++);
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.append(sign(hit.sign), element("span", "palette-title truncate", hit.title));
        if (hit.subtitle) option.append(element("span", "palette-subtitle truncate", hit.subtitle));
        box.append(option);
      }
      this.list.append(box);
    }
    const message = problem ?? (this.options.length === 0 && text !== "" ? this.texts.none : "");
    if (message) this.list.append(element("div", "palette-none", message));
    this.status.textContent = message || this.texts.count.replace("#", String(this.options.length));
    this.activate(this.options.length ? 0 : -1, true);
  }

  activate(index, scroll) {
    this.list.querySelector('[aria-selected="true"]')?.setAttribute("aria-selected", "false");
    this.active = index;
    const option = this.list.querySelector("#palette-option-" + index);
    if (option) {
      option.setAttribute("aria-selected", "true");
      this.input.setAttribute("aria-activedescendant", option.id);
      if (scroll) option.scrollIntoView({ block: "nearest" });
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  move(event) {
    const last = this.options.length - 1;
    if (event.key === "ArrowDown") this.activate(this.active >= last ? 0 : this.active + 1, true);
    else if (event.key === "ArrowUp") this.activate(this.active <= 0 ? last : this.active - 1, true);
    else if (event.key === "Enter" && this.active >= 0) this.choose(this.options[this.active]);
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") this.dialog.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  choose(option) {
    this.dialog.close();
    if (option) this.$server.go(option.route);
  }
}

/**
 * Warns before the session ends, and says so when it has ended. All tabs share one session, so a request of any tab
 * counts for all. Properties: idle (seconds of the session), warn (seconds before its end), texts.
 */
class CloseupSession extends HTMLElement {
  constructor() {
    super();
    this.idle ??= 0;
    this.warn ??= 0;
    this.texts ??= {};
    this.last = Date.now();
    this.channel = new BroadcastChannel("closeup-session");
    this.channel.onmessage = () => this.renewed();
    this.onState = (_, state) => {
      if (state === "loading") {
        this.renewed();
        this.channel.postMessage("active");
      }
    };
  }

  connectedCallback() {
    window.Vaadin?.connectionState?.addStateChangeListener(this.onState);
    this.clock = setInterval(() => this.look(), 1000);
  }

  disconnectedCallback() {
    window.Vaadin?.connectionState?.removeStateChangeListener(this.onState);
    clearInterval(this.clock);
  }

  renewed() {
    this.last = Date.now();
    if (this.dialog?.open && !this.over) this.dialog.close();
  }

  look() {
    if (!this.idle || this.over) return;
    const left = this.idle - Math.floor((Date.now() - this.last) / 1000);
    if (left <= 0) {
      this.over = true;
      // What was on the screen is gone with the session: whoever comes by next reads nothing behind the notice.
      document.body.replaceChildren(this);
      this.say(this.texts.overTitle, this.texts.overText, [[this.texts.signIn, () => location.reload(), true]]);
    } else if (left <= this.warn) {
      if (!this.dialog?.open) {
        this.say(this.texts.title, "", [
          [this.texts.signOut, () => this.$server.signOut(), false],
          [this.texts.stay, () => this.$server.stay(), true],
        ]);
      }
      const minutes = Math.floor(left / 60);
      const time = minutes + ":" + String(left % 60).padStart(2, "0");
      this.dialog.querySelector(".countdown").textContent = this.texts.text.replace("#", time);
    }
  }

  say(title, text, buttons) {
    if (!this.dialog) {
      this.dialog = element("dialog", "session-warning");
      this.dialog.setAttribute("role", "alertdialog");
      this.dialog.setAttribute("aria-labelledby", "session-title");
      this.dialog.setAttribute("aria-describedby", "session-text");
      this.dialog.addEventListener("cancel", (event) => {
        event.preventDefault();
        if (!this.over) this.$server.stay();
      });
      this.append(this.dialog);
    }
    const box = element("div");
    const heading = element("h2", "", title);
    heading.id = "session-title";
    const words = element("p", "countdown muted", text);
    words.id = "session-text";
    const foot = element("footer");
    for (const [label, action, primary] of buttons) {
      const button = element("button", primary ? "primary" : "", label);
      button.type = "button";
      button.autofocus = primary;
      button.addEventListener("click", action);
      foot.append(button);
    }
    box.append(heading, words, foot);
    this.dialog.replaceChildren(box);
    if (!this.dialog.open) this.dialog.showModal();
  }
}

if (!customElements.get("closeup-palette")) {
  customElements.define("closeup-palette", CloseupPalette);
  customElements.define("closeup-session", CloseupSession);
}
