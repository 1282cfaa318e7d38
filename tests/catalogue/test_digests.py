import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from macros.catalogue.digests import DIGEST_SIZE, fnv1a_32, made_from, named
from macros.catalogue.kinds import Kind

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class Value:
    words: str
    day: date


def test_the_same_bytes_have_one_name_and_others_another():
    assert named(b"a") == named(b"a") != named(b"b")
    assert len(named(b"")) == len(made_from()) == DIGEST_SIZE


def test_equal_values_have_one_name_and_others_another():
    assert made_from(Value("a", date(2026, 1, 1)), 1) == made_from(Value("a", date(2026, 1, 1)), 1)
    values: list[tuple[object, ...]] = [
        (Value("a", date(2026, 1, 1)),),
        (Value("a", date(2026, 1, 2)),),
        (Value("b", date(2026, 1, 1)),),
    ]
    values += [("ab", "c"), ("a", "bc"), ("abc",), ("1",), (1,), ((),), (), (None,), ("",)]
    assert len({made_from(*each) for each in values}) == len(values)


def test_a_name_is_the_same_in_every_run():
    """What is kept on disk is compared with it the next time."""
    code = "from macros.catalogue.digests import *; from macros.catalogue.kinds import Kind; print(made_from('gương', Kind.HOUSEHOLD).hex())"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == made_from("gương", Kind.HOUSEHOLD).hex()


@pytest.mark.parametrize(("text", "value"), [("", 0x811C9DC5), ("a", 0xE40C292C), ("foobar", 0xBF9CF968)])
def test_the_hash_is_fnv_1a_as_published(text: str, value: int):
    assert fnv1a_32(text) == value


def test_the_hash_reads_utf_8():
    assert fnv1a_32("đ") == fnv1a_32("đ".encode().decode())
    assert fnv1a_32("đ") != fnv1a_32("d")
