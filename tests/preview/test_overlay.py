from __future__ import annotations

from html.parser import HTMLParser

from site_builder.core.problems import error, warning
from site_builder.preview.overlay import live_script, missing_page, overlay, problem_page

HOSTILE = "</template></section><script>alert(1)</script> “&amp;” \u202e"
FIRST = error("war/a.md", 12, "bad-date", "“32 May” is no day.", "May has 31 days.")
WHOLE_FILE = error("b.md", 0, "empty", "The file is empty.")
MILD = warning("c.md", 2, "unknown-key", "“autor” is not known.", "Did you mean “author”?")


class Text(HTMLParser):
    """The text of some HTML, and the names of its elements."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.tags = "", list[str]()
        self.feed(html)

    def handle_starttag(self, tag: str, _: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_each_problem_is_listed_with_its_file_line_and_remedy() -> None:
    text = Text(overlay((FIRST, WHOLE_FILE), content="content", kept=True)).text
    assert "2 problems to mend" in text
    assert "content/war/a.md, line 12" in text
    assert "“32 May” is no day. May has 31 days." in text
    assert "content/b.mdThe file is empty." in text
    assert "last good version" in text


def test_warnings_alone_never_cover_a_page() -> None:
    assert overlay((MILD,), content="content", kept=False) == ""
    assert overlay((), content="content", kept=False) == ""


def test_warnings_fold_away_below_the_problems() -> None:
    html = overlay((FIRST, MILD), content="content", kept=False)
    assert "details" in Text(html).tags
    assert "And 1 warning" in Text(html).text
    assert "1 problem to mend" in Text(html).text


def test_a_page_that_is_up_to_date_is_not_called_old() -> None:
    assert "last good version" not in overlay((FIRST,), content="content", kept=False)


def test_what_content_says_is_shown_and_never_run() -> None:
    hostile = error(HOSTILE, 1, "x", HOSTILE, HOSTILE)
    for html in (
        overlay((hostile,), content="content", kept=True),
        problem_page((hostile,), content="content"),
        missing_page(HOSTILE),
    ):
        parsed = Text(html)
        assert "<script>alert" not in html
        assert HOSTILE in parsed.text
        assert parsed.tags.count("template") <= 1


def test_the_problems_are_announced_to_screen_readers() -> None:
    assert 'role="alert"' in overlay((FIRST,), content="content", kept=True)
    assert 'role="alert"' in problem_page((FIRST,), content="content")


def test_a_page_may_forbid_inline_scripts_and_styles_and_still_be_previewed() -> None:
    for html in (overlay((FIRST,), content="c", kept=True), live_script(7, 8000)):
        assert "<style" not in html
        assert "<script>" not in html
        assert " style=" not in html
