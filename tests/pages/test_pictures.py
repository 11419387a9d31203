"""Pictures as they are published."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from site_builder.pages import pictures
from site_builder.pages.pictures import MAX_SIDE, PictureError, prepare_picture

SECRET = b"Jane Doe, 50.45N 30.52E"


def _exif(orientation: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x013B] = SECRET.decode()
    exif.get_ifd(0x8825)[1] = "N"
    return exif


def _opened(content: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(content))
    image.load()
    return image


def _half_red(size: tuple[int, int] = (40, 20)) -> Image.Image:
    image = Image.new("RGB", size, "blue")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    return image


@pytest.mark.parametrize("extension", ["jpg", "png", "webp"])
def test_no_word_of_the_camera_is_published(tmp_path: Path, extension: str) -> None:
    path = tmp_path / f"picture.{extension}"
    extra: dict[str, object] = {}
    if extension == "png":
        info = PngImagePlugin.PngInfo()
        info.add_text("Author", SECRET.decode())
        info.add_itxt("XML:com.adobe.xmp", f"<x>{SECRET.decode()}</x>")
        extra["pnginfo"] = info
    if extension == "jpg":
        extra["comment"] = SECRET
    if extension != "png":
        extra["xmp"] = b"<x:xmpmeta>" + SECRET + b"</x:xmpmeta>"
    _half_red().save(path, exif=_exif(), **extra)
    assert SECRET in path.read_bytes()

    content = prepare_picture(path).content

    assert SECRET not in content
    assert not _opened(content).getexif()
    assert not {"exif", "xmp", "comment", "photoshop", "Author"} & _opened(content).info.keys()


def test_an_iptc_block_is_not_published(tmp_path: Path) -> None:
    path = tmp_path / "agency.jpg"
    _half_red().save(path)
    data = path.read_bytes()
    block = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x1e" + SECRET
    path.write_bytes(
        data[:2] + b"\xff\xed" + (len(block) + 2).to_bytes(2, "big") + block + data[2:]
    )
    assert SECRET not in prepare_picture(path).content


@pytest.mark.parametrize(
    ("orientation", "size", "red_corner"),
    [
        (1, (40, 20), (0, 0)),
        (2, (40, 20), (39, 0)),
        (3, (40, 20), (39, 19)),
        (6, (20, 40), (0, 0)),
        (8, (20, 40), (0, 39)),
    ],
)
def test_a_picture_is_turned_as_its_exif_data_says(
    tmp_path: Path, orientation: int, size: tuple[int, int], red_corner: tuple[int, int]
) -> None:
    path = tmp_path / "turned.jpg"
    _half_red().save(path, exif=_exif(orientation), quality=95)
    prepared = prepare_picture(path)
    assert (prepared.width, prepared.height) == size
    red, _, blue = _opened(prepared.content).getpixel(red_corner)
    assert red > 200 > 100 > blue


@pytest.mark.parametrize("extension", ["jpg", "png", "webp", "gif"])
def test_the_format_stays_and_the_same_file_gives_the_same_bytes(
    tmp_path: Path, extension: str
) -> None:
    path = tmp_path / f"picture.{extension}"
    _half_red().save(path)
    first = prepare_picture(path)
    assert first == prepare_picture(path)
    assert _opened(first.content).format == Image.open(path).format
    assert (first.width, first.height) == (40, 20)


def test_a_large_picture_is_made_smaller_and_keeps_its_shape(tmp_path: Path) -> None:
    path = tmp_path / "large.png"
    Image.new("RGB", (4 * MAX_SIDE, MAX_SIDE), "green").save(path)
    prepared = prepare_picture(path)
    assert (prepared.width, prepared.height) == (MAX_SIDE, MAX_SIDE // 4)
    assert _opened(prepared.content).size == (MAX_SIDE, MAX_SIDE // 4)


@pytest.mark.parametrize("extension", ["gif", "webp", "png"])
def test_an_animation_stays_one(tmp_path: Path, extension: str) -> None:
    path = tmp_path / f"moving.{extension}"
    frames = [Image.new("RGB", (30, 30), colour) for colour in ("red", "lime", "blue")]
    frames[0].save(path, save_all=True, append_images=frames[1:], duration=[100, 300, 200], loop=0)
    prepared = prepare_picture(path)
    again = Image.open(io.BytesIO(prepared.content))
    assert again.n_frames == 3
    durations, colours = [], []
    for number in range(3):
        again.seek(number)
        again.load()
        durations.append(again.info["duration"])
        colours.append(max(range(3), key=again.convert("RGB").getpixel((15, 15)).__getitem__))
    assert durations == [100, 300, 200]
    assert colours == [0, 1, 2]
    assert prepared == prepare_picture(path)


@pytest.mark.parametrize("extension", ["png", "webp", "gif"])
def test_what_was_transparent_stays_transparent(tmp_path: Path, extension: str) -> None:
    path = tmp_path / f"clear.{extension}"
    image = Image.new("RGBA", (20, 20), (0, 0, 0, 0))
    image.paste((255, 0, 0, 255), (0, 0, 10, 20))
    image.save(path)
    again = _opened(prepare_picture(path).content).convert("RGBA")
    assert again.getpixel((15, 10))[3] == 0
    assert again.getpixel((5, 10))[3] == 255


def test_print_colours_become_screen_colours(tmp_path: Path) -> None:
    path = tmp_path / "print.jpg"
    Image.new("CMYK", (20, 20), (0, 255, 255, 0)).save(path)
    assert _opened(prepare_picture(path).content).mode == "RGB"


def test_a_colour_profile_is_applied_and_left_out(tmp_path: Path) -> None:
    path = tmp_path / "profile.png"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    Image.new("RGB", (8, 8), "red").save(path, icc_profile=profile)
    assert "icc_profile" not in _opened(prepare_picture(path).content).info

    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("RGB", (8, 8), (200, 30, 40)).save(path, icc_profile=srgb)
    image = _opened(prepare_picture(path).content)
    assert "icc_profile" not in image.info
    assert image.getpixel((4, 4)) == (200, 30, 40)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("phone.jpg", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "Export it as JPEG"),
        ("new.avif", b"\0\0\0\x18ftypavif\0\0\0\0mif1avif", "AVIF"),
        (
            "logo.svg",
            b'<?xml version="1.0"?>\n<!-- x --><svg xmlns="http://www.w3.org/2000/svg"/>',
            "PNG",
        ),
        ("logo.svg", b"\xef\xbb\xbf<SVG onload='alert(1)'/>", "SVG"),
        ("empty.png", b"", "is empty"),
        ("words.jpg", b"this is no picture at all", "no JPEG, PNG, WebP or GIF"),
        ("old.bmp", b"BM" + b"\0" * 100, "no JPEG, PNG, WebP or GIF"),
        ("page.png", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n", "no JPEG, PNG"),
    ],
)
def test_what_is_not_taken_is_refused_with_advice(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(PictureError) as refused:
        prepare_picture(tmp_path / name)
    assert said in str(refused.value)
    assert f"“{name}”" in str(refused.value)


@pytest.mark.parametrize("extension", ["jpg", "png", "webp", "gif"])
def test_a_cut_off_picture_is_refused(tmp_path: Path, extension: str) -> None:
    path = tmp_path / f"cut.{extension}"
    image = Image.effect_noise((200, 200), 80).convert("RGB")
    image.save(path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 3])
    with pytest.raises(PictureError):
        prepare_picture(path)


def test_a_small_file_of_a_giant_picture_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bomb.png"
    Image.new("1", (3000, 3000)).save(path)
    monkeypatch.setattr(pictures, "_MAX_PIXELS", 1_000_000)
    with pytest.raises(PictureError, match="million pixels"):
        prepare_picture(path)


def test_a_giant_that_pillow_itself_refuses_is_said_in_the_same_words(tmp_path: Path) -> None:
    path = tmp_path / "bomb.gif"
    path.write_bytes(
        b"GIF89a" + b"\xff\xff" * 2 + b"\0\0\0" + b",\0\0\0\0\xff\xff\xff\xff\0\x02\0;"
    )
    with pytest.raises(PictureError, match="million pixels"):
        prepare_picture(path)


def test_a_missing_picture_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match="Is it there"):
        prepare_picture(tmp_path / "gone.jpg")


def test_of_a_phones_several_pictures_in_one_file_the_first_is_published(tmp_path: Path) -> None:
    path = tmp_path / "phone.jpg"
    first, second = Image.new("RGB", (40, 20), "red"), Image.new("RGB", (40, 20), "blue")
    first.save(path, format="MPO", save_all=True, append_images=[second])
    assert Image.open(path).format == "MPO"
    image = _opened(prepare_picture(path).content)
    assert image.format == "JPEG"
    red, _, blue = image.getpixel((5, 5))
    assert red > 200 > 100 > blue


def test_broken_camera_data_does_not_spoil_a_sound_picture(tmp_path: Path) -> None:
    path = tmp_path / "odd.jpg"
    _half_red().save(path, exif=b"Exif\0\0II*\0\x08\0\0\0\xff\xff" + b"\xff" * 30)
    assert prepare_picture(path).width == 40


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16", "RGBA"])
def test_every_kind_of_png_is_taken_at_every_size(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "kind.png"
    for side in (10, MAX_SIDE + 10):
        Image.new(mode, (side, 4)).save(path)
        prepared = prepare_picture(path)
        assert _opened(prepared.content).width == prepared.width == min(side, MAX_SIDE)


def test_a_photograph_whose_data_speaks_of_svg_is_a_photograph(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    _half_red().save(path, comment=b"<svg>")
    assert prepare_picture(path).width == 40
