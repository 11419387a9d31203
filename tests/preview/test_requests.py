from __future__ import annotations

import os
from pathlib import Path

import pytest
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import websocket_connect

from site_builder.preview.requests import Local, put_before
from site_builder.preview.state import Preview
from tests.preview.running import Running, in_a_loop, open_page


def test_the_live_script_is_in_the_page_served_and_not_in_the_page_built(
    running: Running, folder: Path
) -> None:
    served = running.get("/")[2]
    assert served.index("livereload.js") < served.index("</head>")
    assert "livereload" not in (folder / "index.html").read_text("utf-8")
    assert running.get("/livereload.js")[1]["Content-Type"].startswith("text/javascript")


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "localhost:1"]
)
def test_a_request_by_another_name_is_refused(running: Running, host: str) -> None:
    status, _, text = running.get("/", Host=host.format(port=running.port))
    assert status == 403
    assert "The first text" not in text


@pytest.mark.parametrize("host", ["localhost:{port}", "127.0.0.1:{port}", "LOCALHOST:{port}"])
def test_the_machines_own_names_are_answered(running: Running, host: str) -> None:
    assert running.get("/", Host=host.format(port=running.port))[0] == 200


@pytest.mark.parametrize("origin", ["http://evil.example", "https://localhost:{port}", "null"])
def test_a_request_from_another_sites_page_is_refused(running: Running, origin: str) -> None:
    for path in ("/", "/livereload", "/livereload.js", "/index.html"):
        assert running.get(path, Origin=origin.format(port=running.port))[0] == 403


def test_a_websocket_from_another_sites_page_is_refused(running: Running) -> None:
    async def connect(**headers: str) -> None:
        request = HTTPRequest(f"ws://127.0.0.1:{running.port}/livereload", headers=headers)
        (await websocket_connect(request)).close()

    for headers in ({"Origin": "http://evil.example"}, {"Host": "evil.example"}):
        with pytest.raises(HTTPClientError, match="403"):
            in_a_loop(lambda headers=headers: connect(**headers))  # type: ignore[misc]
    in_a_loop(lambda: connect(Origin=f"http://localhost:{running.port}"))


def test_only_a_server_on_port_80_is_known_without_its_port(tmp_path: Path) -> None:
    def answers(host: str, port: int) -> bool:
        return Local(Preview(tmp_path, tmp_path), port).answers_to(host)

    for name in ("localhost", "127.0.0.1", "[::1]"):
        assert answers(name, 80)
        assert not answers(name, 8000)
        assert answers(f"{name}:8000", 8000)


def test_nobody_can_force_a_reload(running: Running) -> None:
    assert running.get("/forcereload")[0] == 404


@pytest.mark.parametrize(
    "path",
    ["/%00", "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/..%5csecret.txt",
     "//etc/passwd", "/%2fetc/passwd", "/C:%5cWindows/win.ini", "/%ff", "/" + "a" * 5000],
)  # fmt: skip
def test_no_address_reaches_a_file_outside_of_the_site(running: Running, path: str) -> None:
    secret = running.publisher.folder.with_name("secret.txt")
    secret.write_text("under embargo", "utf-8")
    status, _, text = running.get(path)
    assert status in (400, 404)
    assert "embargo" not in text
    assert "root:" not in text


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs symbolic links")
def test_a_link_out_of_the_site_is_not_followed(running: Running, folder: Path) -> None:
    secret = folder.with_name("secret.txt")
    secret.write_text("under embargo", "utf-8")
    try:
        (folder / "inside.txt").symlink_to(secret)
    except OSError:
        pytest.skip("this account may not make symbolic links")
    assert running.get("/inside.txt")[0] == 404


def test_a_miss_shows_the_sites_own_404_page(running: Running, folder: Path) -> None:
    assert "No such page" in running.get("/nowhere/")[2]
    (folder / "404.html").write_text("<html><head></head><body>Lost?</body></html>", "utf-8")
    status, headers, page = running.get("/nowhere/")
    assert status == 404
    assert "Lost?" in page
    assert "livereload.js" in page
    assert headers["Content-Type"] == "text/html; charset=utf-8"


def test_the_missing_page_escapes_what_was_asked_for(running: Running) -> None:
    assert "<script>alert" not in running.get("/%3Cscript%3Ealert(1)%3C/script%3E/")[2]


def test_a_folder_shows_its_index_at_its_proper_address(running: Running, folder: Path) -> None:
    (folder / "towns" / "kyiv city").mkdir(parents=True)
    (folder / "towns" / "kyiv city" / "index.html").write_text("Kyiv", "utf-8")
    status, headers, _ = running.get("/towns/kyiv%20city?a=1")
    assert (status, headers["Location"]) == (302, "/towns/kyiv%20city/?a=1")
    assert "Kyiv" in running.get("/towns/kyiv%20city/")[2]
    assert running.get("/towns/")[0] == 404
    assert running.get("/index.html/")[0] == 404


def test_a_redirect_never_leaves_the_machine(running: Running, folder: Path) -> None:
    (folder / "evil.example").mkdir()
    for path in ("//evil.example", "/%2fevil.example", "/%5cevil.example", "///evil.example"):
        assert not running.get(path)[1].get("Location", "").startswith(("//", "/\\", "http"))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.css", "text/css; charset=utf-8"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.svg", "image/svg+xml"),
        ("a.JPG", "image/jpeg"),
        ("feed.xml", "application/xml"),
        ("timeline.json", "application/json"),
        ("a.woff2", "font/woff2"),
        ("a.unheard-of", "application/octet-stream"),
    ],
)
def test_a_file_comes_whole_and_with_its_type(
    running: Running, folder: Path, name: str, kind: str
) -> None:
    (folder / name).write_text("</head></body>", "utf-8")
    status, headers, text = running.get(f"/{name}")
    assert (status, headers["Content-Type"], text) == (200, kind, "</head></body>")


def test_nothing_that_is_served_is_kept_by_the_browser(running: Running) -> None:
    for path in ("/", "/nowhere", "/livereload.js", "/-preview/overlay.css"):
        headers = running.get(path)[1]
        assert headers["Cache-Control"] == "no-store"
        assert headers["Etag"] is None
        assert headers["Last-Modified"] is None


def test_the_head_of_a_page_can_be_asked_for_alone(running: Running) -> None:
    status, headers, text = running.get("/", method="HEAD")
    assert (status, text) == (200, "")
    assert int(headers["Content-Length"]) == len(running.get("/")[2])


def test_a_page_open_since_an_earlier_preview_is_of_no_build_of_this_one(tmp_path: Path) -> None:
    assert Preview(tmp_path, tmp_path).number > 10**12


@pytest.mark.parametrize("message", ["", "{", "[]", "7", "{}", '{"command": "hello"', "\0"])
def test_nonsense_on_the_websocket_ends_only_that_connection(
    running: Running, message: str
) -> None:
    async def conversation() -> object:
        page = await open_page(running)
        await page.write_message(message)
        return await page.read_message()

    assert in_a_loop(conversation) is None
    assert running.get("/")[0] == 200


@pytest.mark.parametrize(
    ("page", "put"),
    [
        (b"<head></head>", b"<head>X</head>"),
        (b"<HEAD></HEAD>", b"<HEAD>X</HEAD>"),
        (b"<p>no head", b"<p>no headX"),
        (b"", b"X"),
    ],
)
def test_the_script_finds_its_place_in_any_page(page: bytes, put: bytes) -> None:
    assert put_before(page, b"</head>", "X", last=False) == put
