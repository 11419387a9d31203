"""The box on the search page, with the index that Pagefind made."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request, expect

from site_builder.pages import site_files
from site_builder.pages.search.engine import engine
from tests.conftest import unavailable
from tests.pages.making import NOW, ROOT
from tests.pages.story import sample_story

pytestmark = pytest.mark.browser

NO_PAGEFIND = "no Pagefind found; pip install pagefind-bin"
PROJECT = "/timelines/"


@dataclass(frozen=True)
class Served:
    folder: Path
    address: str
    asked: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The sample site with an index, on a server and under a project's path."""
    if not engine():
        unavailable(NO_PAGEFIND)
    folder = tmp_path_factory.mktemp("searched")
    for file in site_files(
        sample_story(base_url=""), content=ROOT / "tests", templates=[ROOT / "templates"],
        static=[ROOT / "static"], now=NOW, extras=True,
    ):  # fmt: skip
        place = folder / file.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(file.content)

    class Handler(http.server.SimpleHTTPRequestHandler):
        def translate_path(self, path: str) -> str:
            inside = path.removeprefix(PROJECT)
            return super().translate_path(inside if inside != path else "/outside-of-the-project")

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Handler, directory=str(folder))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Served(folder, f"http://127.0.0.1:{server.server_port}{PROJECT}")
    server.shutdown()
    server.server_close()


@pytest.fixture
def search(page: Page, served: Served) -> Page:
    def note(request: Request) -> None:
        served.asked.append(request.url)

    served.asked.clear()
    page.on("request", note)
    page.goto(f"{served.address}search/index.html")
    return page


def ask(page: Page, words: str) -> None:
    page.get_by_role("searchbox").fill(words)
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("result")


def test_a_town_its_article_and_its_events_are_found(search: Page) -> None:
    ask(search, "Izium")
    results = search.locator(".results")
    expect(results.get_by_role("link", name="Izium", exact=True)).to_have_attribute(
        "href", "../towns/izium/index.html"
    )
    expect(results.locator("li").first).to_contain_text("Town")
    expect(results).to_contain_text("10 September 2022")
    expect(results).to_contain_text("Claimed by")


def test_an_event_leads_to_its_place_on_its_page(search: Page) -> None:
    ask(search, "residents fought Kupiansk")
    search.locator('.results a[href$="#esaturday01"]').click()
    search.wait_for_url("**/kharkiv-2022/2022/index.html#esaturday01")
    expect(search.locator("#esaturday01")).to_be_in_viewport()


def test_a_search_can_be_narrowed_to_a_kind_and_a_timeline(search: Page) -> None:
    told = search.locator(".results li .byline")
    ask(search, "the")
    expect(told.filter(has_not_text="Article")).not_to_have_count(0)
    search.locator("select[name=kind]").select_option("article")
    expect(told.filter(has_not_text="Article")).to_have_count(0)
    expect(told.first).to_be_visible()
    search.locator("select[name=kind]").select_option("event")
    search.locator("select[name=in]").select_option("berlin-wall")
    expect(told.filter(has_not_text="Berlin Wall")).to_have_count(0)
    expect(told.first).to_be_visible()


def test_what_is_asked_stands_in_the_address_and_answers_from_there(
    search: Page, served: Served
) -> None:
    ask(search, "Kherson")
    assert search.url.endswith("?q=Kherson")
    search.goto(f"{served.address}search/index.html?q=Kherson&kind=town")
    expect(search.locator(".results li")).to_have_count(1)
    assert search.get_by_role("searchbox").input_value() == "Kherson"


def test_nothing_found_is_said(search: Page) -> None:
    search.get_by_role("searchbox").fill("xylophone")
    expect(search.get_by_role("status")).to_have_text("Nothing is found for “xylophone”.")
    expect(search.locator(".results li")).to_have_count(0)


def test_no_request_leaves_the_site_or_its_project_path(search: Page, served: Served) -> None:
    ask(search, "Izium")
    expect(search.locator(".results li").first).to_be_visible()
    assert served.asked
    assert [url for url in served.asked if not url.startswith(served.address)] == []


def test_everything_works_from_the_keyboard(search: Page) -> None:
    search.get_by_role("searchbox").focus()
    search.keyboard.type("Balakliia")
    expect(search.get_by_role("status")).to_contain_text("result")
    for _ in range(8):
        search.keyboard.press("Tab")
        if search.evaluate("document.activeElement.closest('.results') !== null"):
            break
    search.keyboard.press("Enter")
    search.wait_for_url(lambda url: "/search/" not in url)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_with_results_has_no_accessibility_faults(
    browser: Browser, served: Served, scheme: str
) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{served.address}search/index.html?q=Izium")
    expect(page.locator(".results li").first).to_be_visible()
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    context.close()


def test_without_a_script_there_is_the_list_and_no_box(browser: Browser, served: Served) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served.address}search/index.html")
    expect(page.get_by_role("searchbox")).to_have_count(0)
    expect(page.get_by_role("link", name="Izium", exact=True)).to_be_visible()
    context.close()


def test_from_a_folder_the_page_says_that_a_search_needs_a_server(
    page: Page, served: Served
) -> None:
    page.goto((served.folder / "search/index.html").as_uri())
    expect(page.locator("main")).to_contain_text("needs a web server")
    expect(page.get_by_role("searchbox")).to_have_count(0)
    expect(page.get_by_role("link", name="Izium", exact=True)).to_be_visible()


def test_an_index_that_is_gone_is_said_to_be(page: Page, served: Served) -> None:
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(f"{served.address}search/index.html?q=Izium")
    expect(page.get_by_role("status")).to_contain_text("does not work at the moment")
