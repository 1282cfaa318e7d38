"""Colour profiles made by hand, and the mathematics of them: what a colour of sRGB is called in another space."""

import struct
from collections.abc import Sequence

Colour = tuple[int, int, int]
Matrix = tuple[tuple[float, float, float], tuple[float, float, float], tuple[float, float, float]]

# The colorants of each space in XYZ under D50 (rows X, Y, Z; columns red, green, blue).
SRGB: Matrix = ((0.43607, 0.38515, 0.14307), (0.22249, 0.71687, 0.06061), (0.01392, 0.09708, 0.71410))
DISPLAY_P3: Matrix = ((0.51512, 0.29198, 0.15710), (0.24120, 0.69225, 0.06657), (-0.00105, 0.04189, 0.78407))
ADOBE_RGB: Matrix = ((0.60974, 0.20528, 0.14919), (0.31111, 0.62567, 0.06322), (0.01947, 0.06087, 0.74457))
D50 = (0.9642, 1.0, 0.8249)
ADOBE_GAMMA = 563 / 256
WORD = "profile by nobody"


def to_linear(level: int) -> float:
    share = level / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def from_linear(light: float) -> float:
    return light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


def times(matrix: Matrix, vector: Sequence[float]) -> tuple[float, float, float]:
    x, y, z = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return x, y, z


def inverse(matrix: Matrix) -> Matrix:
    (a, b, c), (d, e, f), (g, h, i) = matrix
    size = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
    return (
        ((e * i - f * h) / size, (c * h - b * i) / size, (b * f - c * e) / size),
        ((f * g - d * i) / size, (a * i - c * g) / size, (c * d - a * f) / size),
        ((d * h - e * g) / size, (b * g - a * h) / size, (a * e - b * d) / size),
    )


def xyz(colour: Colour) -> tuple[float, float, float]:
    return times(SRGB, [to_linear(level) for level in colour])


def in_space(colour: Colour, space: Matrix, gamma: float | None = None) -> Colour:
    """What `colour` of sRGB is called in `space`; without `gamma` with the curve of sRGB."""
    light = [min(1.0, max(0.0, share)) for share in times(inverse(space), xyz(colour))]
    red, green, blue = (round(255 * (share ** (1 / gamma) if gamma else from_linear(share))) for share in light)
    return red, green, blue


def in_lab(colour: Colour) -> bytes:
    """`colour` as the three bytes of a profile's Lab."""

    def root(share: float) -> float:
        return share ** (1 / 3) if share > 216 / 24389 else (24389 / 27 * share + 16) / 116

    x, y, z = (root(share / white) for share, white in zip(xyz(colour), D50, strict=True))
    return bytes((round((116 * y - 16) * 2.55), round(500 * (x - y)) + 128, round(200 * (y - z)) + 128))


def matrix_profile(space: Matrix, gamma: float | None = None) -> bytes:
    """A profile of a screen's colours."""
    tags = {name: _xyz(column) for name, column in zip(("rXYZ", "gXYZ", "bXYZ"), zip(*space, strict=True), strict=True)}
    return _profile("mntr", "RGB ", "XYZ ", tags | {name: _curve(gamma) for name in ("rTRC", "gTRC", "bTRC")})


def grey_profile(gamma: float) -> bytes:
    return _profile("mntr", "GRAY", "XYZ ", {"kTRC": _curve(gamma)})


def ink_profile(cyan: Colour, magenta: Colour, yellow: Colour, black: Colour) -> bytes:
    """A profile of a press whose inks have these colours: nothing that a guess without the profile would come to."""
    inks = {0b1000: cyan, 0b0100: magenta, 0b0010: yellow, 0b0001: black, 0b0000: (255, 255, 255)}
    table = b"".join(in_lab(inks.get(mix, (0, 0, 0))) for mix in range(16))
    identity = [1, 0, 0, 0, 1, 0, 0, 0, 1]
    lut = struct.pack(">4s4xBBBx9i", b"mft1", 4, 3, 2, *(each << 16 for each in identity))
    return _profile("prtr", "CMYK", "Lab ", {"A2B0": lut + bytes(range(256)) * 4 + table + bytes(range(256)) * 3})


def _profile(kind: str, colours: str, between: str, tags: dict[str, bytes]) -> bytes:
    text = WORD.encode() + b"\0"
    tags = {
        "desc": b"desc" + struct.pack(">4xI", len(text)) + text + bytes(78),
        "cprt": b"text" + bytes(4) + text,
        "wtpt": _xyz(D50),
        **tags,
    }
    at = 128 + 4 + 12 * len(tags)
    table, data = struct.pack(">I", len(tags)), b""
    for name, content in tags.items():
        table += struct.pack(">4sII", name.encode(), at + len(data), len(content))
        data += content + bytes(-len(content) % 4)
    head = struct.pack(
        ">I4sI4s4s4s12x4s",
        at + len(data),
        bytes(4),
        0x02400000,
        kind.encode(),
        colours.encode(),
        between.encode(),
        b"acsp",
    )
    light = struct.pack(">3i", *(round(each * 65536) for each in D50))
    return head.ljust(68, b"\0") + light + bytes(48) + table + data


def _xyz(values: Sequence[float]) -> bytes:
    return struct.pack(">4s4x3i", b"XYZ ", *(round(each * 65536) for each in values))


def _curve(gamma: float | None) -> bytes:
    if gamma:
        return struct.pack(">4s4xIH2x", b"curv", 1, round(gamma * 256))
    values = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
    return struct.pack(">4s4xH2x5i", b"para", 3, *(round(each * 65536) for each in values))
