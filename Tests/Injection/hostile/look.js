// Opens pages in frames of this one: some are written into a frame, without being fetched, others are
// fetched. What a reader could do by chance is done to every element; and each page is taken apart:
// its elements with the names of their attributes, inside <main> and around it, and every address.
async input => {
  const { written, still, fetched } = JSON.parse(input);
  const LIMIT = 30_000;
  const pwned = [];
  const arm = window => {
    window.pwn = () => pwned.push("what the attack calls");
    for (const name of ["alert", "confirm", "prompt", "print", "open"])
      window[name] = () => { pwned.push(name); };
  };
  arm(window);
  const soon = promise => Promise.race([promise, new Promise(done => setTimeout(done, LIMIT))]);
  const next = () => new Promise(done => setTimeout(done));
  const newFrame = () => document.body.appendChild(document.createElement("iframe"));

  const ADDRESS = /^(.*:)?(href|src|srcset|action|formaction|data|poster|background|ping|cite|manifest|code|codebase|longdesc|profile|lowsrc|dynsrc)$/;
  const takeApart = root => {
    const seen = { main: [], around: [], addresses: [], refreshes: [] };
    for (const element of root.querySelectorAll("*")) {
      const names = element.getAttributeNames().sort();
      const isMain = element.localName !== "main" && element.closest("main");
      seen[isMain ? "main" : "around"].push([element.localName, ...names].join(" "));
      for (const name of names) {
        const value = element.getAttribute(name);
        if (!ADDRESS.test(name)) continue;
        const url = URL.canParse(value, location) ? new URL(value, location) : null;
        seen.addresses.push({ element: element.localName, name, value, scheme: url?.protocol ?? "none",
          isOurs: url?.origin === location.origin });
      }
      if (element.localName === "meta" && element.httpEquiv.toLowerCase() === "refresh") seen.refreshes.push(element.content);
    }
    seen.mode = root.compatMode;
    seen.isCommented = root.createNodeIterator(root, NodeFilter.SHOW_COMMENT).nextNode() !== null;
    seen.heading = root.querySelector("h1")?.textContent;
    seen.description = root.querySelector("meta[name=description]")?.content;
    return seen;
  };

  const handle = root => {
    const stop = event => event.preventDefault();
    root.defaultView.addEventListener("click", stop);
    for (const element of root.querySelectorAll("*"))
      for (const type of ["mouseover", "pointerenter", "focus", "click", "toggle", "error", "load", "animationend"])
        element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
    root.defaultView.removeEventListener("click", stop);
  };

  const judge = (frame, address) => {
    let seen;
    try {
      const root = frame.contentDocument;
      seen = takeApart(root);
      handle(root);
      seen.frames = frame.contentWindow.frames.length;
      seen.leaves = address && frame.contentWindow.location.href !== address ? frame.contentWindow.location.href : null;
    } catch (error) {
      seen = { ...seen, leaves: String(error) };
    }
    seen.pwned = pwned.splice(0);
    return seen;
  };

  const results = {};
  let frame = newFrame();
  for (const [path, html] of Object.entries(written)) {
    const root = frame.contentDocument;
    root.open();
    arm(frame.contentWindow);
    const loaded = new Promise(done => frame.contentWindow.addEventListener("load", done));
    root.write(html);
    root.close();
    await soon(loaded);
    await next(); // a page that is written while another ends loading never ends itself
    results[path] = judge(frame);
    if (results[path].leaves || results[path].pwned.length) { frame.remove(); frame = newFrame(); }
  }
  frame.remove();
  for (const [path, html] of Object.entries(still))
    results[path] = takeApart(new DOMParser().parseFromString(html, "text/html"));
  const frames = await Promise.all(Object.entries(fetched).map(async ([path, address]) => {
    const frame = newFrame();
    arm(frame.contentWindow);
    const loaded = new Promise(done => { frame.onload = done; });
    frame.src = address;
    await soon(loaded);
    return [path, address, frame];
  }));
  for (const [path, address, frame] of frames) {
    try { arm(frame.contentWindow); } catch {}
    results[path + ", fetched"] = judge(frame, address);
  }
  await next();
  for (const [, , frame] of frames) frame.remove();
  results[""] = { pwned };
  return JSON.stringify(results);
}
