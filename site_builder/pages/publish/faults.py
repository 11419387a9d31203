"""What can keep a site from being published."""

from __future__ import annotations

from dataclasses import dataclass

_SHOWN = 20


@dataclass(frozen=True, slots=True)
class DeadLink:
    """A link that leads nowhere: `link` is a path of the site, perhaps with `#anchor`; `source` is what
    its page was made from; `sentence` says it all."""

    source: str
    link: str
    sentence: str


class PublishError(Exception):
    """The site could not be published; the old one is untouched. The message is for editors."""


class BrokenSite(PublishError):
    """The new site has faults, so the old one stays: `faults` holds all of them, a sentence each, and
    `dead_links` more about those that are links."""

    def __init__(self, faults: tuple[str, ...], dead_links: tuple[DeadLink, ...] = ()) -> None:
        self.faults = faults
        self.dead_links = dead_links
        more = len(faults) - _SHOWN
        super().__init__(
            "\n".join([*faults[:_SHOWN], *([f"… and {more} more."] if more > 0 else [])])
        )
