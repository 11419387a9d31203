from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.pages.basemap import DATA
from site_builder.pages.basemap.policy import POLICIES
from site_builder.pages.basemap.store import BORDER, LAND, RIVER, UNIT, Bounds, Level, levels

NATURAL_EARTH = levels(DATA / "natural-earth.bin")
RIVERS = levels(DATA / "rivers.bin")


def border_kinds(bounds: Bounds, policy: str, level: Level = NATURAL_EARTH[0]) -> set[str]:
    """The letters of all border lines that have a point within the bounds."""
    column = level.policies.index(policy)
    west, south, east, north = (value * UNIT for value in bounds)
    return {
        level.kinds[feature.attribute][column]
        for feature in level.features(bounds)
        if feature.kind == BORDER
        and any(
            west <= x <= east and south <= y <= north
            for x, y in zip(feature.xs, feature.ys, strict=True)
        )
    }


PEREKOP = (33.6, 45.9, 34.2, 46.3)
KERCH = (36.5, 45.0, 36.7, 45.6)
PRISTINA_NORTH = (21.0, 42.9, 21.4, 43.2)


def test_by_default_crimea_is_ukraine() -> None:
    assert border_kinds(PEREKOP, "international") == {"r"}
    assert border_kinds(KERCH, "international") == {"b"}
    assert border_kinds(PEREKOP, "ukraine") == {"r"}


def test_another_policy_draws_another_line() -> None:
    assert border_kinds(PEREKOP, "in-practice") == {"d"}
    assert border_kinds(PEREKOP, "russia") == {"b"}
    assert border_kinds(KERCH, "russia") == {"r"}


def test_disputed_lines_are_dashed_by_default() -> None:
    assert border_kinds(PRISTINA_NORTH, "international") == {"d"}
    assert border_kinds(PRISTINA_NORTH, "in-practice") == {"b"}
    kashmir = (74.0, 34.4, 75.0, 34.9)
    assert border_kinds(kashmir, "international") == {"d"}
    western_sahara = (-12.0, 27.6, -10.0, 27.7)
    assert "d" in border_kinds(western_sahara, "international")


def test_an_undisputed_border_is_the_same_for_all() -> None:
    kharkiv_belgorod = (36.3, 50.2, 36.7, 50.5)
    for policy in POLICIES:
        assert border_kinds(kharkiv_belgorod, policy) == {"b"}


def test_every_policy_of_the_data_has_a_name_and_every_name_its_data() -> None:
    for level in NATURAL_EARTH:
        assert set(level.policies) == set(POLICIES)


@pytest.mark.parametrize("level", [NATURAL_EARTH[0], NATURAL_EARTH[1]])
def test_the_borders_of_each_level_come_to_the_same_places(level: Level) -> None:
    assert border_kinds((36.0, 50.0, 37.0, 50.6), "international", level) == {"b"}


def test_the_oskil_runs_through_kupiansk() -> None:
    close = [
        (x / UNIT, y / UNIT)
        for feature in RIVERS[0].features((37.5, 49.6, 37.7, 49.8))
        for x, y in zip(feature.xs, feature.ys, strict=True)
        if abs(x / UNIT - 37.616) < 0.02 and abs(y / UNIT - 49.71) < 0.04
    ]
    assert close


def test_cells_on_both_sides_of_the_antimeridian_are_one_neighbourhood() -> None:
    fiji = list(NATURAL_EARTH[0].features((177, -19, 181, -16)))
    longitudes = [x / UNIT for feature in fiji for x in feature.xs]
    assert min(longitudes) < -179
    assert max(longitudes) > 179


def test_a_cell_reaches_no_farther_than_its_margin() -> None:
    level = NATURAL_EARTH[0]
    spare = (level.cell + level.margin) / UNIT
    for feature in level.features((14.5, 35.9, 14.5, 35.9)):
        assert min(feature.xs) / UNIT >= 14.5 - spare
        assert max(feature.ys) / UNIT <= 35.9 + spare
        assert feature.kind != LAND or len(feature.xs) >= 3


def test_only_great_rivers_are_in_the_coarse_levels() -> None:
    def count(level: Level) -> int:
        return sum(
            len(feature.xs) for feature in level.features((30, 45, 40, 52)) if feature.kind == RIVER
        )

    assert count(RIVERS[0]) > 3 * count(RIVERS[1]) > 0


def test_a_missing_or_foreign_file_is_no_data(tmp_path: Path) -> None:
    (tmp_path / "other.bin").write_bytes(b"GIF89a")
    assert levels(tmp_path / "nothing.bin") == ()
    assert levels(tmp_path / "other.bin") == ()
