(() => {
  //{selector}
  const place = (element) => ({ target: selector(element), html: (element.outerHTML || '').slice(0, 500) });
  const body = document.body;
  const every = body ? [...body.querySelectorAll('*')].filter((e) => e instanceof HTMLElement).slice(0, 3000) : [];
  const texts = every.filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) && e.checkVisibility({ checkVisibilityCSS: true })
    && !e.closest('[aria-hidden=true], select, textarea, [title]'));
  const styles = new Map();
  const styleOf = (e) => { let s = styles.get(e); if (!s) { s = getComputedStyle(e); styles.set(e, s); } return s; };
  const cut = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const text = range.getBoundingClientRect();
    const letter = parseFloat(styleOf(element).fontSize);
    for (let box = element; box && box !== body; box = box.parentElement) {
      const style = styleOf(box);
      if (style.clip !== 'auto' || style.clipPath !== 'none') return false;
      const across = /^(hidden|clip)$/.test(style.overflowX);
      const down = /^(hidden|clip)$/.test(style.overflowY);
      if (!across && !down) continue;
      const edge = box.getBoundingClientRect();
      if (edge.width <= 2 || edge.height <= 2) return false;
      if (down && text.bottom - edge.bottom > 0.4 * letter && text.top < edge.bottom) return true;
      if (across && text.right - edge.right > 0.4 * letter && text.left < edge.right) return true;
    }
    return false;
  };
  const TWO_WAYS = 'table, pre, svg, img, video, iframe, canvas, object, embed, map, [role=grid], [role=toolbar]';
  const api = {
    narrow: () => {
      const wide = document.scrollingElement ? document.scrollingElement.scrollWidth : 0;
      const out = wide <= 322 ? [] : every.filter((e) => e.getBoundingClientRect().right > 322 && !e.closest(TWO_WAYS)
        && e.checkVisibility({ checkVisibilityCSS: true }) && !/^(auto|scroll|hidden|clip)$/.test(styleOf(e.parentElement).overflowX)
        && ![...e.children].some((c) => c.getBoundingClientRect().right > 322 && !c.closest(TWO_WAYS)));
      return JSON.stringify({ width: Math.round(wide), places: out.slice(0, 10).map(place) });
    },
    spaced: () => {
      const before = new Set(texts.filter(cut));
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
      const sheets = document.adoptedStyleSheets;
      document.adoptedStyleSheets = [...sheets, sheet];
      try { return JSON.stringify(texts.filter((e) => !before.has(e) && cut(e)).slice(0, 10).map(place)); } finally { document.adoptedStyleSheets = sheets; }
    },
    end: () => { delete window[Symbol.for('portalprobe.layout')]; return true; },
  };
  window[Symbol.for('portalprobe.layout')] = api;
  return true;
})()
