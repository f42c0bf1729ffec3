(() => {
  const INNER = 'iframe, object, embed, audio, video, frame, input[type=date], input[type=time], input[type=datetime-local], input[type=month], input[type=week], [contenteditable]:not([contenteditable=false])';
  const TYPED = 'textarea, input:not([type]), input[type=text], input[type=search], input[type=email], input[type=url], input[type=tel], input[type=password], input[type=number], [contenteditable]:not([contenteditable=false])';
  const look = (element) => {
    const style = getComputedStyle(element);
    const outline = style.outlineStyle === 'none' || parseFloat(style.outlineWidth) === 0 || /rgba\([^)]*, 0\)|transparent/.test(style.outlineColor) ? ''
      : style.outlineStyle + style.outlineWidth + style.outlineColor;
    return [outline, style.borderTopColor, style.borderTopWidth, style.borderTopStyle, style.borderBottomColor, style.borderBottomWidth, style.borderBottomStyle,
      style.borderLeftColor, style.borderLeftWidth, style.borderLeftStyle, style.boxShadow, style.backgroundColor, style.backgroundImage,
      style.color, style.textDecorationLine, style.textDecorationStyle, style.textDecorationThickness, style.textShadow, style.fontWeight, style.transform, style.opacity].join('|');
  };
  const shown = (element) => element.checkVisibility({ checkVisibilityCSS: true });
  const tabbable = [...document.querySelectorAll('a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, iframe, audio[controls], video[controls], [tabindex], [contenteditable]:not([contenteditable=false])')]
    .filter((e) => e.tabIndex >= 0 && !e.disabled && shown(e) && !e.closest('[inert]')).slice(0, 1000);
  if (document.activeElement && document.activeElement !== document.body) document.activeElement.blur();
  const before = new Map(tabbable.slice(0, 200).map((e) => [e, look(e)]));
  const known = [];
  const reached = new Set();
  const listen = (event) => { if (event.target instanceof Element) reached.add(event.target); };
  document.addEventListener('focusin', listen, true);
  const deep = () => { let e = document.activeElement; while (e && e.shadowRoot && e.shadowRoot.activeElement) e = e.shadowRoot.activeElement; return e; };
  const idOf = (element) => { let id = known.indexOf(element); if (id < 0) id = known.push(element) - 1; return id; };
  //{selector}
  const words = () => document.body ? document.body.innerText.slice(0, 20000) : '';
  const api = {
    count: () => tabbable.length,
    read: () => {
      const element = deep();
      if (!element || element === document.body || element === document.documentElement) return { id: -1 };
      const fresh = known.indexOf(element) < 0;
      reached.add(element);
      const was = before.get(element);
      return {
        id: idOf(element), inner: element.matches(INNER),
        styled: element.matches(TYPED) || element.matches(INNER) || (was !== undefined && was !== look(element)) || (was === undefined && look(element)[0] !== '|'),
        hidden: !!element.closest('[aria-hidden=true]'),
        dialog: !!element.closest('dialog, [role=dialog], [role=alertdialog], [aria-modal=true]'),
        look: fresh ? element.localName + '.' + element.className + '|' + look(element) : '',
        target: fresh ? selector(element) : '', html: fresh ? element.outerHTML.slice(0, 500) : '',
      };
    },
    unreached: () => tabbable.filter((e) => !reached.has(e) && e.isConnected && shown(e)).length,
    focus: (id) => {
      const element = known[id];
      if (!element || !element.isConnected) return false;
      element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      element.focus({ preventScroll: true });
      const box = element.getBoundingClientRect();
      return deep() === element && box.width > 1 && box.height > 1 && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight
        && (element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }));
    },
    blur: () => { const element = deep(); if (element) element.blur(); return true; },
    keys: () => [...new Set((words().match(/\b(?:Ctrl|Control|Alt|Shift|Cmd)\s*\+\s*(?:[A-Z0-9]\b|Esc\w*|Tab|F\d{1,2})|\bF6\b/gi) || []).map((k) => k.replace(/\s+/g, '')))].slice(0, 3),
    end: () => { document.removeEventListener('focusin', listen, true); if (deep()) deep().blur(); window.scrollTo({ top: 0, behavior: 'instant' }); delete window[Symbol.for('portalprobe.walk')]; return true; },
  };
  window[Symbol.for('portalprobe.walk')] = api;
  return JSON.stringify({ count: api.count(), keys: api.keys() });
})()
