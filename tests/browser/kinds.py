"""One page of every kind, as `address_of` wants them."""

TIMELINE = "kharkiv-2022/index.html"
ARTICLE = "articles/2022-09-12-two-towns/index.html"
TOWN = "towns/izium/index.html"
EMBED = "kharkiv-2022/embed/index.html"
KINDS = (
    "index.html", TIMELINE, "kharkiv-2022/2022/index.html", "berlin-wall/index.html", EMBED,
    "towns/index.html", TOWN, ARTICLE, "articles/2022-09-10-rumour/index.html",
    "sources/index.html", "corrections/index.html", "about-dates/index.html", "search/index.html",
    f"long:{TIMELINE}", "long:kharkiv-2022/2021/index.html", "long:kharkiv-2022/all-events/index.html",
    "ar:index.html", f"ar:{TIMELINE}", f"ar:{TOWN}", f"ar:{ARTICLE}", "ar:search/index.html",
)  # fmt: skip
OPEN_ALL = "document.querySelectorAll('details').forEach(one => one.open = true)"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
"""What axe looks for; with `TARGETS`, also for controls too small or too near for a finger."""
TARGETS = {"target-size": {"enabled": True}, "label-content-name-mismatch": {"enabled": True}}
