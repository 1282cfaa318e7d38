import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.authoring.rewriting import in_order, respelt
from macros.catalogue.problems import Mark
from macros.catalogue.strict_yaml import control_character, read_yaml

names = (
    st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("'\"\\:#,[]{}&*!|>%@`-? ")), min_size=1)
    .filter(lambda text: not control_character(text) and not set(text) & set("\n\t\x85\u2028\u2029\ufeff"))
    .map(str.strip)
    .filter(bool)
)


@pytest.mark.parametrize(
    "front", ["k: x\n", "k: 'x'\n", 'k: "x"\n', "k: {k: x, l: y}\n", "k: [x]\n", "k: ['x', y]\n", "k:\n  - x # c\n"]
)
@given(name=names)
def test_what_is_written_is_what_is_read(front: str, name: str):
    [path] = [path for path, mark in read_yaml(front).values.items() if _text_at(front, path) == "x"]
    mark = read_yaml(front).values[path]
    written, changes = respelt(front, 1, {mark: name})
    assert changes == 1
    assert _text_at(written, path) == name
    assert written.endswith(front[front.index("x") + 1 :].lstrip("'\""))


def _text_at(front: str, path: tuple[str | int, ...]) -> object:
    found: object = read_yaml(front).value
    for part in path:
        found = found[part]  # type: ignore[index]
    return found


def test_places_are_those_of_the_file():
    assert respelt("a: 1\nb: 2\n", 12, {Mark(13, 4): "3", Mark(12, 1): "c"}) == ("c: 1\nb: 3\n", 2)


def test_nothing_but_a_key_or_a_value_is_written_anew():
    assert respelt("a:\nb: |\n  x\n", 1, {Mark(1, 3): "1", Mark(2, 4): "2", Mark(2, 1): "c"}) == ("a:\nc: |\n  x\n", 1)


@pytest.mark.parametrize(
    ("front", "expected", "moved"),
    [
        ("a: 1\nb: 2\nc: 3\n", "a: 1\nb: 2\nc: 3\n", 0),
        ("c: 3\na: 1\nb: 2\n", "a: 1\nb: 2\nc: 3\n", 1),
        ("c: 3\nb: 2\na: 1\n", "a: 1\nb: 2\nc: 3\n", 2),
        ("x: 0\nb: 2\ny: 9\na: 1\n", "x: 0\na: 1\nb: 2\ny: 9\n", 1),
        ("b:\n- 1\n- 2\na:\n", "a:\nb:\n- 1\n- 2\n", 1),
        ("  b: 2\n  # a\n  a: 1\n", "  # a\n  a: 1\n  b: 2\n", 1),
        ("b: [1,\n# c\n2]\na: 1\n", "a: 1\nb: [1,\n# c\n2]\n", 1),
        ("b: {a: 1, x: 2}\na: 1\n", "a: 1\nb: {a: 1, x: 2}\n", 1),
        ("{b: 2, a: 1}\n", "{b: 2, a: 1}\n", 0),
        ("? b\n: 2\n? a\n: 1\n", "? b\n: 2\n? a\n: 1\n", 0),
        ("b: 2\n\n# a\n\na: 1\n# the end\n", "a: 1\nb: 2\n\n# a\n\n# the end\n", 1),
    ],
)
def test_keys_take_their_blocks_along(front: str, expected: str, moved: int):
    assert in_order(front, "abc") == (expected, moved)


@given(st.permutations("abcdef"), st.sets(st.sampled_from("abcdef")))
def test_any_order_becomes_the_one(keys: list[str], commented: set[str]):
    blocks = {key: f"# of {key}\n{key}: 1\n" if key in commented else f"{key}:\n  - x: 1\n\n" for key in keys}
    ordered, moved = in_order("# first\n\n" + "".join(blocks[key] for key in keys) + "z: 1\n", "abcdef")
    assert [key for key in read_yaml(ordered).keys if len(key) == 1 and key != ("z",)] == [(key,) for key in "abcdef"]
    assert all(block in ordered for block in blocks.values())
    assert (moved == 0) == (keys == sorted(keys))
    assert in_order(ordered, "abcdef") == (ordered, 0)
