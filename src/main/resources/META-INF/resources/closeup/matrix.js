/**
 * The table of a role's rights as a grid for the keyboard: one stop of Tab, from which arrows, Home and End go from cell
 * to cell. Enter, Space or a click opens a small list of what the cell can hold; there arrows choose, Enter takes, and
 * Escape leaves everything as it is. The line below says in words what the cell means. The server draws the cells and
 * hears what was taken.
 */
class CloseupMatrix extends HTMLElement {
  connectedCallback() {
    if (this.heard) return;
    this.heard = true;
    this.addEventListener("keydown", (event) => this.key(event));
    this.addEventListener("click", (event) => this.click(event));
    this.addEventListener("focusin", (event) => this.focused(event.target.closest("[data-cell]")));
    this.addEventListener("pointerover", (event) => this.say(event.target.closest("[data-cell]")));
    requestAnimationFrame(() => this.first());
  }

  disconnectedCallback() {
    this.close();
  }

  /** One cell alone is reached by Tab; from there the arrows lead on. */
  first() {
    if (!this.querySelector("[data-cell][tabindex='0']")) {
      this.querySelector("tbody [data-cell]")?.setAttribute("tabindex", "0");
    }
  }

  focused(cell) {
    if (!cell) return;
    this.querySelectorAll("[data-cell][tabindex='0']").forEach((other) => other.setAttribute("tabindex", "-1"));
    cell.setAttribute("tabindex", "0");
    this.say(cell);
  }

  say(cell) {
    const line = this.querySelector(".matrix-said");
    if (cell && line) line.textContent = cell.dataset.said ?? "";
  }

  click(event) {
    const option = event.target.closest("[role='option']");
    const cell = event.target.closest("[data-cell]");
    if (option) this.take(option);
    else if (cell) this.press(cell);
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const option = event.target.closest("[role='option']");
    const cell = event.target.closest("[data-cell]");
    if (option) this.keyInList(event, option);
    else if (cell) this.keyInTable(event, cell);
  }

  keyInTable(event, cell) {
    const step = {
      ArrowLeft: () => this.along(cell, -1),
      ArrowRight: () => this.along(cell, 1),
      ArrowUp: () => this.across(cell, -1),
      ArrowDown: () => this.across(cell, 1),
      Home: () => this.along(cell, -Infinity),
      End: () => this.along(cell, Infinity),
      " ": () => this.press(cell),
      Enter: () => this.press(cell),
    }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    step();
  }

  keyInList(event, option) {
    const options = [...option.parentElement.querySelectorAll("[role='option']")];
    const at = options.indexOf(option);
    const step = {
      ArrowUp: () => options[Math.max(0, at - 1)].focus(),
      ArrowDown: () => options[Math.min(options.length - 1, at + 1)].focus(),
      Home: () => options[0].focus(),
      End: () => options[options.length - 1].focus(),
      " ": () => this.take(option),
      Enter: () => this.take(option),
      Escape: () => this.leave(),
    }[event.key];
    // Tab goes on from the cell.
    if (event.key === "Tab") this.leave();
    if (/^\p{L}$/u.test(event.key)) {
      // A letter leads to what begins with it and takes nothing; the shortcuts of one key stay out of it.
      const letter = event.key.toLowerCase();
      const after = [...options.slice(at + 1), ...options.slice(0, at)];
      after.find((one) => one.textContent.toLowerCase().startsWith(letter))?.focus();
      event.preventDefault();
      event.stopPropagation();
    }
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    step();
  }

  press(cell) {
    if (cell.dataset.kind) {
      this.open(cell);
    } else {
      this.dispatchEvent(new CustomEvent("fields-toggled", { detail: { cell: cell.dataset.cell } }));
    }
  }

  open(cell) {
    const was = this.opener;
    this.close();
    if (was === cell || cell.getAttribute("aria-disabled") === "true") return;
    const open = cell.dataset.open.split(" ");
    const list = document.createElement("div");
    list.className = "matrix-list";
    list.popover = "manual";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", cell.dataset.named);
    for (const choice of this.choices[cell.dataset.kind]) {
      list.append(this.option(choice, choice.code === cell.dataset.now, open.includes(choice.code)));
    }
    if (cell.dataset.limit) {
      const limit = document.createElement("p");
      limit.textContent = cell.dataset.limit;
      list.append(limit);
    }
    this.append(list);
    this.list = list;
    this.opener = cell;
    cell.setAttribute("aria-expanded", "true");
    list.showPopover();
    this.place(list, cell);
    (list.querySelector("[aria-selected='true']") ?? list.firstElementChild).focus({ preventScroll: true });
    this.follow(list, cell);
  }

  option(choice, now, open) {
    const option = document.createElement("div");
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", String(now));
    option.setAttribute("aria-disabled", String(!open));
    option.tabIndex = -1;
    option.dataset.choice = choice.code;
    const text = document.createElement("strong");
    text.textContent = choice.text;
    const words = document.createElement("span");
    words.textContent = choice.words;
    option.append(text, words);
    return option;
  }

  /** A press elsewhere leaves everything as it is; when the cell moves, its list goes with it. */
  follow(list, cell) {
    this.outside = new AbortController();
    const options = { capture: true, signal: this.outside.signal };
    const inside = (target) => list.contains(target) || cell.contains(target);
    document.addEventListener("pointerdown", (event) => inside(event.target) || this.close(), options);
    document.addEventListener("scroll", (event) => inside(event.target) || this.place(list, cell), options);
    window.addEventListener("resize", () => this.place(list, cell), options);
  }

  /** Below the cell, or above it where there is more room; inside the window in any case. */
  place(list, cell) {
    const at = cell.getBoundingClientRect();
    const room = 8;
    const below = at.bottom + list.offsetHeight + room <= innerHeight || at.top < list.offsetHeight + room;
    const top = below ? at.bottom + 4 : at.top - list.offsetHeight - 4;
    const left = Math.min(at.left, document.documentElement.clientWidth - list.offsetWidth - room);
    list.style.top = `${Math.max(room, Math.min(top, innerHeight - list.offsetHeight - room))}px`;
    list.style.left = `${Math.max(room, left)}px`;
  }

  take(option) {
    if (option.getAttribute("aria-disabled") === "true") return;
    const cell = this.opener;
    this.leave();
    this.dispatchEvent(
      new CustomEvent("cell-chosen", { detail: { cell: cell.dataset.cell, choice: option.dataset.choice } }),
    );
    setTimeout(() => document.activeElement === cell && this.say(cell), 250);
  }

  /** Closes the list and goes on from its cell. */
  leave() {
    const cell = this.opener;
    this.close();
    cell?.focus();
  }

  close() {
    this.outside?.abort();
    this.list?.remove();
    this.list = null;
    this.opener?.setAttribute("aria-expanded", "false");
    this.opener = null;
  }

  along(cell, columns) {
    const line = this.cells(cell.closest("tr"));
    line[Math.max(0, Math.min(line.length - 1, line.indexOf(cell) + columns))].focus();
  }

  /** To the next line as it is seen: on a narrow screen a row of the table is several of them. */
  across(cell, lines) {
    const place = (one) => one.closest("th, td").getBoundingClientRect();
    const here = place(cell);
    const beyond = this.cells(this)
      .filter((one) => (place(one).top - here.top) * lines > 2)
      .sort((one, other) => (place(one).top - place(other).top) * lines);
    if (beyond.length === 0) return;
    const next = beyond.filter((one) => Math.abs(place(one).top - place(beyond[0]).top) <= 2);
    const centre = (one) => one.getBoundingClientRect().left + one.getBoundingClientRect().width / 2;
    const far = (one) => Math.abs(centre(one) - centre(cell));
    next.reduce((best, one) => (far(one) < far(best) ? one : best)).focus();
  }

  cells(inside) {
    return [...inside.querySelectorAll("[data-cell]")].filter((one) => one.offsetParent !== null);
  }
}

if (!customElements.get("closeup-matrix")) customElements.define("closeup-matrix", CloseupMatrix);
