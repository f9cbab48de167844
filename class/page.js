"use strict";
const rows = [...document.querySelectorAll("tr[data-text]")];
const search = document.getElementById("search");
const state = document.getElementById("state");
const at = document.getElementById("at");
const shown = document.getElementById("shown");
function fits(row) {
  const inState = state.value === "" || row.dataset.state === state.value || state.value === "flag" && row.dataset.flag === "yes";
  const there = at.value === "" || row.dataset.stuck.split(" ").includes(at.value);
  return inState && there && row.dataset.text.includes(search.value.trim().toLowerCase());
}
function filter() {
  let n = 0;
  for (const row of rows) {
    row.hidden = !fits(row);
    if (!row.hidden) n++;
  }
  shown.textContent = n + " of " + rows.length + " learners";
}
function open() {
  const learner = document.getElementById(location.hash.slice(1));
  if (!learner || learner.tagName !== "DETAILS") return;
  learner.open = true;
  learner.scrollIntoView();
  learner.querySelector("summary").focus();
}
search.addEventListener("input", filter);
state.addEventListener("change", filter);
at.addEventListener("change", filter);
addEventListener("hashchange", open);
document.querySelector(".filters").hidden = false;
filter();
open();
