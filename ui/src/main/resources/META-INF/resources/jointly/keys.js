// "/" searches, "g" and a letter goes to a room, "c" creates, "?" helps; never while somebody types.
(() => {
  let pending = false;
  let rooms = "";
  const typing = (e) =>
    e.composedPath().some((n) => n instanceof HTMLElement && (n.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(n.tagName)));
  window.jointlyKeys = (shell, letters) => {
    window.jointlyShell = shell;
    rooms = letters;
    if (window.jointlyKeysOn) return;
    window.jointlyKeysOn = true;
    document.addEventListener("keydown", (e) => {
      if (e.ctrlKey || e.metaKey || e.altKey || typing(e) || !window.jointlyShell?.isConnected) return;
      const press = (key) => {
        e.preventDefault();
        window.jointlyShell.$server.pressed(key);
      };
      if (pending) {
        pending = false;
        if (rooms.includes(e.key)) press(`g${e.key}`);
        return;
      }
      if (e.key === "g") {
        pending = true;
        setTimeout(() => {
          pending = false;
        }, 1500);
      } else if (e.key === "/") {
        e.preventDefault();
        document.querySelector(".search-field")?.focus();
      } else if (e.key === "c" || e.key === "?") press(e.key);
    });
  };
})();
