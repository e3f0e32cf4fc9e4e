/**
 * The table of a role's rights, made for the keyboard: arrows, Home and End go from cell to cell, Space and the letters
 * change a cell, and the line below says in words what the cell means. The server draws the cells and hears of each key.
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
    const cell = event.target.closest("[data-cell]");
    if (cell) this.tell(cell, " ");
  }

  key(event) {
    const cell = event.target.closest("[data-cell]");
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = {
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      Home: [0, -Infinity],
      End: [0, Infinity],
    }[event.key];
    if (step) {
      event.preventDefault();
      this.move(cell, step[0], step[1]);
    } else if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      event.stopPropagation();
      this.tell(cell, " ");
    } else if (/^[a-z]$/i.test(event.key)) {
      // Letters mean reaches here; the shortcuts of one key stay out of it.
      event.preventDefault();
      event.stopPropagation();
      this.tell(cell, event.key.toLowerCase());
    }
  }

  tell(cell, key) {
    this.dispatchEvent(new CustomEvent("cell-key", { detail: { cell: cell.dataset.cell, key } }));
    setTimeout(() => document.activeElement === cell && this.say(cell), 250);
  }

  move(cell, rows, columns) {
    const lines = [...this.querySelectorAll("tbody tr")]
      .map((line) => [...line.querySelectorAll("[data-cell]")].filter((one) => one.offsetParent !== null))
      .filter((line) => line.length > 0);
    const at = lines.findIndex((line) => line.includes(cell));
    if (at < 0) return;
    if (columns !== 0) {
      const line = lines[at];
      const index = line.indexOf(cell) + columns;
      line[Math.max(0, Math.min(line.length - 1, index))].focus();
      return;
    }
    const target = lines[at + rows];
    if (!target) return;
    const centre = (one) => one.getBoundingClientRect().left + one.getBoundingClientRect().width / 2;
    const from = centre(cell);
    target.reduce((best, one) => (Math.abs(centre(one) - from) < Math.abs(centre(best) - from) ? one : best)).focus();
  }
}

if (!customElements.get("closeup-matrix")) customElements.define("closeup-matrix", CloseupMatrix);
