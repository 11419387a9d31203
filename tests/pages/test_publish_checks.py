"""What is checked before a site is published: its paths, and every internal link and anchor."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from site_builder.pages.files import OutputFile
from site_builder.pages.publish import BrokenSite, links, publish
from site_builder.pages.publish.links import page_links
from site_builder.pages.publish.paths import fault_in
from tests.pages.test_publish import seen


def faults(tmp_path: Path, *files: OutputFile, base_url: str = "") -> tuple[str, ...]:
    """The faults that keep the files from being published; () when they are published."""
    output = tmp_path / "_site"
    publish(output, [OutputFile("index.html", b"old")])
    found: tuple[str, ...] = ()
    try:
        publish(output, files, base_url=base_url)
    except BrokenSite as broken:
        found = broken.faults
    assert set(seen(output)) == ({"index.html"} if found else {file.path for file in files})
    return found


def page(path: str, body: str, source: str = "") -> OutputFile:
    return OutputFile(path, f"<!doctype html><title>x</title>{body}".encode(), source)


# ---------------------------------------------------------------- paths


@pytest.mark.parametrize(
    "path",
    ["index.html", "a/b/c.html", "-0479/index.html", "towns/ізюм/index.html", ".nojekyll", "a b.jpg",
     "console/x.html", "a'b(1).png"],
)  # fmt: skip
def test_an_ordinary_path_is_taken(tmp_path: Path, path: str) -> None:
    assert faults(tmp_path, OutputFile(path, b"x")) == ()


@pytest.mark.parametrize(
    "path",
    ["", "/etc/passwd", "../out.html", "a/../../b", "a//b", "./a", "a/", "C:/x", "a\\b", "a\0b", "a\nb",
     "what?.jpg", "CON", "a/nul.html", "COM1.txt", "a./b", "a /b", "x" * 256, "é" * 128, "a/" * 600 + "b",
     "\ud800.html", "dir/name.", ".timeline-site"],
)  # fmt: skip
def test_a_path_that_leaves_the_site_or_that_some_system_refuses_is_a_fault(
    tmp_path: Path, path: str
) -> None:
    (fault,) = faults(tmp_path, OutputFile(path, b"x"))
    assert fault
    assert not (tmp_path / "out.html").exists()


def test_a_path_that_is_refused_names_its_source(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, OutputFile("a/what?.jpg", b"x", "war/report.md"))
    assert "what?.jpg" in fault
    assert "war/report.md" in fault
    assert "rename" in fault


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a/index.html", "a/index.html"),
        ("a/Index.html", "a/index.html"),
        (unicodedata.normalize("NFC", "é.html"), unicodedata.normalize("NFD", "é.html")),
        ("straße.html", "STRASSE.html"),
    ],
)
def test_two_files_of_one_place_are_a_fault_that_names_both_sources(
    tmp_path: Path, one: str, other: str
) -> None:
    (fault,) = faults(
        tmp_path, OutputFile(one, b"1", "war/first.md"), OutputFile(other, b"2", "war/second.md")
    )
    assert "war/first.md and war/second.md" in fault


@pytest.mark.parametrize("paths", [("a", "a/b"), ("a/b", "a"), ("A/x", "a/y"), ("b/A", "b/a/c")])
def test_a_file_and_a_folder_of_one_place_are_a_fault(
    tmp_path: Path, paths: tuple[str, str]
) -> None:
    (fault,) = faults(tmp_path, *(OutputFile(path, b"x") for path in paths))
    assert "folder" in fault or "lies in" in fault


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    files = [OutputFile(path, b"x") for path in ("a", "a", "../b", "CON")]
    found = faults(tmp_path, *files, page("p.html", '<a href="nowhere.html">x</a>'))
    assert len(found) == 4


def test_a_path_is_judged_in_linear_time() -> None:
    assert fault_in("a/" * 200_000)


# ---------------------------------------------------------------- links


@pytest.mark.parametrize(
    "link",
    ["two.html", "./two.html", "../a/two.html", "two.html#here", "two.html#h%C3%A9", "#", "#top", "#mine",
     "../index.html", "../", "..", "../b/", "../b", "../b/index.html#in-b", "../b/#in-b", "", "?x=1",
     "https://example.com/x", "//example.com/x", "mailto:a@b.c", "/elsewhere/on/the/server",
     "../file.pdf#page=3", "two.html#:~:text=word", "two.html?x=1&amp;y=2#here", "data:image/png;base64,xx",
     "%C3%A9.html", "javascript:void(0)", "http://[broken"],
)  # fmt: skip
def test_a_link_that_leads_somewhere_is_no_fault(tmp_path: Path, link: str) -> None:
    files = (
        page("index.html", ""),
        page("a/one.html", f'<p id="mine"><a class=x href="{link}">x</a>'),
        page("a/two.html", "<p id=\"here\">x</p><p id='hé'></p>"),
        page("a/é.html", ""),
        page("b/index.html", '<a name="in-b"></a>'),
        OutputFile("file.pdf", b"%PDF"),
    )
    assert faults(tmp_path, *files) == ()


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('<a href="gone.html">x</a>', "links to “a/gone.html”, which is not in the site"),
        ('<a href="../../out.html">x</a>', "“../out.html”, which is not in the site"),
        ('<a href="#gone">x</a>', "no place named “gone”"),
        ('<a href="../b/#gone">x</a>', "no place named “gone”"),
        ('<a href="../b#gone">x</a>', "no place named “gone”"),
        ("<img src=gone.jpg>", "a/gone.jpg"),
        ('<IMG SRC="gone.jpg">', "a/gone.jpg"),
        ('<img srcset="x.jpg 1x, gone.jpg 2x">', "a/gone.jpg"),
        ('<link rel="stylesheet"\n href = "../static/gone.css"/>', "static/gone.css"),
        ('<svg><use xlink:href="#gone"/></svg>', "gone"),
        ('<script src="gone.js"></script>', "a/gone.js"),
        ('<a title="1 > 0" href="gone.html">x</a>', "a/gone.html"),
    ],
)
def test_a_link_that_leads_nowhere_is_a_fault(tmp_path: Path, body: str, said: str) -> None:
    files = (
        page("a/one.html", body, "war/report.md"),
        page("b/index.html", ""),
        OutputFile("a/x.jpg", b""),
    )
    (fault,) = faults(tmp_path, *files)
    assert said in fault
    assert "“a/one.html” (made from war/report.md)" in fault


@pytest.mark.parametrize(
    "body",
    ["<!-- <a href='gone.html'> -->", "<script>'<a href=\"gone.html\">'</script>", "&lt;a href=gone.html>",
     "<a data-href='gone.html'>", "<p>href=\"gone.html\"</p>", "<a title=' href=\"gone.html\"'>",
     "<style>a{b:url(x)} /*<a href='gone.html'>*/</style>"],
)  # fmt: skip
def test_what_only_looks_like_a_link_is_none(tmp_path: Path, body: str) -> None:
    assert faults(tmp_path, page("one.html", body)) == ()


def test_absolute_links_under_the_base_url_are_checked(tmp_path: Path) -> None:
    body = (
        '<a href="https://example.org/site/">home</a><a href="/site/static/x.css">x</a>'
        '<a href="/other-project/">x</a><a href="https://example.org/other/">x</a>'
        '<a href="https://example.org/site/gone.html">x</a><a href="/site/gone-too.html">x</a>'
    )
    found = faults(
        tmp_path,
        page("index.html", ""),
        page("404.html", body),
        OutputFile("static/x.css", b""),
        base_url="https://example.org/site",
    )
    assert len(found) == 2
    assert "“gone.html”" in found[0]
    assert "“gone-too.html”" in found[1]


def test_a_link_to_a_page_that_is_gone_is_found_though_its_own_page_is_unchanged(
    tmp_path: Path,
) -> None:
    one, two = page("one.html", '<a href="two.html#x">x</a>'), page("two.html", '<p id="x">')
    output = tmp_path / "_site"
    publish(output, [one, two])
    publish(output, [one, two, page("three.html", "")])
    for changed in ([one], [one, page("two.html", '<p id="y">')]):
        with pytest.raises(BrokenSite, match=r"one\.html"):
            publish(output, changed)
    publish(output, [one, two])
    assert set(seen(output)) == {"one.html", "two.html"}


def test_an_unchanged_page_is_not_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = [page(f"{n}.html", f'<a href="{n}.html">x</a>') for n in range(5)]
    publish(tmp_path / "_site", pages)
    read: list[str] = []

    def reading(path: str, content: bytes, *, base_url: str) -> links.PageLinks:
        read.append(path)
        return page_links(path, content, base_url=base_url)

    monkeypatch.setattr("site_builder.pages.publish.page_links", reading)
    publish(tmp_path / "_site", [*pages[1:], page("0.html", "changed")])
    assert read == ["0.html"]


def test_unchecked_pages_may_link_anywhere(tmp_path: Path) -> None:
    publish(tmp_path / "_site", [page("one.html", '<a href="gone.html">x</a>')], check=False)
    assert set(seen(tmp_path / "_site")) == {"one.html"}


@pytest.mark.parametrize(
    "hostile", ["<a '", "<!--", "<script>", '<a href="', "<a ", "<" * 5, "<a b=c "]
)
def test_hostile_pages_are_read_in_linear_time(hostile: str) -> None:
    assert page_links("x.html", hostile.encode() * 200_000) is not None


@pytest.mark.parametrize(
    "link", ["x.html", "../x.html#a.b", "../../x/y.html", "a-b/c_d.html", "x.html#top"]
)
def test_the_short_way_through_a_link_leads_where_the_long_one_does(link: str) -> None:
    for path in ("one.html", "a/one.html", "a/b/c/one.html"):
        short = links._resolve_plain(link, links._folders_above(path))
        assert short in ("", links._resolve(path, link, "", ""))


def test_a_name_is_an_anchor_on_links_only() -> None:
    content = (
        b'<meta name="description"><a name="here"><abbr name="x"><input name="q"><A NAME=there>'
    )
    assert page_links("x.html", content).anchors == ("here", "there")
