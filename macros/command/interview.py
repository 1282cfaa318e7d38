"""Answers for a command: from its options, or else from the person at the terminal, who is asked until one can be taken."""

import sys
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from macros.authoring.answers import RefusedError
from macros.texts import new as texts

T = TypeVar("T")


class Choice(NamedTuple):
    """One of a closed list: the answer that it stands for, and what is shown of it."""

    answer: str
    shown: str


def at_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def tidied(text: str) -> str:
    """An answer in NFC on one line; bytes that are no text become question marks."""
    sound = text.encode(errors="replace").decode()
    return " ".join(unicodedata.normalize("NFC", sound).split())


class Interview:
    """Asks for what is not `given`, by the names of the options."""

    def __init__(self, given: Mapping[str, str]) -> None:
        self.given = {flag: tidied(text) for flag, text in given.items()}

    def answer(
        self,
        flag: str,
        question: str,
        accept: Callable[[str], T],
        choices: Sequence[Choice] = (),
        *,
        default: str | None = None,
        numbered: bool = True,
    ) -> T:
        """The value that `accept` makes of an answer. Raises RefusedError where an option gives what it refuses.

        An empty answer is the `default`. Where choices are `numbered`, a number among them is that choice.
        """
        if flag in self.given:
            try:
                return accept(self.given[flag])
            except RefusedError as why:
                raise RefusedError(texts.WRONG.format(flag=flag, why=why)) from None
        if not at_terminal():
            if default is None:
                raise RefusedError(texts.MISSING.format(flags=f"--{flag}"))
            return accept(default)
        print(f"\n{question}")
        for number, choice in enumerate(choices, start=1):
            print(f"  {number if numbered else choice.answer:>2}  {choice.shown}")
        while True:
            typed = tidied(input(f"[{default}] > " if default else "> "))
            if numbered and typed.isdecimal() and 1 <= int(typed) <= len(choices):
                typed = choices[int(typed) - 1].answer
            if not typed and default is None:
                print(texts.NEEDED)
                continue
            try:
                return accept(typed or default or "")
            except RefusedError as why:
                print(why)
