"""Pictures made fit for the public: upright, of a sane size, and without what the camera wrote down."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL import Image

MAX_SIDE = 2400
"""Pixels of the longer side; larger pictures are made smaller."""

_ORIENTATION = 0x0112
_MAX_BYTES = 50_000_000
_MAX_PIXELS = 100_000_000
_MAX_FRAMES_PIXELS = 400_000_000
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
_JPEG_QUALITY, _WEBP_QUALITY = 88, 85
_HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1")
_AVIF_BRANDS = (b"avif", b"avis")


@dataclass(frozen=True, slots=True)
class PreparedPicture:
    """The bytes of a file in the format of the original; its size in pixels."""

    content: bytes
    width: int
    height: int


class PictureError(ValueError):
    """A picture that cannot be published; the message says why and what to do."""


def prepare_picture(path: Path) -> PreparedPicture:
    """Reads a JPEG, PNG, WebP or GIF and writes it anew: turned upright as its EXIF data says, with no
    EXIF, XMP, IPTC or comment, in sRGB, at most 2,400 pixels a side. Animations stay animations.

    The same file gives the same bytes. Raises PictureError for anything else.
    """
    name = path.name
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise PictureError(f"“{name}” has more than 50 MB. Save a smaller copy of it.")
        data = path.read_bytes()
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise PictureError(f"“{name}” cannot be read ({reason}). Is it there?") from problem
    if refusal := _refusal(data, name):
        raise PictureError(refusal)
    return _prepare(data, name)


def _refusal(data: bytes, name: str) -> str:
    """Why the kind of file is not taken; '' where that is for the decoder to say."""
    start = data[:4000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not data:
        return f"“{name}” is empty. Copy the picture again."
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC_BRANDS:
        return (
            f"“{name}” is a HEIC picture, which most browsers cannot show. Export it as JPEG: on a Mac "
            "in Preview by File, Export; on an iPhone under Settings, Camera, Formats, Most Compatible."
        )
    if data[4:8] == b"ftyp" and data[8:12] in _AVIF_BRANDS:
        return f"“{name}” is an AVIF picture. Save it as JPEG, PNG or WebP."
    if start.startswith(b"<") and b"<svg" in start:
        return (
            f"“{name}” is an SVG drawing, which may hold scripts. Export it as PNG, at twice the width "
            "at which it is shown."
        )
    return ""


# A preview prepares the same pictures at every save.
@lru_cache(maxsize=32)
def _prepare(data: bytes, name: str) -> PreparedPicture:
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            # Our own limit, below, is the stricter one.
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
                _refuse_bombs(picture, name)
                return _rewritten(picture)
    except UnidentifiedImageError as problem:
        raise PictureError(
            f"“{name}” is no JPEG, PNG, WebP or GIF picture, or is damaged. Save it as one of these."
        ) from problem
    except Image.DecompressionBombError as problem:
        raise PictureError(_too_large(name)) from problem
    except PictureError:
        raise
    except MemoryError as problem:
        raise PictureError(_too_large(name)) from problem
    except Exception as problem:
        # Decoders of damaged files raise whatever comes to hand, from struct.error to ZeroDivisionError.
        raise PictureError(
            f"“{name}” is damaged or is no picture. Open it in an image program and save it again."
        ) from problem


def _too_large(name: str) -> str:
    return f"“{name}” has more than 100 million pixels. Save a copy of at most 2,400 pixels a side."


def _refuse_bombs(picture: Image.Image, name: str) -> None:
    pixels = picture.width * picture.height
    if pixels > _MAX_PIXELS:
        raise PictureError(_too_large(name))
    if pixels * getattr(picture, "n_frames", 1) > _MAX_FRAMES_PIXELS:
        raise PictureError(
            f"“{name}” is too long an animation for its size. Make it shorter or smaller, or link to a video."
        )


def _rewritten(picture: Image.Image) -> PreparedPicture:
    from PIL import ImageSequence

    # Many phones write MPO: a JPEG followed by more pictures, of which browsers show the first.
    kind = "JPEG" if picture.format == "MPO" else str(picture.format)
    if kind in ("GIF", "WEBP", "PNG") and getattr(picture, "n_frames", 1) > 1:
        durations: list[int] = []
        frames: list[Image.Image] = []
        for frame in ImageSequence.Iterator(picture):
            frame.load()
            durations.append(int(frame.info.get("duration", 100)) or 100)
            frames.append(_upright(frame.convert("RGBA"), picture))
        return _written(frames, kind, {"duration": durations, **_loops(picture)})
    picture.load()
    return _written([_upright(_plain_mode(picture, kind), picture)], kind, {})


def _loops(picture: Image.Image) -> dict[str, int]:
    """A GIF without the entry plays once, which GIF says by leaving it out and WebP by a 1."""
    if "loop" in picture.info:
        return {"loop": int(picture.info["loop"])}
    return {"loop": 1} if picture.format == "WEBP" else {}


def _plain_mode(picture: Image.Image, kind: str) -> Image.Image:
    """The picture in sRGB, in a mode that its format can hold."""
    transparent = "transparency" in picture.info or picture.mode in (
        "RGBA",
        "LA",
        "PA",
        "RGBa",
        "La",
    )
    in_srgb = _to_srgb(picture)
    if kind == "JPEG":
        return in_srgb if in_srgb.mode in ("L", "RGB") else in_srgb.convert("RGB")
    if kind == "WEBP" or picture.mode not in ("1", "L", "P", "I", "I;16"):
        return in_srgb.convert("RGBA" if transparent else "RGB")
    return in_srgb


def _to_srgb(picture: Image.Image) -> Image.Image:
    """Converts from the profile that the picture carries, which is then no longer needed."""
    from PIL import ImageCms

    profile = picture.info.get("icc_profile")
    if profile and picture.mode == "P":
        picture = picture.convert("RGBA" if "transparency" in picture.info else "RGB")
    if not profile or picture.mode not in ("RGB", "RGBA", "CMYK", "L"):
        return picture
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        mode = "RGBA" if picture.mode == "RGBA" else "RGB"
        converted = ImageCms.profileToProfile(picture, source, _srgb(), outputMode=mode)
    except (ImageCms.PyCMSError, OSError, TypeError, ValueError):
        # A profile that nobody can read changes nothing in a browser either.
        return picture
    return converted or picture


@cache
def _srgb() -> Any:
    from PIL import ImageCms

    return ImageCms.createProfile("sRGB")


def _upright(image: Image.Image, original: Image.Image) -> Image.Image:
    """Turned as the original's EXIF data says, and made smaller where it is too large."""
    from PIL import Image

    turned = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }.get(_orientation(original))
    if turned is not None:
        image = image.transpose(turned)
    if max(image.size) <= MAX_SIDE:
        return image
    if image.mode in ("P", "1"):
        image = image.convert("RGBA" if "transparency" in image.info else "RGB")
    ratio = MAX_SIDE / max(image.size)
    size = (max(1, round(image.width * ratio)), max(1, round(image.height * ratio)))
    return image.resize(size, Image.Resampling.LANCZOS)


def _orientation(picture: Image.Image) -> int:
    try:
        return int(picture.getexif().get(_ORIENTATION, 1))
    except Exception:
        # Cameras and editors write broken EXIF data; the picture itself may be sound.
        return 1


def _written(frames: list[Image.Image], kind: str, options: dict[str, Any]) -> PreparedPicture:
    for frame in frames:
        # Whatever Pillow took from the file, from the comment to the XMP packet, it may write again.
        kept = {"transparency": frame.info["transparency"]} if "transparency" in frame.info else {}
        frame.info.clear()
        frame.info.update(kept)
    settings: dict[str, dict[str, Any]] = {
        "JPEG": {"quality": _JPEG_QUALITY, "optimize": True, "progressive": True},
        "PNG": {"optimize": len(frames) == 1},
        "WEBP": {"quality": _WEBP_QUALITY, "method": 4},
        "GIF": {"optimize": True, "disposal": 2},
    }
    if len(frames) > 1:
        options = {**options, "save_all": True, "append_images": frames[1:]}
    elif kind == "GIF":
        settings["GIF"].pop("disposal")
    first, out = frames[0], io.BytesIO()
    first.save(out, format=kind, **settings[kind], **options)
    return PreparedPicture(out.getvalue(), first.width, first.height)
