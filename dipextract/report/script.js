"use strict";
// Filters and sorting. The page reads as well without them.
(() => {
  const form = document.getElementById("filters");
  const table = document.getElementById("table");

  // A link to words in a folded article opens it.
  const unfold = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let part = target; part; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true;
    if (target) target.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  if (location.hash) unfold();

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details.article:not([open])")];
    folded.forEach((part) => { part.open = true; });
  });
  addEventListener("afterprint", () => folded.forEach((part) => { part.open = false; }));

  if (!table) return;
  const body = table.tBodies[0];
  const meetings = [...body.rows].map((row) => ({
    row,
    article: row.cells[0].firstElementChild.hash.match(/^#(a\d+)m/)[1],
    countries: row.dataset.c.split(" "),
    areas: row.dataset.a.split(" "),
    people: row.cells[2].textContent.toLowerCase(),
    first: row.dataset.f || "",
    last: row.dataset.l || "",
  }));
  const articles = [...document.querySelectorAll("details.article")];

  const fits = (meeting, wanted) =>
    (!wanted.country || meeting.countries.includes(wanted.country)) &&
    (!wanted.area || meeting.areas.includes(wanted.area)) &&
    meeting.people.includes(wanted.person) &&
    (!wanted.from || (meeting.last && meeting.last >= wanted.from)) &&
    (!wanted.to || (meeting.first && meeting.first <= wanted.to));

  const filter = () => {
    const wanted = {};
    for (const name of ["country", "area", "from", "to"]) wanted[name] = form.elements[name].value;
    wanted.person = form.elements.person.value.trim().toLowerCase();
    const any = Object.values(wanted).some(Boolean);
    const left = new Set();
    let count = 0;
    for (const meeting of meetings) {
      const shown = fits(meeting, wanted);
      meeting.row.hidden = !shown;
      if (shown) { count += 1; left.add(meeting.article); }
    }
    for (const article of articles) article.hidden = any && !left.has(article.id);
    form.elements.shown.value = `${count} of ${meetings.length} meetings`;
  };

  const key = (row, column) =>
    column === 0 ? row.dataset.f || "9999" : row.cells[column].textContent.trim().toLowerCase() || "\uffff";

  const sort = (heading, column) => {
    const descending = heading.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
    const sign = descending ? -1 : 1;
    const keyed = meetings.map(({ row }) => [key(row, column), row]);
    keyed.sort(([a], [b]) => sign * (a < b ? -1 : a > b ? 1 : 0));
    body.append(...keyed.map(([, row]) => row));
  };

  [...table.tHead.rows[0].cells].forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    button.addEventListener("click", () => sort(heading, column));
    heading.replaceChildren(button);
  });
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  form.hidden = false;
  filter();
})();
