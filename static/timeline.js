/* Filters, order and keys for a list of events. Every page is whole without this script: it only hides,
   turns round and reveals what is there. What is chosen stands in the address, so it can be sent on, and
   goes along to the explainer's other pages. A form with an action belongs to a page without a list: it
   asks the page that has one. */
(function () {
  "use strict";
  var ITEM = ".events > li";
  var CONTROLS = "select, input:not([type=checkbox])";
  var ONWARD = ".carry, .pager a, .year-cards a, .contents a:not([href^='#'])";
  var slot = document.querySelector("template[data-filters]");
  var form = null;
  var entries = [];
  var groups = [];
  var turned = false;
  var typing = 0;

  function all(selector, within) {
    return Array.from((within || document).querySelectorAll(selector));
  }

  function plain(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }

  /* A number that grows with the day: of 2022, 2022-09 or 2022-09-10, or a year before 1 such as -0479;
     of a year or month its first day, or its last. NaN for anything else. */
  function day(iso, last) {
    var found = /^(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?$/.exec(iso) || [];
    var or = last ? 99 : 0;
    return Number(found[1]) * 10000 + Number(found[2] || or) * 100 + Number(found[3] || or);
  }

  /* ------------------------------------------------------------ which events */

  function entry(item) {
    var group = item.closest(".day");
    var heading = group && group.querySelector(".date");
    var text = null;
    return {
      item: item,
      undated: Boolean(item.closest(".undated")),
      towns: (item.dataset.towns || "").split(" "),
      sources: (item.dataset.by || "").split("\n"),
      status: item.dataset.status || "reported",
      known: item.dataset.known || "",
      /* Each reading of a doubtful date; for a statement without one, the day by which it was known. */
      days: (item.dataset.when || item.dataset.known || "").split(" ").map(function (span) {
        var ends = span.split("/");
        return [day(ends[0]), day(ends[ends.length - 1], true)];
      }),
      text: function () {
        if (text === null) text = plain((heading ? heading.textContent : "") + " " + item.textContent);
        return text;
      },
    };
  }

  function chosen() {
    var found = {};
    new FormData(form).forEach(function (value, name) {
      if (String(value).trim() && name !== "keys") found[name] = String(value);
    });
    return found;
  }

  function asked(want) {
    return new URLSearchParams(want).toString();
  }

  function fits(one, want) {
    if (want.town && !one.towns.includes(want.town)) return false;
    if (want.source && !one.sources.includes(want.source)) return false;
    if (want.status && one.status !== want.status) return false;
    if (want.since && one.known < want.since) return false;
    if ((want.from || want.to) && !one.days.some(function (ends) {
      return !(want.from && ends[1] < day(want.from)) && !(want.to && ends[0] > day(want.to, true));
    })) return false;
    return !want.q || plain(want.q).trim().split(/\s+/).every(function (word) {
      return one.text().includes(word);
    });
  }

  function show(want) {
    entries.forEach(function (one) { one.item.hidden = !fits(one, want); });
    groups.forEach(function (group) {
      var size = group.items.filter(function (item) { return !item.hidden; }).length;
      group.hide.forEach(function (part) { part.hidden = size === 0; });
      group.links.forEach(function (link) {
        link.parentElement.hidden = size === 0;
        var number = link.nextElementSibling;
        if (number && number.matches(".count") && number.firstChild) number.firstChild.data = size;
      });
    });
    turn(Boolean(want.order));
    var output = form.querySelector("output");
    var narrowed = Object.keys(want).some(function (name) { return name !== "order"; });
    if (output) output.textContent = tally(narrowed, "", false)
      + (form.dataset.someUndated ? ", " + tally(narrowed, "Undated", true) : "");
    form.querySelector("[type=reset]").hidden = Object.keys(want).length === 0;
    all(CONTROLS, form).forEach(function (control) {
      control.parentElement.classList.toggle("set", Boolean(control.value));
    });
    var query = asked(want);
    all(ONWARD).forEach(function (link) {
      if (link.search.slice(1) !== query) link.search = query;
    });
  }

  /* "12 of 87 events", in the words of the page. */
  function tally(narrowed, which, undated) {
    var counted = entries.filter(function (one) { return one.undated === undated; });
    var shown = counted.filter(function (one) { return !one.item.hidden; });
    return form.dataset[(narrowed ? "some" : "every") + which]
      .replace("{n}", shown.length.toLocaleString(document.documentElement.lang))
      .replace("{all}", counted.length.toLocaleString(document.documentElement.lang));
  }

  /* ------------------------------------------------------------ headings and order */

  /* A section's heading, then its days in blocks; a block may begin with the heading of a month. */
  function blocksOf(section) {
    var found = { head: [], blocks: [] };
    Array.from(section.children).forEach(function (part) {
      var month = part.matches(".month-name, div[id]");
      if (part.matches(".day")) {
        var last = found.blocks[found.blocks.length - 1];
        /* What names no month stands before the months, or after them where the newest comes first. */
        if (!last || (last.mark && part.matches(".whole"))) found.blocks.push(last = { mark: null, days: [] });
        last.days.push(part);
      } else if (month) found.blocks.push({ mark: part, days: [] });
      else found.head.push(part);
    });
    return found;
  }

  function group(marks, sections, hide) {
    var links = [];
    marks.forEach(function (mark) {
      if (mark && mark.id) links = links.concat(all('.contents a[href="#' + CSS.escape(mark.id) + '"]'));
    });
    var items = [];
    sections.forEach(function (section) { items = items.concat(all(ITEM, section)); });
    groups.push({ items: items, hide: hide, links: links });
  }

  function gather() {
    all("section.year, section.undated").forEach(function (section) {
      var parts = blocksOf(section);
      /* One that only leads to other pages stays, whatever is chosen. */
      if (!section.querySelector(ITEM)) return;
      group(parts.head, [section], [section]);
      parts.blocks.forEach(function (block) {
        if (block.mark) group([block.mark], block.days, [block.mark]);
        block.days.forEach(function (part) { group([], [part], [part]); });
      });
    });
  }

  /* The order that the page came in, or the other one. */
  function turn(round) {
    if (round === turned) return;
    turned = round;
    all(".days, .events").forEach(function (list) {
      list.append.apply(list, Array.from(list.children).reverse());
    });
    all("section.year, section.undated").forEach(function (section) {
      var parts = section.parts || (section.parts = blocksOf(section));
      var blocks = round ? parts.blocks.slice().reverse() : parts.blocks;
      blocks.forEach(function (block) {
        if (block.mark) section.append(block.mark);
        section.append.apply(section, round ? block.days.slice().reverse() : block.days);
      });
    });
  }

  /* ------------------------------------------------------------ the address */

  function write(replace) {
    var query = asked(chosen());
    var url = location.pathname + (query ? "?" + query : "");
    if (query === location.search.slice(1) && !location.hash) return;
    try {
      history[replace ? "replaceState" : "pushState"](null, "", url);
    } catch (error) {
      /* A browser may refuse this for files; the filters work all the same. */
    }
  }

  function read() {
    var query = new URLSearchParams(location.search);
    all(CONTROLS, form).forEach(function (control) {
      var value = query.get(control.name) || "";
      control.value = value;
      /* Another page may offer days where this one offers months. */
      if (control.selectedIndex === -1 && /^(from|to)$/.test(control.name) && day(value)) {
        control.add(new Option(named(value), value, false, true));
      }
      if (control.selectedIndex === -1) control.value = "";
    });
    show(chosen());
  }

  /* 2022-09-10 in the words of the page's language. */
  function named(iso) {
    var parts = iso.split("-");
    var form = { year: "numeric", timeZone: "UTC" };
    if (parts.length > 1) form.month = "long";
    if (parts.length > 2) form.day = "numeric";
    var date = new Date(iso);
    return isNaN(date) ? iso : date.toLocaleDateString(document.documentElement.lang, form);
  }

  function clear() {
    all(CONTROLS, form).forEach(function (control) { control.value = ""; });
    show({});
  }

  /* A link to an event must reach it, whatever is filtered, and open what it rests on. */
  function reveal(arriving) {
    var id = location.hash.slice(1);
    var goal = null;
    try {
      goal = id && document.getElementById(decodeURIComponent(id));
    } catch (error) {
      /* A stray % in the address names nothing. */
    }
    if (!goal) return;
    var hidden = form && goal.closest("[hidden]");
    if (hidden) {
      clear();
      try { history.replaceState(null, "", location.pathname + location.hash); } catch (error) { /* As above. */ }
    }
    var item = goal.closest(ITEM);
    var fold = item && item.querySelector("details");
    if (fold) fold.open = true;
    /* The browser has been there already, but the filters have moved it, or it was hidden. */
    if (hidden || arriving === true) goal.scrollIntoView({ block: "start" });
  }

  function arrived() {
    var way = performance.getEntriesByType("navigation")[0];
    return !way || way.type === "navigate";
  }

  /* ------------------------------------------------------------ keys */

  function keysOn(set) {
    try {
      if (set !== undefined) localStorage.setItem("timeline-keys", set ? "on" : "off");
      return localStorage.getItem("timeline-keys") !== "off";
    } catch (error) {
      return set === undefined || set;
    }
  }

  function step(forward) {
    var items = all(ITEM).filter(function (item) { return !item.closest("[hidden]"); });
    var here = document.activeElement && document.activeElement.closest(ITEM);
    var at = items.indexOf(here);
    var next = null;
    if (at >= 0) next = items[at + (forward ? 1 : -1)];
    else {
      var below = items.filter(function (item) { return item.getBoundingClientRect().top > 0; });
      next = forward ? below[0] : items[items.length - below.length - 1];
    }
    if (!next) return;
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "start" });
  }

  document.addEventListener("keydown", function (event) {
    if (event.key !== "j" && event.key !== "k") return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]")) return;
    if (!form || !form.elements.keys || !form.elements.keys.checked) return;
    event.preventDefault();
    step(event.key === "j");
  });

  /* ------------------------------------------------------------ beginning */

  if (slot) {
    entries = all(ITEM).map(entry);
    form = slot.content.querySelector("form");
    slot.replaceWith(slot.content);
    gather();
    if (form.elements.keys) form.elements.keys.checked = keysOn();
    form.addEventListener("submit", function (event) {
      if (!form.hasAttribute("action")) event.preventDefault();
    });
    /* An address says what was chosen and nothing else. */
    form.addEventListener("formdata", function (event) {
      Array.from(event.formData.entries()).forEach(function (pair) {
        if (!String(pair[1]).trim()) event.formData.delete(pair[0]);
      });
    });
    form.addEventListener("reset", function (event) {
      event.preventDefault();
      clear();
      write(false);
      (form.querySelector("output") || form.elements.q).focus();
    });
    form.addEventListener("input", function (event) {
      if (event.target.name === "keys") return void keysOn(event.target.checked);
      show(chosen());
      clearTimeout(typing);
      /* Each choice is a step back; a word is one step, however many letters it has. */
      if (event.target.name === "q") typing = setTimeout(write, 300, true);
      else write(false);
    });
    window.addEventListener("popstate", read);
    read();
  }
  window.addEventListener("hashchange", reveal);
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest('a[href^="#"]');
    if (link && link.getAttribute("href") === location.hash) setTimeout(reveal);
  });
  reveal(arrived());
})();
