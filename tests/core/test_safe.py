"""Nothing harmful, nothing ambiguous and nothing hidden comes in from content."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from site_builder.core.safe import (
    CLOSE_MARK,
    SafeHtml,
    Unsafe,
    clean_html,
    clean_text,
    fill_marks,
    inside,
    load_yaml,
    open_mark,
    read_text,
    safe_url,
    slugify,
    trusted,
    valid_slug,
)

# ---------------------------------------------------------------- text


def test_a_byte_order_mark_and_windows_newlines_are_normalised(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree")
    assert read_text(file) == "one\ntwo\nthree"


def test_a_bad_byte_is_reported_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"one\r\ntwo\r\nIzi\xfcm\r\n")
    with pytest.raises(Unsafe) as fault:
        read_text(file)
    assert fault.value.line == 3
    assert "0xFC" in fault.value.message
    assert "UTF-8" in fault.value.hint


def test_utf_16_is_named_as_such(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes("title".encode("utf-16"))
    with pytest.raises(Unsafe, match="UTF-16"):
        read_text(file)


def test_a_file_may_be_as_large_as_the_limit_and_no_larger(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"x" * 10)
    assert read_text(file, max_bytes=10) == "x" * 10
    with pytest.raises(Unsafe, match="larger"):
        read_text(file, max_bytes=9)


@given(st.text())
@example("\ue000date:1:2\ue001x\ue002")
@example("\x02wzxhzdk:0\x03")
def test_no_placeholder_of_ours_or_of_markdown_survives_in_text(text: str) -> None:
    cleaned = clean_text(text)
    assert not set(cleaned) & {"\ue000", "\ue001", "\ue002", "\ue010", "\x00", "\x02", "\x03", "\r"}
    assert clean_text(cleaned) == cleaned.removeprefix("\ufeff")


# ---------------------------------------------------------------- YAML


def test_values_that_yaml_likes_to_change_stay_as_written() -> None:
    found = load_yaml(
        "time: 12:30\ndate: 2022-02-30\nday: 2022-09-10\nlang: no\ncode: 007\nbig: 1_000"
    ).data
    assert found == {
        "time": "12:30", "date": "2022-02-30", "day": "2022-09-10", "lang": "no", "code": "007", "big": "1_000",
    }  # fmt: skip


def test_numbers_and_truth_values_are_read() -> None:
    yaml_map = load_yaml("a: 5\nb: -3\nc: 49.50\nd: true\ne:\nf: 'true'")
    assert yaml_map.data == {"a": 5, "b": -3, "c": 49.5, "d": True, "e": None, "f": "true"}
    assert yaml_map.written("c") == "49.50"


def test_every_value_has_its_line() -> None:
    found = load_yaml(
        "title: x\nevents:\n  - date: 2022\n    text: |\n      a\n      b\n  - date: 2023\n",
        first_line=2,
    )
    assert found.line("title") == 2
    assert found.line("events", 0, "text") == 5
    assert found.line("events", 1) == 8
    assert found.line("events", 1, "nothing") == 8
    assert found.line("nothing") == 2


@pytest.mark.parametrize(
    ("text", "line", "message", "hint"),
    [
        ("a: 1\ntitle: Izium: the end\n", 2, "colon", 'title: "Izium: the end"'),
        ('title: "War": what now\n', 1, "quot", "'\"War\": what now'"),
        ("a:\n\tb: 1\n", 2, "tab", "spaces"),
        ("a: 1\nb: 2\na: 3\n", 3, "twice, first on line 1", "one of the two"),
        ("a: &x 1\nb: *x\n", 1, "&", "quotes"),
        ("a: 1\nb: *x\n", 2, "*", "quotes"),
        ("a: !!python/object/apply:os.system [ls]\n", 1, "!", "quotes"),
        ('a: 1\nb: "open\nc: 3\n', 2, "never closed", "closing"),
        ("title: #hashtag\n", 1, "comment", "quotes"),
        ("title: @home\n", 1, "@", 'title: "@home"'),
        ("title: [a](b)\n", 1, "[", 'title: "[a](b)"'),
        ("title: x\n\nThe text begins here\nand goes on: so\n", 3, "name: value", "---"),
        ("a: 1\nb: \x07\n", 2, "character", "Delete"),
        ("a: [" + "[" * 50, 1, "deep", "fewer"),
        ("a: 1\n---\nb: 2\n", 2, "---", "Remove"),
        ("? [a]\n: 1\n", 1, "without a name", "name: value"),
    ],
)
def test_a_yaml_slip_is_explained_with_its_line(
    text: str, line: int, message: str, hint: str
) -> None:
    with pytest.raises(Unsafe) as fault:
        load_yaml(text)
    assert (fault.value.line, message in fault.value.message, hint in fault.value.hint) == (line, True, True), (
        fault.value.message, fault.value.hint,
    )  # fmt: skip


@pytest.mark.parametrize(
    "hostile", ["[" * 60_000, "{" * 60_000, "- " * 60_000, "a: " * 60_000, "&a " * 60_000]
)
def test_hostile_yaml_is_refused_at_once(hostile: str) -> None:
    with pytest.raises(Unsafe):
        load_yaml(hostile)


def test_an_alias_bomb_is_refused() -> None:
    bomb = "a: &a [x,x]\n" + "".join(
        f"{b}: &{b} [*{a},*{a}]\n" for a, b in zip("abcdefg", "bcdefgh", strict=True)
    )
    with pytest.raises(Unsafe):
        load_yaml(bomb)


_plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**14), 10**14) | st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), inner, max_size=4),
    max_leaves=10,
)  # fmt: skip


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), _plain))
def test_what_a_yaml_writer_writes_is_read_back(data: dict[str, object]) -> None:
    assert (load_yaml(yaml.safe_dump(data, allow_unicode=True)).data or {}) == data


@given(
    st.dictionaries(
        st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1).filter(
            str.strip
        ),
        st.integers(0, 9),
    )
)
def test_json_is_yaml(data: dict[str, int]) -> None:
    written = json.dumps(data, ensure_ascii=False)
    assert (load_yaml(written).data or {}) == data


@given(st.text(alphabet="ab:- \n\t[]{}\"'#&*!|>%@`,?~0"))
def test_any_text_is_read_or_refused_with_a_line_inside_it(text: str) -> None:
    fault: Unsafe | None = None
    try:
        load_yaml(text, first_line=3)
    except Unsafe as found:
        fault = found
    if fault:
        assert 3 <= fault.line <= 3 + text.count("\n")
        assert fault.message
        assert fault.hint


# ---------------------------------------------------------------- slugs, paths, addresses


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Izium after the withdrawal", "izium-after-the-withdrawal"),
        ("Kupiansk’s rail hub", "kupiansks-rail-hub"),
        ("Ізюм: день", "ізюм-день"),
        ("  a — b  ", "a-b"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "page-con"),
        ("e\u0301t\u00e9", "été"),
        ("किताब", "किताब"),
    ],
)
def test_slugs_keep_letters_of_every_script(text: str, slug: str) -> None:
    assert slugify(text) == slug


def test_texts_without_letters_get_different_slugs() -> None:
    assert slugify("!!!") != slugify("???")
    assert valid_slug(slugify("!!!"))
    assert valid_slug(slugify(""))


@given(st.text())
@example("a" * 300)
@example("Щ" * 300)
@example("中" * 300)
@example("com1.txt")
@example("İ" * 99)
@example("\u0301")
def test_every_slug_is_valid_and_stays_what_it_is(text: str) -> None:
    slug = slugify(text)
    assert valid_slug(slug), slug
    assert slugify(slug) == slug
    assert len(slug.encode()) <= 255
    assert not set(slug) & set('/\\:*?"<>|. \n')


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        "..",
        "a/b",
        "a\\b",
        "a b",
        "con",
        "NUL.md",
        "lpt1",
        "-a",
        "a.",
        "a..b",
        "a:b",
        "x" * 101,
        "e\u0301",
        "\u0301a",
        "a\n",
    ],
)
def test_what_is_no_slug(text: str) -> None:
    assert not valid_slug(text)


@pytest.mark.parametrize("text", ["2022-09-10-izium", "Izium", "ізюм", "a_b", "covid.19", "1"])
def test_what_can_be_a_slug_as_it_is(text: str) -> None:
    assert valid_slug(text)


def test_a_path_stays_inside_its_folder(tmp_path: Path) -> None:
    root = tmp_path / "content"
    root.mkdir()
    (tmp_path / "content-private").mkdir()
    assert inside(root, "a/b.md") == (root / "a/b.md").resolve()
    for way_out in ("../content-private/x", "/etc/passwd", "a/../../x", "C:/x", "a\\b", "", "a\0b"):
        with pytest.raises(Unsafe):
            inside(root, way_out)


@pytest.mark.skipif(os.name == "nt", reason="making links needs a privilege on Windows")
def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    root = tmp_path / "content"
    root.mkdir()
    (root / "out").symlink_to(tmp_path)
    with pytest.raises(Unsafe):
        inside(root, "out/secret")


@pytest.mark.parametrize(
    "url", ["https://example.org/a?b=c#d", "http://приклад.укр/", "mailto:a@example.org"]
)
def test_web_and_mail_addresses_are_kept(url: str) -> None:
    assert safe_url(f" {url}\n") == url


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", " JaVaScRiPt:alert(1)", "data:text/html,x", "//example.org", "file:///etc/passwd", "https://", "https:///x", "http://a b", 'https://a/"onclick=x', "https://[::1", "x", ""],
)  # fmt: skip
def test_other_addresses_are_not(url: str) -> None:
    assert safe_url(url) == ""


# ---------------------------------------------------------------- HTML


@pytest.mark.parametrize(
    ("html", "clean"),
    [
        ("<script>alert(1)</script><p>a</p>", "<p>a</p>"),
        ('<p onclick="x" style="color:red">a</p>', "<p>a</p>"),
        ('<a href="javascript:x">a</a>', '<a rel="noopener">a</a>'),
        ('<img src="https://example.org/a.png">b', "b"),
        ('<img src="//example.org/a.png">b', "b"),
        ('<img src="/\\example.org/a.png">b', "b"),
        ('<img src="../../a.png">b', "b"),
        ("<h1>a</h1>", "<h2>a</h2>"),
        ('<h2 id="events">a</h2>', '<h2 id="in-events">a</h2>'),
        ("<iframe src='https://example.org'></iframe>", ""),
        ("<form><input></form>", ""),
    ],
)
def test_harmful_and_foreign_html_is_left_out(html: str, clean: str) -> None:
    assert clean_html(html) == clean


def test_a_picture_with_a_title_becomes_a_figure_with_a_caption() -> None:
    html = clean_html('<p><img alt="A bridge" src="b.jpg" title="The &lt;old&gt; bridge"></p>')
    assert "<figcaption>The &lt;old&gt; bridge</figcaption>" in html
    assert "title=" not in html


def test_deeply_nested_html_is_refused_with_its_line() -> None:
    with pytest.raises(Unsafe) as fault:
        clean_html("<p>a</p>\n" + "<div>" * 100_000)
    assert fault.value.line == 2


def test_many_paragraphs_are_not_deep() -> None:
    assert clean_html("<p>a</p>" * 500 + "<p>b" * 500 + "<br>" * 500).count("<p>") == 1000


def _element(kind: str, sentence: int, index: int, inside_link: bool) -> tuple[str, str]:
    return f"<{kind}-{sentence}-{index}{'-in' if inside_link else ''}>", "</x>"


def test_marks_become_elements() -> None:
    html = trusted(f"<p>On {open_mark('date', 3, 1)}Saturday{CLOSE_MARK}.</p>")
    filled = fill_marks(html, _element)
    assert filled == "<p>On <date-3-1>Saturday</x>.</p>"
    assert isinstance(filled, SafeHtml)


def test_a_mark_in_a_link_knows_it() -> None:
    mark = f"{open_mark('town', 0, 0)}Izium{CLOSE_MARK}"
    assert fill_marks(trusted(f'<a href="a">{mark}</a> {mark}'), _element) == (
        '<a href="a"><town-0-0-in>Izium</x></a> <town-0-0>Izium</x>'
    )


def test_a_mark_that_an_element_cuts_through_is_left_out() -> None:
    html = trusted(f"<p><b>{open_mark('date', 0, 0)}10</b> May{CLOSE_MARK}</p>")
    assert fill_marks(html, _element) == "<p><b>10</b> May</p>"


_HTML_PIECES = [
    "<b>",
    "</b>",
    "<a>",
    "</a>",
    "x",
    open_mark("date", 1, 2),
    CLOSE_MARK,
    '<img alt="',
    '">',
]


@given(st.lists(st.sampled_from(_HTML_PIECES), max_size=12).map("".join))
def test_no_mark_is_ever_left_behind(html: str) -> None:
    filled = fill_marks(trusted(html), lambda *_: ("{", "}"))
    assert not set(filled) & {"\ue000", "\ue001", "\ue002"}
    assert filled.count("{") == filled.count("}")
