"""The pages by keyboard alone, and as a screen reader tells them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.kinds import KINDS, TIMELINE, TOWN

pytestmark = pytest.mark.browser
Address = Callable[[str], str]

# What is focused, and whether a reader sees so: a ring, and a part of it that nothing lies over.
FOCUS = """() => {
  const one = document.activeElement;
  const style = getComputedStyle(one.closest('.chip') || one);
  const shape = one.matches('svg a') ? one.querySelector('.touch, .dot, path') : one;
  const box = shape.getBoundingClientRect();
  const drawn = one.matches('svg a') ? getComputedStyle(shape) : style;
  const ring = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
    || (drawn.stroke !== 'none' && parseFloat(drawn.strokeWidth) >= 2) || one.matches('.beyond');
  let seen = false;
  for (const across of [0.1, 0.5, 0.9]) for (const down of [0.2, 0.5, 0.8]) {
    const at = document.elementFromPoint(box.left + box.width * across, box.top + box.height * down);
    seen = seen || Boolean(at && (one === at || one.contains(at) || at.contains(one) && at.matches('label')));
  }
  return { name: (one.getAttribute('aria-label') || one.textContent || one.name || '').trim().slice(0, 60),
           end: one === document.body, ring, seen };
}"""


@pytest.mark.parametrize(("key", "size"), [("Tab", (1280, 800)), ("Shift+Tab", (390, 700))])
@pytest.mark.parametrize("place", [TIMELINE, TOWN])
def test_focus_is_always_seen_and_never_beneath_a_sticky_heading(
    browser: Browser, address_of: Address, place: str, key: str, size: tuple[int, int]
) -> None:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce")
    page.goto(address_of(place))
    stops: list[dict[str, Any]] = []
    for _ in range(400):
        page.keyboard.press(key)
        stop = page.evaluate(FOCUS)
        if stop["end"]:
            break
        stops.append(stop)
    page.close()
    assert len(stops) > 40
    assert stop["end"], "the walk comes to an end"
    assert [one["name"] for one in stops if not one["ring"]] == []
    assert [one["name"] for one in stops if not one["seen"]] == []


def until(page: Page, goal: Locator, most: int = 60) -> None:
    """Tab to what is looked for."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if goal.evaluate("one => one === document.activeElement"):
            return
    raise AssertionError("the Tab key does not lead there")


def test_a_reader_without_a_mouse_filters_opens_an_event_and_takes_its_link_along(
    page: Page, address_of: Address
) -> None:
    page.goto(address_of(TIMELINE))
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to all events")
    page.keyboard.press("Enter")
    until(page, page.get_by_role("searchbox", name="Find", exact=True))
    page.keyboard.type("fought kupiansk")
    expect(page.locator(".filters output")).to_contain_text("1 of 21 events")
    event = page.locator("#esaturday01")
    until(page, event.get_by_role("link", name=re.compile("^Link")))
    until(page, event.locator("summary"))
    page.keyboard.press("Enter")
    expect(event.get_by_text("the last Saturday on or before publication").first).to_be_visible()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/kharkiv-2022/2022/index.html#esaturday01")
    expect(event).to_be_in_viewport()


def told(page: Page) -> str:
    """What a screen reader finds on the page, in its order."""
    return page.locator("main").aria_snapshot()


def test_what_happened_in_izium_who_says_so_and_how_sure_is_two_actions_away(
    page: Page, address_of: Address
) -> None:
    page.goto(address_of(TIMELINE))
    page.locator(".where").get_by_role("link", name=re.compile("^Izium")).first.click()
    here = told(page)
    assert re.search(r'heading "Izium" \[level=1\]', here)
    day = here.index('heading "Saturday 10 September 2022"')
    what = here.index("Ukrainian troops fought their way into", day)
    who = here.index("Reported by", what)
    assert "3 sources" in here[who : who + 60]
    fold = page.locator("#esaturday01 summary")
    assert "how this date was worked out: On Saturday" in fold.inner_text().replace("\n", "")
    fold.press("Enter")
    opened = told(page)
    for words in ("Open Dispatch", "Wire Service", "Gazette", "the last Saturday on or before"):
        assert words in opened[what:], words


def test_the_same_answer_is_one_choice_away_in_the_timeline_itself(
    page: Page, address_of: Address
) -> None:
    page.goto(address_of(TIMELINE))
    page.get_by_role("combobox", name="Town", exact=True).select_option("izium")
    heard = told(page)
    listed = heard[heard.index('heading "Everything, in order"') :]
    assert "Ukrainian troops fought their way into" in listed
    assert "Claimed" in listed[listed.index("had withdrawn from") :]
    assert "Balakliia was retaken" not in listed


def test_every_control_and_every_landmark_that_repeats_has_a_name(
    page: Page, address_of: Address
) -> None:
    for kind in KINDS:
        page.goto(address_of(kind))
        snapshot = page.locator("body").aria_snapshot()
        nameless = re.findall(
            r"^\s*- (?:navigation|search|form|link|button|combobox)(?::|$)", snapshot, re.M
        )
        assert nameless == [], kind
