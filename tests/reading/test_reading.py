"""From a content folder to what it says, as the pipeline goes."""

from __future__ import annotations

from pathlib import Path

from site_builder.core.config import read_site
from site_builder.core.safe import read_text
from site_builder.reading import explainer_of, find_content, read_article, read_explainer
from site_builder.reading.towns import TownFinder, load_towns

FILES = {
    "site.yml": "title: Timelines\nbase_url: https://example.org\ntimezone: Europe/Kyiv\n",
    "towns.yml": "- slug: izium\n  name: Izium\n  lat: 49.2\n  lon: 37.3\n  country: UA\n",
    "kharkiv/index.md": "---\ntitle: Kharkiv\n---\nWhat happened.\n",
    "kharkiv/2022-09-12-izium.md": "---\ntitle: Izium\n---\nTroops entered Izium on Saturday.\n",
    "2022-09-13.md": "Nothing happened on Tuesday.\n",
}


def test_a_content_folder_is_read_from_end_to_end(tmp_path: Path) -> None:
    for name, text in FILES.items():
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(text.replace("\n", "\r\n").encode())
    found = find_content(tmp_path)
    site, site_problems = read_site(read_text(tmp_path / str(found.site)))
    towns, town_problems = load_towns(read_text(tmp_path / str(found.towns)))
    assert (site_problems, town_problems) == ((), ())
    indexes = {explainer_of(path): path for path in found.indexes}
    said: dict[str, list[tuple[str, list[str], list[str]]]] = {}
    for path in found.articles:
        slug = explainer_of(path)
        index = indexes.get(slug)
        text = read_text(tmp_path / index) if index else None
        explainer, explainer_problems = read_explainer(index or slug, text, slug=slug, site=site)
        finder = TownFinder(towns, language=explainer.language)
        reading, problems = read_article(
            path, read_text(tmp_path / path), site=site, explainer=explainer, finder=finder
        )
        assert (explainer_problems, problems) == ((), ())
        assert reading is not None
        said[reading.article.explainer] = [
            (
                sentence.text,
                [m.when.edtf for m in sentence.dates if m.when],
                [m.slug for m in sentence.towns],
            )
            for sentence in reading.sentences
        ]
    assert said == {
        "": [("Nothing happened on Tuesday.", ["2022-09-13"], [])],
        "kharkiv": [("Troops entered Izium on Saturday.", ["2022-09-10"], ["izium"])],
    }


def test_importing_the_reading_does_not_load_what_a_cached_build_does_not_need() -> None:
    import subprocess
    import sys

    code = (
        "import sys, site_builder.reading as r, site_builder.core.config\n"
        "print([n for n in ('yaml', 'markdown', 'nh3', 'babel', 'sentencex', 'dateparser', "
        "'site_builder.reading.dates') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
