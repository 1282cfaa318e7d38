"""The body of a profile of the corpus: five sections in sentences that are drawn and filled anew each time."""

import random
import string

from macros.texts.story import SECTION_TITLES
from scripts.benchmarks.sentences import CONTEXT, DETAILS, LESSONS, NEEDS, RESULT, SLOTS, STEPS
from scripts.benchmarks.words import Work


def story(work: Work, place: str, area: str, year: int, number: int, chance: random.Random) -> str:
    """Markdown of about 530 words under the five headings of a story, about `work` done by somebody in `area`.

    `place` names the work with its place, `number` is how many were counted in `year`.
    """
    told = chance.sample(DETAILS, 4) + chance.sample(work.details, 4)
    chance.shuffle(told)
    steps = [
        f"{index}. **{name}.** {_filled(first, work, chance)} {_filled(second, work, chance)}"
        for index, ((name, first), second) in enumerate(zip(chance.sample(STEPS, 6), told, strict=False), start=1)
    ]
    more = " ".join(_filled(text, work, chance) for text in told[6:])
    context = (
        f"Chuyện bắt đầu ở {area}, năm {year}. {_drawn(CONTEXT, 5, work, chance)} "
        f"Việc {place} khi ấy mới chỉ là lời bàn."
    )
    result = (
        f"Hết năm {year}, sổ ghi được hơn {number} {work.measure} {work.what}. {_drawn(RESULT, 4, work, chance)} "
        "Con số này do người trong cuộc ghi, được cơ quan giới thiệu đối chiếu trước khi gửi."
    )
    conditions = "\n".join(f"- {_filled(text, work, chance)}" for text in chance.sample(NEEDS, 4))
    texts = (context, "\n".join(steps) + f"\n\n{more}", result, _drawn(LESSONS, 4, work, chance), conditions)
    return "\n".join(f"## {title}\n\n{text}\n" for title, text in zip(SECTION_TITLES.values(), texts, strict=True))


def _drawn(sentences: tuple[str, ...], count: int, work: Work, chance: random.Random) -> str:
    return " ".join(_filled(text, work, chance) for text in chance.sample(sentences, count))


def _filled(text: str, work: Work, chance: random.Random) -> str:
    """The sentence with something in each brace; a name with a capital asks for one in the text."""
    filling: dict[str, object] = {}
    for _, name, _, _ in string.Formatter().parse(text):
        match name:
            case None:
                continue
            case "unit":
                filling[name] = work.unit
            case "n":
                filling[name] = chance.randrange(2, 10)
            case "m":
                filling[name] = chance.randrange(10, 40)
            case "p":
                filling[name] = chance.randrange(10, 60)
            case _:
                drawn = chance.choice(SLOTS[name.lower()])
                filling[name] = drawn if name.islower() else drawn[0].upper() + drawn[1:]
    return text.format(**filling)
