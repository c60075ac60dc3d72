// A person with a browser: opens an address, types codes and names, agrees or declines, and follows every redirect.
// person.mjs ADDRESS BEHAVIOUR [USER-CODE]: prints {"status","text"} of the page at the end.
// BEHAVIOUR: agree, decline, or wrong-state (returns with another state first, which must not count).
const [address, behaviour, userCode] = process.argv.slice(2);
const cookies = new Map();

async function go(url, form) {
  for (;;) {
    const { origin, hostname } = new URL(url);
    const headers = { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET', headers, redirect: 'manual', body: form ? new URLSearchParams(form) : undefined,
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      cookies.set(name, value);
    }
    if (response.status < 300 || response.status >= 400)
      return { url, status: response.status, text: await response.text() };
    form = undefined;
    const next = new URL(response.headers.get('location'), url);
    if (hostname !== 'localhost' && next.hostname === 'localhost' && behaviour === 'wrong-state') {
      const forged = new URL(next);
      forged.searchParams.set('state', 'forged');
      const answer = await fetch(forged);
      if (answer.status !== 400) throw new Error(`a forged state was answered ${answer.status}`);
    }
    if (next.origin !== origin && next.hostname !== 'localhost') throw new Error(`left for ${next.origin}`);
    url = next.href;
  }
}

function formIn(page) {
  const action = /<form[^>]*action="([^"]+)"/.exec(page.text);
  if (!action) return undefined;
  const fields = {};
  for (const [, name, value] of page.text.matchAll(/<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)) fields[name] = value;
  return { target: new URL(action[1].replaceAll('&amp;', '&'), page.url).href, fields };
}

let page = await go(address);
for (let step = 0; step < 8; ++step) {
  const form = formIn(page);
  if (!form || new URL(page.url).hostname === 'localhost') break;
  const abort = /href="([^"]+\/abort)"/.exec(page.text);
  if (behaviour === 'decline' && abort) {
    page = await go(new URL(abort[1], page.url).href);
    continue;
  }
  if (page.text.includes('name="login"')) Object.assign(form.fields, { login: 'sam@contoso.test', password: 'x' });
  if (page.text.includes('name="user_code"')) form.fields.user_code = userCode;
  if (behaviour === 'decline' && page.text.includes('name="abort"')) form.fields.abort = 'yes';
  page = await go(form.target, form.fields);
}
console.log(JSON.stringify({ status: page.status, text: page.text.replace(/<style.*?<\/style>/gs, '').replace(/<[^>]+>/g, ' ') }));
