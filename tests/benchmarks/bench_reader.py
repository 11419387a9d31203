"""What a reader's phone has to do: our pages beside TimelineJS, with the same events, in one run.

    npm install --prefix /tmp/peer @knight-lab/timelinejs
    python -m tests.benchmarks.bench_reader /tmp/peer/node_modules/@knight-lab/timelinejs/dist [RUNS]

Makes explainers of 50, 300 and 1,000 events of its own, builds them, and gives TimelineJS the
`timelinejs.json` that the build exports. Everything is served compressed, as GitHub Pages does, and opened
in one Chromium as a phone that is four times slower than this machine. Prints for each page, the median of
the runs: seconds of the main thread until it can be used (ours: loaded, filters in place, painted;
TimelineJS: its `loaded` event, painted), requests and how many of them go to other servers, KB as sent,
elements, how many of the events the accessibility tree names and how many it tells in full, and how many
can be read with scripts off. Without the folder of TimelineJS it measures ours alone.
"""

from __future__ import annotations

import datetime
import gzip
import json
import mimetypes
import random
import shutil
import statistics
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from site_builder.pages import timelinejs
from site_builder.pipeline import build
from tests.benchmarks.bench_build import _DID, _TOWNS, _WHAT, _WHO
from tests.conftest import find_chromium

SIZES = (50, 300, 1000)
SLOWER = 4
NAME = 60
"""Characters that are enough to tell which event is meant: TimelineJS shortens the names of its slides."""
PHONE = {"width": 360, "height": 740}
FIRST_DAY = datetime.date(2021, 1, 4)
PEER = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>The river</title><link rel="stylesheet" href="../../player/css/timeline.css">
<script src="../../player/js/timeline.js"></script></head>
<body><div id="timeline" style="width:100%;height:100vh"></div>
<script>
fetch("../river/timelinejs.json").then(answer => answer.json()).then(events => {
  const timeline = new TL.Timeline("timeline", events);
  timeline.on("loaded", () => { window.isLoaded = true; });
});
</script></body></html>
"""
OURS_IS_READY = (
    "document.readyState === 'complete' && !document.querySelector('template[data-filters]')"
)
PEER_IS_READY = "window.isLoaded === true"
PAINTED = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


# ---------------------------------------------------------------- the same events for both


def corpus(content: Path, events: int, *, seed: int = 7) -> None:
    """One explainer with `events` sentences, each with a day of its own, ten an article."""
    chance = random.Random(seed)
    folder = content / "river"
    folder.mkdir(parents=True)
    (content / "site.yml").write_text(
        "title: The river\nbase_url: https://example.org/river/\nlanguage: en-GB\n"
    )
    towns = (
        f"- slug: {name.lower()}\n  name: {name}\n  lat: {50 + i % 8 / 2}\n  lon: {i / 20 - 4:.2f}\n"
        for i, name in enumerate(_TOWNS)
    )
    (content / "towns.yml").write_text("".join(towns))
    for start in range(0, events, 10):
        days = [FIRST_DAY + datetime.timedelta(number) for number in range(start, start + 10)]
        text = "\n\n".join(
            f"{chance.choice(_WHO)} {chance.choice(_DID)} {chance.choice(_WHAT)} in "
            f"{chance.choice(_TOWNS)} on {day.day} {day:%B %Y}, after {chance.randrange(2, 90)} "
            "people had asked for it in a letter to the county."
            for day in days[: events - start]
        )
        (folder / f"{days[-1]}-{start:04d}.md").write_text(
            f"---\ntitle: Ten days on the river, {start}\n---\n{text}\n"
        )


def make(folder: Path, player: Path | None) -> dict[int, int]:
    """A built site for each size, with TimelineJS beside it; the number of events that came out."""
    made = {}
    # Of many events the export has the key moments alone, which would compare unlike things.
    timelinejs.SLOW_FROM = max(SIZES)
    if player:
        shutil.copytree(player, folder / "player")
    for size in SIZES:
        corpus(folder / f"content-{size}", size)
        build(
            folder / f"content-{size}", folder / str(size), now=datetime.datetime.now(datetime.UTC)
        )
        told = json.loads((folder / str(size) / "river/timeline.json").read_text())["events"]
        made[size] = len(told)
        if player:
            (folder / str(size) / "player").mkdir()
            (folder / str(size) / "player/index.html").write_text(PEER)
    return made


class Compressed(SimpleHTTPRequestHandler):
    """Files of a folder, text gzipped."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        content = path.read_bytes() if path.is_file() else b""
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        self.send_response(200 if path.is_file() else 404)
        if any(word in kind for word in ("text", "json", "javascript", "svg")):
            content = gzip.compress(content, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Compressed, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


# ---------------------------------------------------------------- measuring


def measure(browser: Browser, url: str, ready: str, texts: list[str]) -> dict[str, float]:
    context = browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True)  # type: ignore[arg-type]
    page = context.new_page()
    chrome = context.new_cdp_session(page)
    sent: list[float] = []
    asked: list[str] = []
    chrome.on("Network.loadingFinished", lambda event: sent.append(event["encodedDataLength"]))
    page.on("request", lambda request: asked.append(request.url))
    chrome.send("Network.enable")
    # The main thread's own processor time, whatever else the machine does.
    chrome.send("Performance.enable", {"timeDomain": "threadTicks"})
    chrome.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(url, wait_until="commit", timeout=180_000)
    page.wait_for_function(ready, timeout=180_000)
    page.evaluate(PAINTED)
    metrics = {
        one["name"]: one["value"] for one in chrome.send("Performance.getMetrics")["metrics"]
    }
    chrome.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    page.wait_for_load_state("networkidle")
    found = {
        "seconds": metrics["TaskDuration"],
        "requests": float(len(asked)),
        "elsewhere": float(sum(not one.startswith(_top(url)) for one in asked)),
        "KB": sum(sent) / 1024,
        "elements": page.evaluate("document.querySelectorAll('*').length"),
        "named": float(_in_the_tree(chrome, [text[:NAME] for text in texts])),
        "told": float(_in_the_tree(chrome, texts)),
        "slides": page.evaluate("document.querySelectorAll('.tl-slide').length"),
    }
    context.close()
    return found


def _top(url: str) -> str:
    return url[: url.index("/", len("http://"))]


def _in_the_tree(chrome: CDPSession, texts: list[str]) -> int:
    nodes = chrome.send("Accessibility.getFullAXTree")["nodes"]
    said = " ".join(
        str(node["name"]["value"]) for node in nodes if not node["ignored"] and "name" in node
    )
    return _told(said, texts)


def _told(said: str, texts: list[str]) -> int:
    """How many of the events' sentences stand in `said`, whose pieces may be apart."""
    squeezed = "".join(said.split())
    return sum("".join(text.split()) in squeezed for text in texts)


def without_scripts(browser: Browser, url: str, texts: list[str]) -> int:
    context = browser.new_context(java_script_enabled=False)
    page: Page = context.new_page()
    page.goto(url)
    said = page.locator("body").inner_text()
    context.close()
    return _told(said, texts)


def main() -> None:
    player = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = Path(temporary)
        made = make(folder, player)
        browser = playwright.chromium.launch(
            executable_path=find_chromium(playwright.chromium.executable_path),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        with served(folder) as server:
            print(
                "| events | page | main thread s | requests (elsewhere) | KB | elements "
                "| named / told in the tree | without scripts |"
            )
            print("|---:|---|---:|---:|---:|---:|---:|---:|")
            for size, count in made.items():
                told = json.loads((folder / str(size) / "river/timeline.json").read_text())[
                    "events"
                ]
                texts = [event["text"] for event in told]
                pages = [("ours: the timeline", "river/", OURS_IS_READY)]
                if (folder / str(size) / "river/all-events").exists():
                    pages.append(("ours: all events", "river/all-events/", OURS_IS_READY))
                if player:
                    pages.append(("TimelineJS", "player/", PEER_IS_READY))
                for name, path, ready in pages:
                    url = f"{server}/{size}/{path}"
                    found = [measure(browser, url, ready, texts) for _ in range(runs)]
                    middle = {key: statistics.median(one[key] for one in found) for key in found[0]}
                    shown = f" ({middle['slides']:.0f} slides)" if middle["slides"] else ""
                    print(
                        f"| {count} | {name}{shown} | {middle['seconds']:.2f} | "
                        f"{middle['requests']:.0f} ({middle['elsewhere']:.0f}) | {middle['KB']:.0f} | {middle['elements']:.0f} | "
                        f"{middle['named']:.0f} / {middle['told']:.0f} | {without_scripts(browser, url, texts)} |",
                        flush=True,
                    )
        browser.close()


if __name__ == "__main__":
    main()
