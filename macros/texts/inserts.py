"""How each macro of hand-written pages is written, as messages and the editors' guide show it."""

from typing import Final

GUIDE: Final = "docs/huong-dan/bien-tap.md"
USAGE: Final[dict[str, str]] = {
    "gallery": '{{ gallery(field="y tế", limit=6) }}',
    "profile_card": '{{ profile_card("MÃ") }}',
    "count": '{{ count(district="TÊN HUYỆN") }}',
    "figure": '{{ figure("MÃ", "NHÃN SỐ LIỆU") }}',
    "plan_table": "{{ plan_table() }}",
    "district_map": "{{ district_map() }}",
}
