/**
 * Comfort for the complaint form; nothing here is needed to complain. Keeps a draft of the story (text only, no
 * contact data, 24 hours) in the reader's own browser, shows how much room is left from 75 % on, and forgets the
 * draft as soon as a receipt is shown.
 */
export const formScript = `
const store = "redress-draft";
const form = document.querySelector("form[data-draft]");
const read = () => {
  try {
    const draft = JSON.parse(localStorage.getItem(store) ?? "null");
    return draft && Date.now() - draft.at < 864e5 ? draft.fields : {};
  } catch {
    return {};
  }
};
if (document.querySelector("[data-draft-done]")) localStorage.removeItem(store);
if (form) {
  const kept = form.querySelectorAll("[data-keep]");
  const note = form.querySelector("[data-draft-note]");
  const draft = read();
  for (const field of kept) {
    if (!field.value && draft[field.name]) {
      field.value = draft[field.name];
      note.hidden = false;
    }
  }
  form.addEventListener("input", () => {
    const fields = {};
    for (const field of kept) if (field.value) fields[field.name] = field.value;
    try {
      localStorage.setItem(store, JSON.stringify({ at: Date.now(), fields }));
    } catch {}
  });
  note?.querySelector("button").addEventListener("click", () => {
    localStorage.removeItem(store);
    for (const field of kept) field.value = "";
    note.hidden = true;
    kept[0].focus();
  });
  for (const field of form.querySelectorAll("textarea[maxlength]")) {
    const counter = document.getElementById(field.id + "-counter");
    const show = () => {
      const left = field.maxLength - field.value.length;
      counter.textContent = left < field.maxLength / 4 ? counter.dataset.left.replace("%n", left) : "";
    };
    field.addEventListener("input", show);
    show();
  }
}
`;
