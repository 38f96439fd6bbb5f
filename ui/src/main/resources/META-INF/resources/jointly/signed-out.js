// Typed text is nobody else's: it goes with the person who wrote it.
for (const key of Object.keys(localStorage)) if (key.startsWith("jointly.")) localStorage.removeItem(key);
sessionStorage.clear();
