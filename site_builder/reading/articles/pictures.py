"""Pictures that content names: where the file lies, and what is said about it."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from site_builder.core.fields import Fields
from site_builder.core.model import Picture
from site_builder.core.safe import safe_url

PICTURE_KEYS = ("image", "image_alt", "image_caption", "image_credit")
_TYPES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif")


class BadPicture(ValueError):
    """A picture that cannot be published; `message` and `hint` are for the editor."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message, hint)
        self.message, self.hint = message, hint


def is_remote(src: str) -> bool:
    return "://" in src or src.startswith("//") or src.lower().startswith("data:")


def picture_path(src: str, article: str) -> str:
    """The picture's path relative to content/, from `src` as written in the file `article`. Raises BadPicture."""
    written = src.partition("#")[0].partition("?")[0]
    if "\\" in written or written.startswith("/") or ":" in written or "\0" in written:
        raise BadPicture(
            f"“{src[:80]}” is not a path from this file to a picture.",
            "Put the picture beside the article and write its name alone, such as photo.jpg.",
        )
    path = posixpath.normpath(posixpath.join(posixpath.dirname(article), unquote(written)))
    if path.startswith("../") or path in (".", ".."):
        raise BadPicture(
            f"“{src[:80]}” leads out of the content folder.", "Put the picture beside the article."
        )
    ending = posixpath.splitext(path)[1].lower()
    if ending in (".heic", ".heif"):
        raise BadPicture(
            f"“{src[:80]}” is a HEIC picture, which browsers do not show.",
            "Export it as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible).",
        )
    if ending not in _TYPES:
        raise BadPicture(
            f"“{src[:80]}” is not a picture that can be published.",
            "Use a file that ends in .jpg, .png, .webp or .gif.",
        )
    return path


def read_picture(fields: Fields) -> Picture | None:
    """The `image*` keys of an article, an explainer or an event."""
    src = fields.text("image")
    if not src:
        return None
    if is_remote(src):
        address = safe_url(src)
        if not address:
            fields.error(
                "image",
                "bad-value",
                f"“{src[:80]}” is not a web address.",
                "Use a file beside the article.",
            )
            return None
        fields.warning(
            "image", "remote-picture", "The picture lies on another server, so it becomes a link.",
            "Copy the file beside the article if you may publish it.",
        )  # fmt: skip
    else:
        try:
            address = picture_path(src, fields.path)
        except BadPicture as fault:
            fields.error("image", "bad-picture", fault.message, fault.hint)
            return None
    picture = Picture(
        address, fields.text("image_alt"), fields.text("image_caption"), fields.text("image_credit")
    )
    if not picture.alt:
        fields.warning(
            "image", "missing-alt", "The picture has no description for people who cannot see it.",
            "Add image_alt: with one sentence on what it shows.",
        )  # fmt: skip
    if not picture.credit:
        fields.warning(
            "image", "missing-credit", "The picture has no credit.",
            "Add image_credit: with whose picture it is.",
        )  # fmt: skip
    return picture
