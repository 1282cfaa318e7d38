"""Short names for values and bytes: the same content, the same name, in every run."""

from hashlib import blake2b

DIGEST_SIZE = 16

_FNV_OFFSET = 0x811C9DC5
_FNV_PRIME = 0x01000193
_32_BITS = 0xFFFFFFFF


def named(content: bytes) -> bytes:
    """A name for some bytes."""
    return blake2b(content, digest_size=DIGEST_SIZE).digest()


def made_from(*parts: object) -> bytes:
    """A name for values of which `repr` tells all, as it does of frozen dataclasses, texts and numbers."""
    return named(repr(parts).encode())


def fnv1a_32(text: str) -> int:
    """The 32-bit FNV-1a hash of the text's UTF-8 bytes."""
    value = _FNV_OFFSET
    for byte in text.encode("utf-8", "surrogatepass"):
        value = ((value ^ byte) * _FNV_PRIME) & _32_BITS
    return value
