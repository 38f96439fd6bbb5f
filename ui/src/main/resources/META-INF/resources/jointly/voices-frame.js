// Stands between the page and the reader's frame: lets tickets and ids in, and names of events out; no word of anybody.
(() => {
  const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const appearance = () => {
    const scheme = getComputedStyle(document.documentElement).colorScheme;
    return scheme === "dark" || scheme === "light" ? scheme : dark.matches ? "dark" : "light";
  };
  window.jointlyVoicesFrame = (frame, settings) => {
    const tell = (message) => frame.contentWindow?.postMessage({ jointly: "voices", ...message }, settings.origin);
    const ticket = async () => {
      // a call that does not come through is as good as a backend that is away
      const fresh = await frame.$server.ticket().catch(() => "");
      if (fresh) tell({ ticket: fresh });
      else if (fresh !== "") tell({ refused: true });
      else if (frame.isConnected) setTimeout(ticket, 5000);
    };
    const lit = () => (frame.isConnected ? tell({ appearance: appearance() }) : unlit());
    const changes = new MutationObserver(lit);
    const unlit = () => {
      changes.disconnect();
      dark.removeEventListener("change", lit);
    };
    const heard = async ({ origin, source, data }) => {
      if (!frame.isConnected) {
        removeEventListener("message", heard);
        return;
      }
      if (origin !== settings.origin || source !== frame.contentWindow || data?.jointly !== "voices") return;
      if (data.event === "ready") {
        tell({ language: settings.language, appearance: appearance() });
        await ticket();
        tell({ act: settings.act });
      } else if (data.event === "ticket-wanted") ticket();
      else if (data.event === "height" && Number.isFinite(data.height))
        frame.style.height = `${Math.min(Math.max(data.height, 160), 20000)}px`;
      else if (data.event === "changed") frame.$server.changed(id.test(data.subject) ? data.subject : "");
    };
    addEventListener("message", heard);
    changes.observe(document.documentElement, { attributes: true });
    dark.addEventListener("change", lit);
    frame.src = settings.address;
  };
})();
