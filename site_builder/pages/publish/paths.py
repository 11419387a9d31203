"""Where a file of the site may lie: inside it, on every system, and one file to a place."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator

from site_builder.pages.files import OutputFile

# Windows refuses these in names, and uploads to GitHub refuse most of them.
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f\ud800-\udfff]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)")
_LONGEST_NAME, _LONGEST_PATH = 255, 1024


def key(path: str) -> str:
    """Equal for two paths that some file system takes for one: NFC and NFD, capitals and small letters."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def fault_in(path: str) -> str:
    """What is wrong with a path of the site, in words; '' when nothing is."""
    if not path:
        return "has no name"
    if path.startswith("/") or path.endswith("/"):
        return "must neither begin nor end with “/”"
    if found := _FORBIDDEN.search(path):
        return f"holds {found[0]!a}, which not every system allows in a file's name; rename it"
    if len(path.encode()) > _LONGEST_PATH:
        return f"is longer than {_LONGEST_PATH} bytes; shorten its name"
    for name in path.split("/"):
        if name in ("", ".", ".."):
            return "would lie outside its folder"
        if name.endswith((".", " ")) or name.startswith(" "):
            return (
                f"has a part, “{name}”, that begins or ends with a space or ends with a full stop"
            )
        if _RESERVED.match(name):
            return f"has a part, “{name}”, that is the name of a device on Windows; rename it"
        if len(name.encode()) > _LONGEST_NAME:
            return f"has a part of more than {_LONGEST_NAME} bytes; shorten its name"
    return ""


def native(root: str, path: str = "") -> str:
    """`path` under the absolute folder `root` in the system's own spelling, long Windows paths included."""
    whole = os.path.join(root, *path.split("/")) if path else root
    if os.name == "nt" and not whole.startswith("\\\\"):
        return "\\\\?\\" + whole
    return whole


class Places:
    """The places that are taken so far; finds two files that want one, and folders of two spellings."""

    def __init__(self) -> None:
        self._files: dict[str, tuple[str, str]] = {}
        self._folders: dict[str, str] = {}
        self._spelled: set[str] = set()

    def take(self, file: OutputFile) -> Iterator[str]:
        """Takes the file's place; yields what is wrong with it, in which case it is not to be written."""
        if wrong := fault_in(file.path):
            yield f"“{file.path}” {wrong}{_made_from(file)}."
            return
        mine = key(file.path)
        if other := self._files.get(mine):
            yield _two_in_one_place(file, *other)
            return
        if mine in self._folders:
            yield f"“{file.path}” is wanted as a file and as a folder{_made_from(file)}."
            return
        yield from self._take_folders(file)
        self._files[mine] = (file.path, file.source)

    def _take_folders(self, file: OutputFile) -> Iterator[str]:
        folder = file.path.rpartition("/")[0]
        while folder and folder not in self._spelled:
            mine = key(folder)
            if mine in self._files:
                yield f"“{folder}” is wanted as a file and as a folder (for “{file.path}”)."
                return
            if self._folders.setdefault(mine, folder) != folder:
                yield (
                    f"“{file.path}” lies in “{folder}”, but another file in “{self._folders[mine]}”: "
                    "use one spelling, many systems take the two for one folder."
                )
                return
            self._spelled.add(folder)
            folder = folder.rpartition("/")[0]


def _made_from(file: OutputFile) -> str:
    return f" (made from {file.source})" if file.source else ""


def _two_in_one_place(file: OutputFile, path: str, source: str) -> str:
    place = f"“{file.path}”" if path == file.path else f"“{path}” and “{file.path}”"
    reason = "" if path == file.path else " (many systems take the two names for one)"
    makers = [maker for maker in (source, file.source) if maker]
    names = " and ".join(dict.fromkeys(makers)) if makers else "two pages"
    return f"Two files want one place, {place}{reason}: {names}. Give one of them another slug."
