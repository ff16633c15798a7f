// The chart of the report: four figures, one bar for each of the five, shorter is better.
import { CANDIDATES } from "./candidates.mjs";
import { figures, fullUse } from "./figures.mjs";
import { percentile } from "./statistics.mjs";

const PANELS = [
  { title: "First question, slow profile, ms", values: (results, name) => figures(results, "slow", "question", name) },
  { title: "Answer kept, slow profile, ms", values: (results, name) => figures(results, "slow", "kept", name) },
  { title: "Bytes to full use, KB", values: (results, name) => [fullUse(results, name) / 1024] },
  {
    title: "Key press to frame with 20 places, p95, ms",
    values: (results, name) => figures(results, "typing", "shown", name),
  },
];
const [WIDTH, PANEL_WIDTH, PANEL_HEIGHT] = [860, 430, 200];
const [LABEL, BAR, ROW] = [165, 185, 28];

/** The chart as SVG; the bar is the median, the thin line from the first to the third quartile. */
export function chart(results) {
  const rows = Math.ceil(PANELS.length / 2);
  const height = rows * PANEL_HEIGHT + 20;
  const panels = PANELS.map((panel, index) => {
    const place = `translate(${(index % 2) * PANEL_WIDTH + 15} ${Math.floor(index / 2) * PANEL_HEIGHT + 15})`;
    return `<g transform="${place}">${panelOf(panel, results)}</g>`;
  });
  const size = `viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}"`;
  const label = 'role="img" aria-label="Figures of the widget and its peers; all of them are in the tables"';
  const font = 'font-family="system-ui, sans-serif" font-size="14"';
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${label} ${font}>
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
${panels.join("\n")}
</svg>
`;
}

function panelOf({ title, values }, results) {
  const quartilesOf = (figure) => [0.25, 0.5, 0.75].map((share) => percentile(figure, share));
  const quartiles = CANDIDATES.map(({ name }) => quartilesOf(values(results, name)));
  const most = Math.max(...quartiles.map((three) => three[2]));
  const bars = CANDIDATES.map((candidate, index) => bar(candidate, quartiles[index], most, 22 + index * ROW));
  return `<text y="12" font-weight="600" fill="#212121">${title}</text>${bars.join("")}`;
}

function bar({ name, title }, quartiles, most, top) {
  const [low, middle, high] = quartiles;
  const length = (value) => ((value / most) * BAR).toFixed(1);
  const colour = name === "puolesta" ? "#2a6ebb" : "#8a949c";
  const centre = top + ROW / 2;
  const words = (at, text, more = "") => `<text x="${at}" y="${centre + 5}" fill="#212121" ${more}>${text}</text>`;
  return [
    words(LABEL - 8, title, 'text-anchor="end"'),
    `<rect x="${LABEL}" y="${top + 5}" width="${length(middle)}" height="${ROW - 10}" fill="${colour}"/>`,
    `<path d="M${LABEL + Number(length(low))} ${centre}H${LABEL + Number(length(high))}" stroke="#212121"/>`,
    words(LABEL + Number(length(high)) + 6, middle.toFixed(0)),
  ].join("");
}
