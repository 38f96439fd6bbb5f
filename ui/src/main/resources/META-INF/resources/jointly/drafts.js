// Keeps what somebody types until it is saved, over lost sessions and restarted servers.
(() => {
  const PREFIX = "jointly.draft/";
  const age = 30 * 24 * 3600 * 1000;
  const read = (key) => {
    try {
      return JSON.parse(localStorage.getItem(PREFIX + key));
    } catch {
      return null;
    }
  };
  const write = (key, value) => {
    try {
      if (value === "" || value === null || value === undefined) localStorage.removeItem(PREFIX + key);
      else localStorage.setItem(PREFIX + key, JSON.stringify({ value, at: Date.now() }));
    } catch {
      /* a full store must not stop anybody from typing */
    }
  };
  const fresh = (key) => {
    const kept = read(key);
    return kept && Date.now() - kept.at < age ? kept.value : null;
  };
  window.jointlyDrafts = {
    // Returns the text that was brought back, or null.
    text(field, key) {
      if (field.$draft !== key) {
        field.$draft = key;
        field.addEventListener("input", (e) => write(field.$draft, e.target.value ?? field.value));
      }
      const kept = fresh(key);
      if (kept === null || kept === field.value) return null;
      field.value = kept;
      field.dispatchEvent(new CustomEvent("change", { bubbles: true }));
      return kept;
    },
    read: (key) => fresh(key),
    write,
    clear(prefix) {
      for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX + prefix)) localStorage.removeItem(key);
    },
  };
})();
