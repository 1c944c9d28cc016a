/** Pages in the manner of press offices; people and countries are invented. What stands in `account` is to come out. */
export const account = [
  'President Ada Orr received Prime Minister Tom Vey of Marran at the Harbour Palace today. The talks dealt with the ferry line, trade and the fishing grounds in the northern strait.',
  '“The harbour is open to all who come in peace,” the President said. She added that the ferry line between both capitals would be resumed before the summer.',
  'The Prime Minister thanked the President for the reception and stressed that Marran would keep its word. “We have waited long enough,” he said.',
  'Both sides agreed to meet again in the autumn.',
]

const paragraphs = account.map((text) => `<p>${text}</p>`).join('\n')
const title = 'President Orr receives Prime Minister of Marran'

/** A site of today: banners, navigation, share buttons, a figure, related links, a footer. */
export const modernPage = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title} | Office of the President</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="Office of the President">
<link rel="canonical" href="https://president.example/news/2026/ferry"><meta property="article:published_time" content="2026-03-04T09:30:00Z">
<script>window.dataLayer = []; globalThis.ran = 'head'</script><style>.x{color:red}</style></head>
<body class="news">
<div id="cookie-banner" role="dialog"><p>We use cookies to make this site work and to understand how it is used. Please tell us whether you accept them.</p><button>Accept all</button></div>
<header><a href="/">Office of the President</a><nav><ul><li><a href="/news">News</a></li><li><a href="/agenda">Agenda</a></li><li><a href="/speeches">Speeches</a></li><li><a href="/photos">Photos</a></li></ul></nav></header>
<main><div class="breadcrumb"><a href="/">Home</a> / <a href="/news">News</a></div>
<article><h1>${title}</h1><p class="date"><time datetime="2026-03-04">4 March 2026</time></p>
<div class="share"><a href="https://social.example/share">Share on Facebook</a> <a href="#">Print</a></div>
<figure><img src="/img/1.jpg" onerror="globalThis.ran = 'img'"><figcaption>President Orr and Prime Minister Vey at the Harbour Palace before their talks on Wednesday.</figcaption></figure>
<div class="body">
${paragraphs}
</div></article>
<aside><h2>Related</h2><ul><li><a href="/1">President opens new lighthouse on the northern coast</a></li><li><a href="/2">President congratulates the team of rescue swimmers</a></li></ul></aside></main>
<footer><p>© Office of the President. All rights reserved.</p><p>Harbour Square 1, Port Orr. Tel. +99 1 234 567</p></footer>
<iframe src="https://tracker.example/"></iframe><script src="https://tracker.example/t.js"></script>
</body></html>`

/** A site of long ago: a layout of tables, line breaks for paragraphs, no headings. */
export const tablePage = `<html><head><title>MFA - ${title}</title><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"></head>
<body bgcolor="#ffffff"><table width="100%"><tr><td colspan="2"><img src="logo.gif"><font size="2"><a href="a">Home</a> | <a href="b">Ministry</a> | <a href="c">Press</a></font></td></tr>
<tr><td width="150" valign="top"><a href="1">Minister</a><br><a href="2">Deputy ministers</a><br><a href="3">Embassies</a><br><a href="4">Visas</a></td>
<td valign="top"><b>${title}</b><br><br>${account.join('<br><br>')}</td></tr>
<tr><td colspan="2"><font size="1">Copyright Ministry of Foreign Affairs</font></td></tr></table></body></html>`

/** The first paragraph stands by itself as a lead; the rest of the account is in pieces among boxes. */
export const leadPage = `<!doctype html><html><head><title>${title}</title><meta charset="utf-8">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"${title}","datePublished":"2026-03-04","author":{"@type":"Organization","name":"Harbour News Agency"}}]}</script></head>
<body><div class="top-bar"><a href="/en">EN</a> <a href="/fr">FR</a></div>
<h1 class="title">${title}</h1>
<div class="lead">${account[0]}</div>
<div class="content"><p>${account[1]}</p>
<div class="inline-related"><span>Read also: </span><a href="/3">President visits the shipyard and speaks with apprentices there.</a></div>
<p>${account[2]}</p><div class="ad">Advertisement</div><p>${account[3]}</p></div>
<div class="tags"><a href="/t/1">Marran</a> <a href="/t/2">Ferries</a></div>
<div class="newsletter"><form><label>Subscribe to our newsletter to receive all press releases every morning by mail.</label><input></form></div>
<div class="footer">Harbour News Agency 2026</div></body></html>`

/** Very little text: a search for an article finds next to nothing to hold on to. */
export const shortPage = `<!doctype html><title>Call</title><nav><a href="/">Home</a></nav><div><div><h1>Call with Marran</h1><div>President Orr spoke with Prime Minister Vey. “Welcome,” she said.</div></div></div>`

export const pageTitle = title
