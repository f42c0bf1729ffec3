(listenersOf) => {
  const axe = window.axe;
  const LIMIT = { texts: 300, links: 300, images: 200, media: 30, groups: 60, fields: 120, tables: 60, clickables: 60, oddities: 120, navigations: 12 };
  const shortened = [];
  const clip = (text, max) => (text || '').replace(/\s+/g, ' ').trim().slice(0, max);
  const keep = (name, list) => {
    if (list.length > LIMIT[name]) shortened.push(name);
    return list.slice(0, LIMIT[name]);
  };
  const few = (name, list) => keep(name, list);
  const all = (selector, root) => [...(root || document).querySelectorAll(selector)];
  const selector = (element) => { try { return axe.utils.getSelector(element); } catch (e) { return element.localName; } };
  const place = (element) => {
    const html = element.outerHTML || '';
    return { target: String(selector(element)), html: html.slice(0, 500) };
  };
  const name = (element) => { try { return clip(axe.commons.text.accessibleText(element), 300); } catch (e) { return clip(element.textContent, 300); } };
  const hidden = (element) => !!element.closest('[aria-hidden=true]');
  const shown = (element) => element.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true });
  const styleOf = (element, pseudo) => getComputedStyle(element, pseudo);
  const isHtml = document.documentElement instanceof HTMLElement;
  const CONTROL = 'a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, iframe, object, embed, audio[controls], video[controls], [contenteditable]:not([contenteditable=false]), [tabindex]';
  let setUp = false;
  try { if (axe && axe.setup) { axe.setup(document); setUp = true; } } catch (e) { /* names fall back to text */ }
  try {
    const body = document.body;
    const words = (text) => (text.match(/[\p{L}\p{N}]{2,}/gu) || []).length;

    const BLOCK = 'p, li, dt, dd, td, th, h1, h2, h3, h4, h5, h6, blockquote, figcaption, caption, legend, label, summary, div, section, article, main, header, footer, aside, span, a, q, em, i, strong';
    const texts = [];
    const SKIP = 'script, style, noscript, template, code, pre, kbd, samp, var, svg, math, select, textarea, [translate=no]';
    if (body) {
      for (const element of all('body, body *')) {
        if (texts.length > LIMIT.texts) break;
        const own = element.hasAttribute('lang') && element !== document.documentElement;
        const inlineOwn = own || !/^inline/.test(styleOf(element).display) || element === body;
        if (!inlineOwn || element.closest(SKIP) || hidden(element) || !shown(element)) continue;
        const pieces = [];
        const walk = (node) => {
          for (const child of node.childNodes) {
            if (child.nodeType === 3) pieces.push(child.data);
            else if (child.nodeType === 1 && !child.matches(SKIP) && !child.hasAttribute('lang') && /^inline/.test(styleOf(child).display) && shown(child) && !hidden(child)) walk(child);
            else if (child.nodeType === 1 && child.localName === 'br') pieces.push(' ');
          }
        };
        walk(element);
        const text = clip(pieces.join(''), 600);
        if (words(text) < 1) continue;
        const declared = element.closest('[lang]');
        texts.push({ place: place(element), lang: declared ? declared.getAttribute('lang') : null, ownLang: own, text });
      }
    }

    const contextOf = (element) => {
      const around = element.closest('p, li, td, th, dd, dt, h1, h2, h3, h4, h5, h6, figcaption, blockquote, label') || element.parentElement || element;
      return clip(around.innerText || around.textContent, 300);
    };
    const links = few('links', all('a[href], area[href], [role=link]').filter((a) => shown(a) && !hidden(a))).map((a) => ({
      place: place(a), name: name(a), href: String(a.href || '').slice(0, 500), context: contextOf(a),
    }));

    const images = few('images', all('img, input[type=image], [role=img]:not(svg *)').filter((i) => i.localName !== 'svg' && (shown(i) || i.localName === 'input'))).map((i) => {
      const control = i.parentElement && i.parentElement.closest('a[href], button, [role=button], [role=link]');
      const role = i.getAttribute('role');
      const box = i.getBoundingClientRect();
      return {
        place: place(i), alt: i.hasAttribute('alt') ? i.getAttribute('alt').slice(0, 300) : null, name: name(i),
        source: String(i.currentSrc || i.src || '').slice(0, 500).replace(/^data:.*/, ''),
        decorative: hidden(i) || role === 'presentation' || role === 'none' || i.getAttribute('alt') === '',
        width: Math.round(box.width), height: Math.round(box.height), title: clip(i.getAttribute('title'), 200),
        beside: control ? clip(control.innerText, 200) : '',
      };
    });

    const TRANSCRIPT = /transcript|text version|audio description|sign language|phụ đề|lời thoại|bản ghi|bản chép|nội dung văn bản/i;
    const near = (element) => TRANSCRIPT.test(clip((element.closest('figure, section, article, li, p, div') || element.parentElement || element).innerText, 3000))
      || TRANSCRIPT.test(element.getAttribute('aria-label') || '') || element.hasAttribute('aria-describedby') || element.hasAttribute('aria-details');
    const media = [
      ...all('audio, video').filter((m) => m.localName === 'video' ? shown(m) : (m.controls || m.autoplay || true)).map((m) => ({
        place: place(m), kind: m.localName, captions: all('track', m).some((t) => /captions|subtitles|descriptions/.test(t.kind)), alternative: near(m) })),
      ...all('iframe[src], embed[src], object[data]').filter((f) => /youtube(-nocookie)?\.com\/embed|player\.vimeo|dailymotion\.com\/embed|facebook\.com\/plugins\/video|\.(mp4|webm|mov|mp3|ogg|swf)([?#]|$)/i.test(f.src || f.data)).map((f) => ({
        place: place(f), kind: 'frame', captions: false, alternative: near(f) })),
      ...all('a[href]').filter((a) => /\.(mp3|wav|ogg|oga|m4a|aac|mp4|m4v|mov|avi|wmv|webm|mkv)([?#]|$)/i.test(a.href)).map((a) => ({
        place: place(a), kind: 'link', captions: false, alternative: near(a) })),
    ];

    const groups = few('groups', all('fieldset').filter(shown)).map((f) => {
      const legend = [...f.children].find((c) => c.localName === 'legend');
      return {
        place: place(f), kind: 'fieldset',
        legend: f.getAttribute('role') === 'presentation' || f.getAttribute('role') === 'none' ? 'none'
          : clip(legend ? name(legend) || legend.textContent : '', 200) || clip(f.getAttribute('aria-label') || f.getAttribute('title'), 200) || (f.hasAttribute('aria-labelledby') ? name(f) : ''),
        controls: all('input:not([type=hidden]), select, textarea', f).length };
    });
    const choices = new Map();
    for (const box of all('input[type=radio][name], input[type=checkbox][name]').filter(shown)) {
      if (box.closest('fieldset, [role=group], [role=radiogroup], table')) continue;
      const key = box.type + ' ' + box.name;
      choices.set(key, [...(choices.get(key) || []), box]);
    }
    for (const boxes of choices.values()) {
      if (boxes.length > 1) groups.push({ place: place(boxes[0]), kind: 'choices', legend: '', controls: boxes.length });
    }

    const hears = (element, types) => {
      const found = new Set();
      for (const type of types) if (typeof element['on' + type] === 'function') found.add(type);
      if (listenersOf) { const heard = listenersOf(element); for (const type of types) if (heard[type] && heard[type].length) found.add(type); }
      return found.size > 0;
    };
    const fields = all('input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=reset]):not([type=image]), select, textarea').filter(shown).slice(0, LIMIT.fields + 1).map((f) => {
      const labels = [...(f.labels || [])].some((l) => shown(l) && clip(l.innerText, 10));
      const by = (f.getAttribute('aria-labelledby') || '').split(/\s+/).some((id) => { const l = id && document.getElementById(id); return l && shown(l) && clip(l.innerText, 10); });
      return {
        place: place(f), type: f.localName === 'input' ? f.type : f.localName, name: name(f), placeholder: clip(f.getAttribute('placeholder'), 200),
        labelled: labels || by, reactsToChange: hears(f, ['change', 'input']),
        submitted: !!(f.form && f.form.querySelector('button:not([type=button]):not([type=reset]), input[type=submit], input[type=image]')) };
    });

    const tables = few('tables', all('table').filter((t) => shown(t) && !hidden(t) && !/^(presentation|none)$/.test(t.getAttribute('role') || ''))).map((t) => {
      const rows = [...t.rows];
      const cells = rows.flatMap((r) => [...r.cells]);
      const first = rows.length ? [...rows[0].cells] : [];
      return {
        place: place(t), caption: clip(t.caption ? t.caption.innerText : t.getAttribute('summary'), 200), rows: rows.length,
        columns: Math.max(0, ...rows.map((r) => r.cells.length)),
        headers: cells.filter((c) => c.localName === 'th' || c.hasAttribute('scope') || /^(row|column)header$/.test(c.getAttribute('role') || '')).length,
        cells: cells.filter((c) => c.localName === 'td').length,
        emphasised: first.length > 1 && first.every((c) => { const t = clip(c.innerText, 50); const inner = c.querySelector('b, strong') || c; return t && parseInt(styleOf(inner).fontWeight, 10) >= 600; }) };
    });

    const INTERACTIVE = /^(button|link|checkbox|radio|switch|tab|menuitem|menuitemcheckbox|menuitemradio|option|combobox|slider|spinbutton|treeitem|gridcell)$/;
    // What is clicked to show the hidden thing after it is a control, whatever it looks like.
    const opens = (element) => {
      const next = element.nextElementSibling;
      return !!next && !shown(next) && clip(next.textContent, 5) !== '' && !/^(script|style|template)$/.test(next.localName);
    };
    const clickables = [];
    if (body) {
      let looked = 0;
      for (const element of all('body *')) {
        if (++looked > 6000) { shortened.push('clickables'); break; }
        if (!hears(element, ['click', 'mousedown', 'mouseup', 'dblclick', 'pointerdown'])) continue;
        if (element.matches(CONTROL + ', label, option, optgroup, dialog, canvas, form, html, body, main') || !shown(element)) continue;
        if (element.closest(CONTROL.replace(', [tabindex]', ', [tabindex]:not([tabindex="-1"])')) || element.querySelector(CONTROL) || element.shadowRoot) continue;
        if (element.closest('label')) continue;
        const box = element.getBoundingClientRect();
        if (box.width < 3 || box.height < 3 || box.width * box.height > 0.5 * innerWidth * innerHeight) continue;
        const role = element.getAttribute('role') || '';
        clickables.push({ place: place(element), role, text: clip(element.innerText, 100), looksActive: styleOf(element).cursor === 'pointer' || INTERACTIVE.test(role) || opens(element) });
      }
    }

    const oddities = [];
    const odd = (element, kind, text) => { if (oddities.length <= LIMIT.oddities) oddities.push({ place: place(element), kind, text: clip(text, 200) }); };
    if (body) {
      let looked = 0;
      for (const element of all('body *')) {
        if (++looked > 6000) { shortened.push('oddities'); break; }
        if (oddities.length > LIMIT.oddities) break;
        if (!shown(element) || hidden(element) || element.closest('svg')) continue;
        for (const pseudo of ['::before', '::after']) {
          const content = styleOf(element, pseudo).content;
          const said = /^"/.test(content) ? content.slice(1, -1) : '';
          if ((said.match(/\p{L}{2,}/gu) || []).length > 0 && styleOf(element, pseudo).display !== 'none') odd(element, 'generated-text', said);
        }
        const style = styleOf(element);
        if (/url\(/.test(style.backgroundImage) && !clip(element.innerText, 5) && !element.querySelector('img, svg, canvas, video, input, iframe') && element !== body) {
          const box = element.getBoundingClientRect();
          const named = element.getAttribute('aria-label') || element.getAttribute('aria-labelledby') || element.getAttribute('title');
          if (!named && box.width >= 40 && box.height >= 40) odd(element, 'background-picture', style.backgroundImage);
        }
        if (/^(auto|scroll|hidden|clip)$/.test(style.overflowY) === false && /^(p|div|dd|td|li|main|section|article)$/.test(element.localName)) {
          const lines = [''];
          for (const child of element.childNodes) {
            if (child.nodeType === 1 && child.localName === 'br') lines.push('');
            else if (child.nodeType === 3 || /^(a|b|i|em|strong|span)$/.test(child.localName || '')) lines[lines.length - 1] += child.textContent;
            else lines.push('');
          }
          const bulleted = lines.filter((line) => /^\s*([*•●▪■◦‣–—·+-]|\d{1,2}[.)]|[a-zđ][.)])\s+\S/i.test(line));
          if (bulleted.length >= 3) odd(element, 'list-not-marked-up', bulleted.join(' / '));
        }
        if (/^(p|div|span|b|strong)$/.test(element.localName) && element.childElementCount <= 1 && !element.closest('h1,h2,h3,h4,h5,h6,a,button,label,th,td,li,legend,summary,nav,[role=heading],dt,figcaption,caption')) {
          const text = clip(element.innerText, 120);
          const size = parseFloat(style.fontSize);
          const base = parseFloat(styleOf(body).fontSize);
          if (text && text.length < 80 && !/[.,;:!?…]$/.test(text) && words(text) > 0 && parseInt(style.fontWeight, 10) >= 600 && size >= 1.25 * base && !/^inline/.test(style.display)) odd(element, 'heading-not-marked-up', text);
        }
        const described = [element.id, element.className, element.getAttribute('src'), element.getAttribute('name'), element.getAttribute('alt')].filter((v) => typeof v === 'string').join(' ');
        if (/^(img|canvas|iframe|div)$/.test(element.localName) && /captcha|turnstile|mã xác nhận|mã bảo vệ|maxacnhan/i.test(described) && !(element.parentElement && oddities.some((o) => o.kind === 'captcha'))) {
          const form = element.closest('form') || body;
          const sound = form.querySelector('audio, a[href*=audio], button[id*=audio], [class*=audio], [aria-label*="âm thanh"], [title*="audio"]');
          if (!sound) odd(element, 'captcha', described);
        }
      }
      const rules = [];
      try {
        for (const sheet of document.styleSheets) { let list; try { list = sheet.cssRules; } catch (e) { continue; }
          for (const rule of list) if (rule.selectorText && /:hover/.test(rule.selectorText) && /(display|visibility|opacity)/.test(rule.cssText)) rules.push(rule.selectorText); }
      } catch (e) { /* a sheet of another origin */ }
      for (const text of rules.slice(0, 100)) {
        for (const one of text.split(',')) {
          const owner = one.split(/:hover/)[0].trim();
          if (!owner || /:focus|:active/.test(one) || rules.some((r) => r.includes(owner + ':focus'))) continue;
          let found = []; try { found = all(owner); } catch (e) { continue; }
          const lone = found.find((e) => shown(e) && !e.matches(CONTROL) && !e.closest('a[href], button') && !e.querySelector('a[href], button, [tabindex]:not([tabindex="-1"]), input'));
          if (lone) odd(lone, 'hover-only', one);
        }
      }
      for (const element of listenersOf ? all('body *').slice(0, 6000) : []) {
        const tip = hears(element, ['mouseover', 'mouseenter']) && !hears(element, ['focus', 'focusin']);
        if (tip && shown(element) && !element.matches(CONTROL) && !element.closest('a[href], button') && !element.querySelector(CONTROL)) odd(element, 'hover-only', 'mouseover');
      }
      const ERROR = /\berrors?\b|\binvalid\b|không hợp lệ|lỗi|chưa nhập|bắt buộc nhập/i;
      const FIELD = 'input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=reset]):not([type=image]), select, textarea';
      for (const form of all('form').slice(0, 50)) {
        const inside = all(FIELD, form).filter(shown).slice(0, 100);
        const boxes = all('[role=alert], [class*=error i], [class*=validation i], [id*=error i]', form)
          .filter((b) => !b.matches(FIELD) && shown(b) && !b.querySelector(FIELD) && !b.closest('label') && ERROR.test(b.innerText || ''));
        if (inside.length < 2 || !boxes.length) continue;
        const pointed = (f) => ['aria-describedby', 'aria-errormessage'].some((a) => (f.getAttribute(a) || '').split(/\s+/).some((id) => { const t = id && document.getElementById(id); return t && clip(t.textContent, 5); }));
        const labelled = (f) => { const l = clip(name(f), 100).toLowerCase(); return l.length > 1 && boxes.some((b) => b.innerText.toLowerCase().includes(l)); };
        const told = inside.some((f) => f.getAttribute('aria-invalid') === 'true' || pointed(f) || labelled(f))
          || boxes.some((b) => b.querySelector('a[href^="#"]') || (b.parentElement !== form && all(FIELD, b.parentElement).length === 1));
        if (!told) odd(boxes[0], 'errors-name-no-field', boxes[0].innerText);
      }
      for (const lone of all('summary')) {
        const parent = lone.parentElement;
        if (parent && parent.localName === 'details' && all(':scope > summary', parent)[0] === lone && shown(lone) && !name(lone)) odd(lone, 'summary-without-name', '');
      }
    }

    const zoomed = () => {
      const every = all('body *').filter((e) => e instanceof HTMLElement).slice(0, 3000);
      const texts = every.filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) && shown(e) && !hidden(e)
        && !e.closest('select, textarea, button, [title], [aria-label]'));
      const cut = (element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const text = range.getBoundingClientRect();
        const letter = parseFloat(styleOf(element).fontSize);
        for (let box = element; box && box !== body; box = box.parentElement) {
          const style = styleOf(box);
          const across = /^(hidden|clip)$/.test(style.overflowX);
          const down = /^(hidden|clip)$/.test(style.overflowY);
          if (style.clip !== 'auto' || style.clipPath !== 'none') return false;
          if (!across && !down) continue;
          const edge = box.getBoundingClientRect();
          if (edge.width <= 2 || edge.height <= 2) return false;
          if (down && text.bottom - edge.bottom > 0.4 * letter && text.top < edge.bottom) return true;
          if (across && text.right - edge.right > 0.4 * letter && text.left < edge.right) return true;
        }
        return false;
      };
      const before = new Set(texts.filter(cut));
      const sizes = every.map((e) => parseFloat(styleOf(e).fontSize));
      const styles = every.map((e) => e.getAttribute('style'));
      const root = document.documentElement;
      const rootStyle = root.getAttribute('style');
      const back = (element, style) => { if (style === null) element.removeAttribute('style'); else element.setAttribute('style', style); };
      try {
        root.style.setProperty('font-size', 2 * parseFloat(styleOf(root).fontSize) + 'px', 'important');
        every.forEach((e, i) => { e.style.setProperty('transition', 'none', 'important'); e.style.setProperty('font-size', 2 * sizes[i] + 'px', 'important'); });
        return texts.filter((e) => !before.has(e) && cut(e)).slice(0, 20);
      } finally {
        every.forEach((e, i) => back(e, styles[i]));
        back(root, rootStyle);
      }
    };
    if (body) zoomed().forEach((element) => odd(element, 'text-clipped', element.textContent));

    const focusable = all('a[href], button, input:not([type=hidden]), [tabindex]').filter((e) => e.tabIndex >= 0 && shown(e));
    const otherWays = !!document.querySelector('main, [role=main], h1, h2, [role=heading]');
    const bypasses = focusable.slice(0, 3).filter((e) => e.localName === 'a' && /^#./.test(e.getAttribute('href') || '')).map((e) => {
      let id = e.getAttribute('href').slice(1); try { id = decodeURIComponent(id); } catch (x) { /* as written */ }
      return { place: place(e), found: id === 'top' || !!document.getElementById(id) || !!document.querySelector('a[name="' + CSS.escape(id) + '"]') || hears(e, ['click']), otherWays };
    });
    const LANDMARK = 'nav, [role=navigation]';
    const navigations = few('navigations', all(LANDMARK + ', header ul, [role=banner] ul, footer ul, [role=contentinfo] ul')
      .filter((n) => !(n.parentElement && n.parentElement.closest(LANDMARK + ', ul')) && shown(n) && !hidden(n) && all('a[href]', n).length > 2))
      .map((n) => ({
        place: place(n), label: clip(n.getAttribute('aria-label') || (n.hasAttribute('aria-labelledby') ? name(n) : ''), 100),
        items: all('a[href]', n).filter(shown).slice(0, 60).map((a) => ({ name: name(a), href: String(a.href || '').replace(/#.*/, '').slice(0, 300) })),
      }));
    const root = document.documentElement;
    return JSON.stringify({
      html: isHtml, modal: !!document.querySelector('dialog:modal'), lang: root && root.hasAttribute('lang') ? root.getAttribute('lang') : null, title: clip(document.title, 300),
      texts: keep('texts', texts), links: keep('links', links), images: keep('images', images), media: keep('media', media),
      groups: keep('groups', groups), fields: keep('fields', fields), tables: keep('tables', tables),
      clickables: keep('clickables', clickables), oddities: keep('oddities', oddities), bypasses, navigations, shortened: [...new Set(shortened)],
    });
  } finally {
    if (setUp) axe.teardown();
  }
}
