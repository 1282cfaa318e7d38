"""A page of each kind, of the repository's own site."""

HOME = ""
PROFILE = "ho-so/qb-a-2024-001/"
LONG_PROFILE = "ho-so/qb-g-2022-001/"
FIELD = "linh-vuc/y-te/"
DISTRICT = "dia-ban/le-thuy/"
GUIDE = "huong-dan/viet-ho-so/"
NOT_FOUND = "khong-co/trang-nay/"

KINDS = {
    "home": HOME,
    "profile": PROFILE,
    "long profile": LONG_PROFILE,
    "sample": "ho-so/qb-a-2024-002/",
    "all": "ho-so/",
    "fields": "linh-vuc/",
    "field": FIELD,
    "pair": "linh-vuc/nong-thon-moi/tap-the/",
    "districts": "dia-ban/",
    "district": DISTRICT,
    "directory": "danh-muc/",
    "plan": "ke-hoach/",
    "search": "tim/",
    "guide": GUIDE,
    "page": "quyen/",
    "introduction": "gioi-thieu/",
    "not found": NOT_FOUND,
}
