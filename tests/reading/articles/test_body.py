"""The article's HTML, and the marks in it."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from site_builder.core.model import Asset
from site_builder.reading.articles.body import page_link, render
from tests.reading.articles.samples import PATH, article, codes, marked, read, unmarked


def test_dates_and_towns_are_marked() -> None:
    html = marked(article("On Saturday, troops entered Izium."))
    assert re.fullmatch(r"<p>On \{Saturday,?\},? troops entered <<Izium>>.</p>", html), html


@pytest.mark.parametrize(
    "body",
    [
        "**Saturday** and *Izium* and _Kupiansk_.",
        "A [link on Saturday](https://example.org) to [Izium](https://example.org/b).",
        "- Saturday\n- Izium\n- 10 September",
        "1. Saturday\n2. Izium",
        "> Saturday\n> Izium on 10\n> September",
        "10 September 2022 was grey.\n10 September 2022 again.",
        "Saturday\n: the day\n\nIzium\n: the town",
        "The fall of [Izium][] on [Saturday].\n\n[Izium]: https://example.org\n[saturday]: https://example.org/s",
        "Text on Saturday.[^1]\n\n[^1]: Izium, on Sunday.",
        "| Saturday | Izium |\n|---|---|\n| Sunday | Kupiansk |",
        "Izium on Saturday\n=================\n\nIzium on Sunday\n---\n",
        "*[Izium]: a town\n\nIzium on Saturday.",
        "On **10** September, on 11 *September* 2022 and <b>12 September</b>.",
        "On Saturday  \nIzium\\\nSunday",
        '<p>On Saturday</p>\n\n<div markdown="1">\nOn *Sunday* in Izium.\n</div>',
        "`Saturday` <span>Sunday</span> <!-- Monday --> Izium&nbsp;on 10&nbsp;September.",
        "Izium{: .town} on Saturday {: #x}",
        "_Saturday_Izium_ Saturday_ __Izium__",
        "Saturday*Izium*Sunday **Saturday*",
    ],
)
def test_marks_change_nothing_else(body: str) -> None:
    reading = article(body)
    assert unmarked(reading) == str(render(body, 0, ())).replace(" ", " ")


_pieces = st.sampled_from(
    ["Saturday", "Izium", "10 September 2022", "12.", "1.", "- ", "> ", "# ", "*", "**", "_", "`", "[", "]",
     "(https://example.org)", " ", "  ", "\n", "\n\n", "    ", "&nbsp;", "<b>", "</b>", "\\", "|", "---", ":", "a", "said", "."]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(_pieces, max_size=14).map("".join))
@example("12. September\n1. Saturday")
@example("[Izium on Saturday\n](https://example.org)")
def test_marks_change_nothing_in_any_text(body: str) -> None:
    reading, problems = read("---\ntitle: T\ndate: 2022-09-12\n---\n\n" + body + "\n")
    assert reading is not None, problems
    if not reading.sentences or re.search(r"\d\. *Sept", body):
        return
    source = "---\ntitle: T\ndate: 2022-09-12\n---\n\n" + body + "\n"
    plain = str(render(source, source.index("---\n\n") + 3, ()))
    if "**" in body and plain.count("S") != body.count("S"):
        return  # Python-Markdown itself swallows a letter of “*Saturday**Saturday*Saturday”.
    assert unmarked(reading) == plain


def test_every_marked_word_is_the_mentions_own() -> None:
    reading = article(
        "On Saturday, troops entered [Izium](https://example.org), *Kupiansk* and Izyum on **9 September**."
    )
    from site_builder.core.safe import fill_marks

    found: list[str] = []

    def fill(kind: str, sentence: int, index: int, inside_link: bool) -> tuple[str, str]:
        mention = getattr(reading.sentences[sentence], f"{kind}s")[index]
        found.append(mention.text + (" in a link" if inside_link else ""))
        return "", ""

    fill_marks(reading.body, fill)
    assert [text.rstrip(",") for text in found] == [
        "Saturday",
        "Izium in a link",
        "Kupiansk",
        "Izyum",
        "9 September",
    ]


def test_private_use_characters_in_content_cannot_forge_marks() -> None:
    reading = article("A \ue000date:0:0\ue001 forged \ue002 mark, \ue000\ue010\ue001 too.")
    assert "{" not in marked(reading)
    assert "\ufffd" in reading.body


def test_a_title_in_the_text_is_not_repeated_and_h1_becomes_h2() -> None:
    reading = article("# A Title\n\n# Another\n\nText.")
    assert reading.body == "<h2>Another</h2>\n<p>Text.</p>"


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("<script>alert(1)</script>Text.", "Text."),
        ("[a](javascript:alert(1))", '<p><a rel="noopener">a</a></p>'),
        (
            "<a href='https://example.org' onclick='x'>a</a>",
            '<p><a href="https://example.org" rel="noopener">a</a></p>',
        ),
    ],
)
def test_harmful_markup_does_not_reach_the_page(markdown: str, html: str) -> None:
    assert html in article(markdown).body


# ---------------------------------------------------------------- pictures


def test_a_picture_beside_the_article_is_an_asset_and_a_figure() -> None:
    reading = article('![A bridge](Bridge%20one.JPG "The bridge on Saturday")\n\nText.')
    assert reading.assets == (Asset("kharkiv/Bridge one.JPG", "bridge-one.jpg"),)
    assert '<img alt="A bridge" src="bridge-one.jpg">' in reading.body.replace(
        'src="bridge-one.jpg" alt="A bridge"', 'alt="A bridge" src="bridge-one.jpg"'
    )
    assert "<figcaption>The bridge on Saturday</figcaption>" in reading.body
    assert codes(reading) == []


def test_pictures_of_the_same_name_do_not_meet() -> None:
    reading = article("![a](a/x.png) ![b](b/x.png) ![c](a/x.png)")
    assert [asset.name for asset in reading.assets] == ["x.png", "x-2.png"]
    assert re.findall(r'src="([^"]+)"', reading.body) == ["x.png", "x-2.png", "x.png"]


@pytest.mark.parametrize(
    ("markdown", "severity", "code"),
    [
        ('![](a.jpg "Picture: A. Name")', "warning", "missing-alt"),
        ("![A bridge](a.jpg)", "warning", "missing-credit"),
        ("![a](https://example.org/a.jpg)", "warning", "remote-picture"),
        ("![a](//example.org/a.jpg)", "warning", "remote-picture"),
        ("![a](a.heic)", "error", "bad-picture"),
        ("![a](../../a.jpg)", "error", "bad-picture"),
        ("![a](/a.jpg)", "error", "bad-picture"),
        ("![a](a.svg)", "error", "bad-picture"),
        ("<img src='a.jpg' alt='a'>", "warning", "picture-left-out"),
    ],
)
def test_pictures_that_need_attention(markdown: str, severity: str, code: str) -> None:
    reading = article(f"Text.\n\n{markdown}")
    assert [(problem.severity, problem.code) for problem in reading.problems] == [(severity, code)]
    assert ("<img" in reading.body) == code.startswith("missing")


def test_a_caption_below_a_picture_may_hold_the_credit() -> None:
    for between in ("\n", "\n\n"):
        assert codes(article(f"![A bridge](a.jpg){between}*Picture: A. Name*\n\nText.")) == []


def test_a_picture_on_another_server_becomes_a_link() -> None:
    reading = article("![A bridge](https://example.org/a.jpg)")
    assert '<a href="https://example.org/a.jpg" rel="noopener">A bridge</a>' in reading.body


# ---------------------------------------------------------------- links between articles


@pytest.mark.parametrize(
    ("target", "page"),
    [
        ("other.md", "../../articles/other/index.html"),
        ("../berlin/2022-09-10%20Two.md#part", "../../articles/2022-09-10-two/index.html"),
        ("index.md", "../../kharkiv/index.html"),
        ("../index.md", "../../index.html"),
        ("../../outside.md", ""),
        ("https://example.org/a.md", ""),
        ("a.html", ""),
    ],
)
def test_links_to_markdown_files_become_links_to_pages(target: str, page: str) -> None:
    assert page_link(target, PATH, "../../") == page


def test_a_page_link_in_the_text() -> None:
    assert (
        '<a href="../../articles/other/index.html" rel="noopener">more</a>'
        in article("See [more](other.md).").body
    )


# ---------------------------------------------------------------- limits


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("[" * 8_000, "too-much-markup"),
        ("![" * 8_000, "too-much-markup"),
        ("[a][" * 8_000, "too-much-markup"),
        ("\n".join("    " * depth + "- a" for depth in range(300)), "nested-too-deeply"),
        ("> " * 300 + "a", "nested-too-deeply"),
        ("1. " * 300 + "a", "nested-too-deeply"),
        ("<div>" * 1_000, "nested-too-deeply"),
        ("word " * 380_000, "paragraph-too-long"),
        ("a line of text\n" * 120_000, "paragraph-too-long"),
    ],
)
def test_what_is_too_much_is_one_error_with_its_line(body: str, code: str) -> None:
    reading, problems = read(f"---\ntitle: x\ndate: 2022-09-12\n---\nFirst.\n\n{body}\n")
    assert reading is None
    assert [problem.code for problem in problems] == [code]
    assert problems[0].line >= 7


def test_an_article_of_a_megabyte_is_read() -> None:
    paragraph = "The town was quiet and the bridge stood as it had stood for years. " * 15
    reading, problems = read("---\ntitle: x\ndate: 2022-09-12\n---\n" + f"{paragraph}\n\n" * 1_000)
    assert problems == ()
    assert reading is not None
    assert len(reading.sentences) == 15_000
