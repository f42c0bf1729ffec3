(targets) => {
  const marks = [];
  const found = [];
  for (const target of targets) {
    let element = null;
    try { element = document.querySelector(target); } catch (e) { /* not one of ours */ }
    if (!element || !element.checkVisibility({ checkVisibilityCSS: true })) continue;
    const style = getComputedStyle(element);
    const own = [...element.childNodes].filter((n) => n.nodeType === 3 && n.data.trim());
    const boxes = own.flatMap((n) => { const range = document.createRange(); range.selectNodeContents(n); return [...range.getClientRects()]; });
    const box = boxes.length || /^(input|textarea|select)$/.test(element.localName) ? boxes.length ? boxes.reduce((a, b) => ({ left: Math.min(a.left, b.left), top: Math.min(a.top, b.top), right: Math.max(a.right, b.right), bottom: Math.max(a.bottom, b.bottom) }))
      : element.getBoundingClientRect() : null;
    if (!box || style.webkitTextFillColor !== style.color) continue;
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    canvas.fillStyle = style.color; canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    let opacity = a / 255;
    for (let up = element; up; up = up.parentElement) opacity *= parseFloat(getComputedStyle(up).opacity);
    found.push({ target, html: element.outerHTML.slice(0, 500), x: box.left + scrollX, y: box.top + scrollY, width: box.right - box.left, height: box.bottom - box.top,
      red: a ? Math.min(255, r) : 0, green: g, blue: b, opacity, fontPixels: parseFloat(style.fontSize), fontWeight: parseInt(style.fontWeight, 10) || 400 });
    marks.push([element, element.getAttribute('style')]);
  }
  window[Symbol.for('portalprobe.contrast')] = {
    hide: () => { for (const [element] of marks) { element.style.setProperty('transition', 'none', 'important'); element.style.setProperty('color', 'transparent', 'important'); element.style.setProperty('caret-color', 'transparent', 'important'); } return true; },
    end: () => { for (const [element, style] of marks) { if (style === null) element.removeAttribute('style'); else element.setAttribute('style', style); } delete window[Symbol.for('portalprobe.contrast')]; return true; },
  };
  return JSON.stringify(found);
}
