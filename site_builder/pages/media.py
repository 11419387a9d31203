"""Pictures and other files: what lies in the content and static folders, brought to the site."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from site_builder.core.model import Asset, Picture
from site_builder.core.problems import Problem, error
from site_builder.core.safe import SafeHtml, Unsafe, inside, safe_url, trusted
from site_builder.pages import layout
from site_builder.pages.files import OutputFile, Plan

PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif")


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture ready for a page: `address` relative to the root; '' where it is only linked to."""

    picture: Picture
    address: str
    link: str = ""


@dataclass(frozen=True)
class Media:
    """The pictures of a build: each is prepared once, however many pages show it.

    What cannot be shown goes to `complain`.
    """

    content: Path
    complain: Callable[[Problem], None]
    _pictures: dict[str, Shown | None] = field(default_factory=dict)
    _prepared: list[OutputFile] = field(default_factory=list)

    def picture(self, picture: Picture) -> Shown | None:
        """The picture for a page; a link for one on another server; None where no file can be shown."""
        if address := safe_url(picture.src):
            return Shown(picture, "", address)
        if picture.src not in self._pictures:
            self._pictures[picture.src] = self._prepare(picture)
        found = self._pictures[picture.src]
        if found is None:
            return None
        sized = found.picture
        return replace(found, picture=replace(picture, width=sized.width, height=sized.height))

    def _prepare(self, picture: Picture) -> Shown | None:
        url = layout.picture_url(picture.src)
        if found := self._load(picture.src, url):
            file, width, height = found
            self._prepared.append(file)
            return Shown(replace(picture, width=width, height=height), url)
        return None

    def _load(self, source: str, url: str) -> tuple[OutputFile, int, int] | None:
        """One file of the content folder with its size in pixels (0 by 0 for what is no picture)."""
        # Pillow is slow to import, and many sites have no pictures.
        from site_builder.pages.pictures import PictureError, prepare_picture

        try:
            path = inside(self.content, source)
            if PurePosixPath(source).suffix.lower() not in PICTURES:
                return OutputFile(url, path.read_bytes(), source), 0, 0
            found = prepare_picture(path)
        except (PictureError, Unsafe) as fault:
            self.complain(error(source, 0, "bad-picture", str(fault), getattr(fault, "hint", "")))
        except OSError:
            self.complain(error(source, 0, "no-such-file", f"There is no file {source}."))
        else:
            return OutputFile(url, found.content, source), found.width, found.height
        return None

    def files(self) -> Iterator[OutputFile]:
        """The pictures that pages have asked for since this was called last."""
        while self._prepared:
            yield self._prepared.pop(0)

    def beside(
        self, slug: str, assets: Sequence[Asset], body: SafeHtml
    ) -> tuple[list[OutputFile], SafeHtml]:
        """The files that an article's text shows or links, and the text with its pictures' sizes."""
        folder = layout.article_url(slug).removesuffix("index.html")
        files = []
        html = str(body)
        for asset in assets:
            if found := self._load(asset.source, folder + asset.name):
                file, width, height = found
                files.append(file)
                if width:
                    html = _sized(html, asset.name, width, height)
        return files, trusted(html)


def _sized(html: str, name: str, width: int, height: int) -> str:
    """A browser that knows a picture's shape leaves room for it: nothing jumps while a page loads."""
    size = f' width="{width}" height="{height}" loading="lazy" decoding="async"'
    return re.sub(rf'(<img\b[^>]*?\bsrc="{re.escape(name)}")', lambda found: found[1] + size, html)


def static_files(folders: Sequence[Path]) -> Iterator[Plan]:
    """Every file of the static folders; the first folder that has a name wins. Hidden files stay home."""
    seen = set()
    for folder in folders:
        if not folder.is_dir():
            continue
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder).as_posix()
            hidden = any(part.startswith(".") for part in PurePosixPath(name).parts)
            if hidden or name in seen or not path.is_file():
                continue
            seen.add(name)
            yield Plan.of(f"static/{name}", _static_file, name, path)


def _static_file(name: str, path: Path) -> OutputFile:
    return OutputFile(f"static/{name}", path.read_bytes(), f"static/{name}")
