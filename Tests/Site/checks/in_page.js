// Helpers for the measurements: put into every page before it loads, and only here, in the tests.
addEventListener("securitypolicyviolation", event =>
  console.log("balise-violation " + event.effectiveDirective + " " + event.blockedURI));

window.balise = (() => {
  const seen = element => {
    if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1; // words for screen readers only are 1 px boxes
  };

  const colour = text => {
    const parts = text.match(/^rgba?\(([^)]+)\)$/);
    if (parts) {
      const numbers = parts[1].split(/[ ,/]+/).map(Number);
      return [numbers[0], numbers[1], numbers[2], numbers[3] ?? 1];
    }
    // color(srgb …), oklch(…): let the browser paint it.
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 1;
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    pen.fillStyle = text;
    pen.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };

  const over = (top, below) => {
    const a = top[3] + below[3] * (1 - top[3]);
    if (a === 0) return [0, 0, 0, 0];
    return [0, 1, 2].map(i => (top[i] * top[3] + below[i] * below[3] * (1 - top[3])) / a).concat(a);
  };

  const base = () => {
    const probe = document.createElement("p");
    probe.style.cssText = "background:Canvas;display:none";
    document.documentElement.append(probe);
    const value = colour(getComputedStyle(probe).backgroundColor);
    probe.remove();
    return value;
  };

  // The colour behind an element's text; null when a picture lies behind it.
  const ground = element => {
    let result = [0, 0, 0, 0];
    for (let one = element; one; one = one.parentElement) {
      const style = getComputedStyle(one);
      if (style.backgroundImage !== "none" && result[3] < 1) return null;
      result = over(result, colour(style.backgroundColor));
      if (result[3] >= 0.999) return result;
    }
    return over(result, base());
  };

  const light = c => {
    const [r, g, b] = c.slice(0, 3).map(v => {
      v /= 255;
      return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };

  const contrast = (one, two) => {
    const [a, b] = [light(one), light(two)].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  };

  const opacity = element => {
    let product = 1;
    for (let one = element; one; one = one.parentElement) product *= Number(getComputedStyle(one).opacity);
    return product;
  };

  const words = text => text.replace(/\s+/g, " ").trim();
  const name = element => {
    const tag = element.tagName.toLowerCase();
    const mark = element.id ? "#" + element.id : element.classList.length ? "." + [...element.classList].join(".") : "";
    const text = words(element.textContent);
    return `<${tag}${mark}>` + (text ? ` “${text.length > 40 ? text.slice(0, 39) + "…" : text}”` : "");
  };

  // Every visible run of text: [text node, its element].
  const texts = () => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (words(node.data) && seen(node.parentElement)) found.push(node);
    }
    return found;
  };

  const openAll = () => document.querySelectorAll("details").forEach(one => (one.open = true));
  const targets = () => [...document.querySelectorAll("a[href], summary, button, input, select, textarea, [tabindex]")];

  return { seen, colour, over, ground, contrast, opacity, name, texts, words, openAll, targets };
})();
