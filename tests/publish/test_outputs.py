import pytest

from macros.publish.outputs import DuplicateOutputError, Output, by_path, whole_file


def output(path: str, origin: str) -> Output:
    return Output(path, b"", bytes, origin)


def test_outputs_are_found_by_path_in_their_order():
    outputs = [output("b.html", "b"), output("a.html", "a")]
    assert list(by_path(iter(outputs)).items()) == [("b.html", outputs[0]), ("a.html", outputs[1])]
    assert by_path([]) == {}


def test_two_makers_of_one_file_are_refused_naming_both():
    with pytest.raises(DuplicateOutputError, match=r"^ho-so/index\.html: all profiles / field h$"):
        by_path([output("ho-so/index.html", "all profiles"), output("ho-so/index.html", "field h")])


def test_planning_makes_nothing():
    def make() -> bytes:
        raise AssertionError

    assert list(by_path([Output("a.html", b"", make, "a")])) == ["a.html"]


def test_a_file_at_hand_is_made_from_its_bytes():
    one, same, other = (whole_file("a.css", content, "style") for content in (b"a", b"a", b"b"))
    assert one.make() == b"a"
    assert one.made_from == same.made_from != other.made_from
    assert (one.path, one.origin) == ("a.css", "style")
