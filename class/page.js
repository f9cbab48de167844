"use strict";
const rows = [...document.querySelectorAll("tr[data-text]")];
const search = document.getElementById("search");
const state = document.getElementById("state");
const shown = document.getElementById("shown");
function filter() {
  const text = search.value.trim().toLowerCase();
  let n = 0;
  for (const row of rows) {
    const fits = row.dataset.text.includes(text) && (state.value === "" || row.dataset.state === state.value || state.value === "flag" && row.dataset.flag === "yes");
    row.hidden = !fits;
    if (fits) n++;
  }
  shown.textContent = n + " of " + rows.length + " learners";
}
search.addEventListener("input", filter);
state.addEventListener("change", filter);
document.querySelector(".filters").hidden = false;
filter();
