(() => {
  //{selector}
  const FIELD = 'input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=reset]):not([type=image]), select, textarea';
  const every = [...document.querySelectorAll('form')].filter((f) => f.checkVisibility());
  const asks = every.filter((f) => (f.getAttribute('method') || 'get').toLowerCase() === 'get'
    && /^https?:/.test(new URL(f.getAttribute('action') || '', document.baseURI).protocol)
    && [...f.querySelectorAll(FIELD)].some((e) => e.required || e.getAttribute('aria-required') === 'true')).slice(0, 3);
  const lines = () => new Set((document.body.innerText || '').split('\n').map((l) => l.trim()).filter(Boolean));
  const invalid = (form) => form.querySelectorAll('[aria-invalid=true]').length;
  let state = null;
  const api = {
    start: (index) => {
      const form = asks[index];
      const button = form.querySelector('button:not([type=button]):not([type=reset]), input[type=submit], input[type=image]');
      for (const field of form.querySelectorAll(FIELD)) if (/^(text|search|email|tel|url|number|password|textarea)$/.test(field.type)) field.value = '';
      const seen = { form, before: lines(), marked: invalid(form), focus: document.activeElement, sent: false, event: null, judged: false, held: false, byBrowser: false };
      state = seen;
      // The page's own listeners come first: only what they leave is stopped here, and nothing leaves an offline browser.
      const note = (event) => { if (event.target === form) { seen.sent = true; seen.event = event; } };
      const stop = (event) => { if (event.target === form) { seen.judged = true; seen.held = event.defaultPrevented; event.preventDefault(); } };
      const lacks = (event) => { if (event.target.form === form) setTimeout(() => { if (!event.defaultPrevented) seen.byBrowser = true; }, 0); };
      addEventListener('submit', note, true);
      addEventListener('submit', stop);
      addEventListener('invalid', lacks, true);
      form.submit = () => { seen.sent = true; };
      seen.end = () => { removeEventListener('submit', note, true); removeEventListener('submit', stop); removeEventListener('invalid', lacks, true); delete form.submit; };
      if (button) button.click(); else form.requestSubmit();
      return true;
    },
    read: () => {
      const { form, before, marked, focus, sent, byBrowser, end } = state;
      const held = state.judged ? state.held : !!state.event && state.event.defaultPrevented;
      end();
      const said = [...lines()].filter((line) => !before.has(line)).join(' / ').slice(0, 300);
      const live = [...document.querySelectorAll('[role=alert], [role=status], [aria-live]')].some((e) => (e.innerText || '').trim() && said.includes((e.innerText || '').trim().split('\n')[0]));
      const now = document.activeElement;
      return JSON.stringify({
        place: { target: selector(form), html: form.outerHTML.slice(0, 500) }, refused: !sent || held, byBrowser, said,
        announced: live || invalid(form) > marked, focusMoved: !!now && now !== focus && form.contains(now) && now.matches(FIELD),
      });
    },
    end: () => { delete window[Symbol.for('portalprobe.forms')]; return true; },
  };
  window[Symbol.for('portalprobe.forms')] = api;
  return JSON.stringify({ tries: asks.length, others: every.length - asks.length });
})()
