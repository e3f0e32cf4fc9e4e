/*
 * A chart in the colours of the page, drawn by Chart.js (a WebJar, loaded when the first chart appears). The element is
 * a picture for screen readers; the same numbers stand in a table beneath it.
 */

const COLOURS = ["--primary", "--info", "--warn", "--good", "--bad", "--text-3"];
const DASHES = [[], [6, 4], [2, 3], [10, 4, 2, 4], [4, 4], [1, 3]];

let loading;
const load = (library) => (loading ??= import(new URL(`../${library}`, import.meta.url).href).then(() => window.Chart));

class CloseupChart extends HTMLElement {
  constructor() {
    super();
    const given = this.chart;
    delete this.chart;
    this.data = given;
    this.scheme = matchMedia("(prefers-color-scheme: dark)");
    this.redraw = () => this.draw();
    this.observer = new MutationObserver(this.redraw);
  }

  set chart(data) {
    this.data = data;
    if (this.isConnected) this.draw();
  }

  get chart() {
    return this.data;
  }

  connectedCallback() {
    this.scheme.addEventListener("change", this.redraw);
    this.observer.observe(document.documentElement, { attributes: true, attributeFilter: ["style", "theme"] });
    this.draw();
  }

  disconnectedCallback() {
    this.scheme.removeEventListener("change", this.redraw);
    this.observer.disconnect();
    this.drawn?.destroy();
    this.drawn = undefined;
  }

  /** The colour that a token stands for just now. */
  colour(token) {
    this.probe ??= this.appendChild(document.createElement("i"));
    this.probe.hidden = true;
    this.probe.style.color = `var(${token})`;
    return getComputedStyle(this.probe).color;
  }

  async draw() {
    if (!this.data) return;
    const Chart = await load(this.data.library);
    if (!this.isConnected) return;
    this.canvas ??= this.appendChild(document.createElement("canvas"));
    this.drawn?.destroy();
    this.drawn = new Chart(this.canvas, this.configuration());
  }

  configuration() {
    const { kind, labels, series } = this.data;
    const text = this.colour("--text-2");
    const line = this.colour("--line");
    const round = kind === "doughnut";
    const stacked = kind === "stacked_bar";
    const palette = COLOURS.map((token) => this.colour(token));
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const axis = { stacked, grid: { color: line }, border: { color: line }, ticks: { color: text } };
    return {
      type: round ? "doughnut" : kind === "line" ? "line" : "bar",
      data: {
        labels,
        datasets: series.map((one, index) => ({
          label: one.name,
          data: one.values,
          backgroundColor: round ? labels.map((_, slice) => palette[slice % palette.length]) : palette[index % palette.length],
          borderColor: round ? this.colour("--surface") : palette[index % palette.length],
          borderWidth: round || kind === "line" ? 2 : 0,
          borderDash: kind === "line" ? DASHES[index % DASHES.length] : [],
          borderRadius: round ? 0 : 3,
          pointRadius: 2,
          tension: 0.25,
        })),
      },
      options: {
        responsive: true,
        maintainAspectRatio: false,
        animation: still ? false : { duration: 250 },
        font: { family: getComputedStyle(this).fontFamily },
        scales: round ? {} : { x: { ...axis, grid: { display: false } }, y: { ...axis, beginAtZero: true } },
        plugins: {
          legend: { display: round || series.length > 1, position: "bottom", labels: { color: text, boxWidth: 12 } },
        },
      },
    };
  }
}

if (!customElements.get("closeup-chart")) customElements.define("closeup-chart", CloseupChart);
