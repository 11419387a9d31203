/* The box on the search page. It asks Pagefind, whose index lies beside the site's pages: no other server
   is involved. What is asked stands in the address, so it can be sent on. */
(function () {
  "use strict";
  var PAGE = 10;
  var slot = document.querySelector("template[data-search]");
  if (!slot) return;
  var settings = slot.dataset;
  if (location.protocol === "file:") {
    var note = document.createElement("p");
    note.className = "note";
    note.textContent = settings.file;
    slot.replaceWith(note);
    return;
  }
  var form = slot.content.firstElementChild;
  slot.replaceWith(form);
  var says = form.dataset;
  var status = form.querySelector("[role=status]");
  var list = form.querySelector(".results");
  var box = form.elements.q;
  var loading = null;
  var turn = 0;
  var typing = 0;

  function engine() {
    loading = loading || import(new URL(settings.index, location.href).href).then(function (found) {
      return found.options({ excerptLength: 28 }).then(function () { return found; });
    });
    /* A connection that failed once may work the next time. */
    loading.catch(function () { loading = null; });
    return loading;
  }

  function asked() {
    var want = {};
    new FormData(form).forEach(function (value, name) {
      if (String(value).trim()) want[name] = String(value).trim();
    });
    return want;
  }

  function make(name, text, parent) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    if (parent) parent.append(made);
    return made;
  }

  function nameOf(select, value) {
    var option = form.elements[select] && Array.from(form.elements[select].options).find(function (one) {
      return one.value === value;
    });
    return option ? option.textContent : "";
  }

  /* An excerpt that begins with the title says twice what stands above it. */
  function withoutTitle(words, title) {
    var left = words.textContent.startsWith(title + ".") ? title.length + 1 : 0;
    var texts = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
    while (left && texts.nextNode()) {
      var cut = Math.min(left, texts.currentNode.data.length);
      texts.currentNode.deleteData(0, cut);
      left -= cut;
    }
    words.querySelectorAll("mark:empty").forEach(function (one) { one.remove(); });
  }

  /* Pagefind's excerpt is the words of the page, escaped, with <mark> around what was found. */
  function item(parent, title, address, facts, excerpt, language) {
    var made = make("li", "", parent);
    var link = make("a", title, made);
    link.href = settings.root + address;
    if (language) link.lang = language;
    make("span", facts.filter(Boolean).join(" · "), made).className = "byline";
    if (excerpt.replace(/<[^>]+>/g, "") !== title + ".") {
      var words = make("p", "", made);
      words.innerHTML = excerpt;
      withoutTitle(words, title);
      words.dir = "auto";
      if (language) words.lang = language;
    }
    return link;
  }

  function show(result) {
    var meta = result.meta;
    var kind = nameOf("kind", meta.kind);
    var found = result.sub_results.filter(function (one) { return one.anchor; });
    if (meta.kind !== "event") {
      return item(list, meta.title, meta.url, [kind, meta.note], result.excerpt, meta.lang);
    }
    var links = found.map(function (one) {
      return item(list, one.title, meta.url + "#" + one.anchor.id, [kind, meta.title], one.excerpt, meta.lang);
    });
    return links[0];
  }

  function more(results, from, mine, first) {
    return Promise.all(results.slice(from, from + PAGE).map(function (one) { return one.data(); })).then(function (pages) {
      if (mine !== turn) return;
      var links = pages.map(show);
      if (first && links[0]) links[0].focus();
      if (results.length <= from + PAGE) return;
      var button = make("button", says.more, make("li", "", list));
      button.type = "button";
      button.addEventListener("click", function () {
        button.parentElement.remove();
        more(results, from + PAGE, mine, true);
      });
    });
  }

  function search() {
    var want = asked();
    var mine = turn += 1;
    var query = new URLSearchParams(want).toString();
    history.replaceState(null, "", query ? "?" + query : location.pathname);
    if (!want.q) {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    status.textContent = says.wait;
    var filters = {};
    if (want.kind) filters["kind-" + want.kind] = "yes";
    if (want["in"]) filters["in-" + want["in"]] = "yes";
    engine().then(function (found) {
      return found.search(want.q, { filters: filters });
    }).then(function (answer) {
      if (mine !== turn) return;
      var count = answer.results.length;
      list.replaceChildren();
      status.textContent = count === 0 ? says.none.replace("{words}", want.q)
        : count === 1 ? says.one : says.many.replace("{n}", count.toLocaleString(document.documentElement.lang));
      return more(answer.results, 0, mine, false);
    }).catch(function () {
      if (mine === turn) status.textContent = says.fails;
    });
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    search();
  });
  form.addEventListener("change", function (event) {
    if (event.target !== box) search();
  });
  box.addEventListener("input", function () {
    clearTimeout(typing);
    typing = setTimeout(search, 250);
  });
  new URLSearchParams(location.search).forEach(function (value, name) {
    if (form.elements[name]) form.elements[name].value = value;
  });
  if (box.value) search();
})();
