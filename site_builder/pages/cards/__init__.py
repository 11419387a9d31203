"""Social cards: the pictures that networks show beside a link, one for each explainer and town and one
for the site. Made with Pillow while building; a card that says what it said before is kept.

Here is which picture stands for a page; `files.py` makes the cards, and is imported only for that.
"""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.pages import layout
from site_builder.pages.edition import Edition
from site_builder.pages.exports import address
from site_builder.pages.media import Shown

WIDTH, HEIGHT = 1200, 630
"""Pixels, as the networks that show cards ask for."""


@dataclass(frozen=True, slots=True)
class Image:
    """What a page says of the picture that stands for it; `url` is a full address."""

    url: str
    width: int
    height: int
    alt: str


def card_url(page: str, edition: Edition) -> str:
    """Of the card that stands for a page: its town's, its explainer's, or the site's."""
    top, _, rest = page.partition("/")
    if top == "towns" and rest.partition("/")[0] in edition.towns:
        return f"towns/{rest.partition('/')[0]}/card.png"
    if rest and top in edition.timelines:
        return f"{top}/card.png"
    return "card.png"


def image_of(
    page: str, edition: Edition, *, language: str, own: Shown | None = None, explainer: str = ""
) -> Image | None:
    """What stands for a page: its `own` picture, else a card; None without base_url, or without cards.

    `explainer` is that of an article, whose address does not name it.
    """
    site = edition.site
    if not site.base_url:
        return None
    if own and own.address:
        picture = own.picture
        return Image(address(site, own.address), picture.width, picture.height, picture.alt)
    if not edition.cards:
        return None
    if explainer in edition.timelines:
        page = layout.timeline_url(explainer)
    path = card_url(page, edition)
    folder = path.rpartition("/")[0]
    slug = folder.removeprefix("towns/")
    if folder.startswith("towns/"):
        title = edition.town_name(slug, language)
    else:
        title = edition.explainer_title(slug) if slug in edition.timelines else site.title
    return Image(address(site, path), WIDTH, HEIGHT, title)
