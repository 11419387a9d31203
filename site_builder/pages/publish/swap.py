"""Exchanging two folders, so that at every moment one of them, whole, stands at the public place."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
import time
from collections.abc import Callable
from functools import cache

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_NOT_HERE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EXDEV}
_WINDOWS_TRIES = 40


def exchange(first: str, second: str) -> bool:
    """Swaps two folders in one step of the kernel. False where the system cannot do that."""
    renameat2 = _renameat2()
    if renameat2 is None:
        return False
    if not renameat2(
        _AT_FDCWD, os.fsencode(first), _AT_FDCWD, os.fsencode(second), _RENAME_EXCHANGE
    ):
        return True
    code = ctypes.get_errno()
    if code in _NOT_HERE:
        return False
    raise OSError(code, os.strerror(code), second)


@cache
def _renameat2() -> Callable[..., int] | None:
    if not sys.platform.startswith("linux"):
        return None
    try:
        function = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return None
    function.argtypes = [
        ctypes.c_int,
        ctypes.c_char_p,
        ctypes.c_int,
        ctypes.c_char_p,
        ctypes.c_uint,
    ]
    function.restype = ctypes.c_int
    return function


def move(source: str, target: str) -> None:
    """Renames a folder to a name that is free. On Windows waits for a virus scanner or an open window."""
    for _ in range(_WINDOWS_TRIES if os.name == "nt" else 0):
        try:
            os.rename(source, target)
            return
        except PermissionError:
            time.sleep(0.05)
    os.rename(source, target)


def swap(live: str, spare: str, old: str, step: Callable[[str], None]) -> None:
    """Puts the complete tree `spare` in the place of `live`, and what stood there in that of `spare`.

    Where the kernel cannot exchange, `live` goes to `old` first; `finish` repairs what a crash between
    the renames leaves. `step` is called after each one.
    """
    if not os.path.lexists(live):
        move(spare, live)
        step("moved in")
        return
    if exchange(live, spare):
        step("exchanged")
        return
    move(live, old)
    step("moved aside")
    try:
        move(spare, live)
    except OSError:
        move(old, live)
        raise
    step("moved in")
    move(old, spare)
    step("tidied")


def finish(live: str, spare: str, old: str, complete: bool) -> None:
    """Carries an interrupted `swap` to its end, or back where `spare` is not `complete`."""
    if not os.path.lexists(old):
        return
    if not os.path.lexists(live):
        move(spare if complete else old, live)
    if os.path.lexists(old) and not os.path.lexists(spare):
        move(old, spare)
