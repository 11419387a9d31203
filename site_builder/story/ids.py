"""Names of events that hold without any stored state."""

from __future__ import annotations

import base64
import hashlib


def event_id(slug: str, day: str, place: int | str) -> str:
    """'e' and ten characters: from an article's slug, a day (EDTF; '' without one) and the place among
    that day's sentences, counted from 1 (“+1” for the first event that the editor wrote for that day).
    """
    digest = hashlib.sha256(f"{slug}|{day}|{place}".encode()).digest()
    return "e" + base64.b32encode(digest).decode("ascii").lower()[:10]
