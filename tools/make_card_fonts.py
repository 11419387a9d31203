"""Makes the two fonts of the social cards from Noto's: only the scripts that they need, in one file each.

    python tools/make_card_fonts.py FOLDER

FOLDER holds NotoSerif-Bold.ttf, NotoSans-Regular.ttf, NotoNaskhArabic-Bold.ttf and NotoNaskhArabic-Regular.ttf
(Debian: apt install fonts-noto-core, then /usr/share/fonts/truetype/noto). It needs fontTools
(pip install fonttools), which the builder itself does not.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

TARGET = Path(__file__).parents[1] / "site_builder" / "pages" / "cards" / "fonts"

# Latin with all its marks, Greek, Cyrillic; what stands between words; currencies and №.
EUROPEAN = [
    (0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x2FF), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x52F),
    (0x1E00, 0x1EFF), (0x2010, 0x2027), (0x202F, 0x203A), (0x2044, 0x2044), (0x20A0, 0x20BF),
    (0x2116, 0x2116), (0x2122, 0x2122), (0x2190, 0x2193), (0x2212, 0x2212),
]  # fmt: skip
ARABIC = [(0x600, 0x6FF), (0x750, 0x77F)]

MADE = (
    ("card-title.ttf", "Timeline Card Title", "NotoSerif-Bold.ttf", "NotoNaskhArabic-Bold.ttf"),
    ("card-text.ttf", "Timeline Card Text", "NotoSans-Regular.ttf", "NotoNaskhArabic-Regular.ttf"),
)


def subset(path: Path, ranges: list[tuple[int, int]]) -> TTFont:
    """The font with these characters only, and what shapes them."""
    font = TTFont(path)
    options = Options()
    options.hinting = False
    options.layout_features = [
        "ccmp", "locl", "kern", "mark", "mkmk", "liga", "rlig", "init", "medi", "fina", "isol", "calt",
    ]  # fmt: skip
    options.name_IDs = [0, 1, 2, 4, 5, 6, 13, 14]
    options.drop_tables += ["STAT", "MATH", "DSIG"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[one for first, last in ranges for one in range(first, last + 1)])
    subsetter.subset(font)
    return font


def main(folder: Path) -> None:
    # What a font says of when it was made follows this, not the clock.
    os.environ["SOURCE_DATE_EPOCH"] = "1600000000"
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, family, european, arabic in MADE:
        with tempfile.TemporaryDirectory() as temporary:
            parts = []
            for source, ranges in ((european, EUROPEAN), (arabic, ARABIC)):
                parts.append(f"{temporary}/{source}")
                subset(folder / source, ranges).save(parts[-1])
            merged = Merger().merge(parts)
        for record in merged["name"].names:
            if record.nameID in (1, 4, 6):
                record.string = family.replace(" ", "") if record.nameID == 6 else family
        merged.save(TARGET / name)
        print(
            name, (TARGET / name).stat().st_size, "bytes,", len(merged.getBestCmap()), "characters"
        )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
