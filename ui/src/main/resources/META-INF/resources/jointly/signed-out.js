// Typed text is nobody else's: it goes with the person who wrote it.
for (const key of Object.keys(localStorage)) if (key.startsWith("jointly.")) localStorage.removeItem(key);
sessionStorage.clear();
// So do copies of documents kept for work without a network.
if (indexedDB.databases) {
  indexedDB.databases().then((all) => {
    for (const { name } of all) if (name?.startsWith("jointly.")) indexedDB.deleteDatabase(name);
  });
}
