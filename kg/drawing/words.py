"""The few words that a picture adds to the labels of the graph, in the languages of `--lang`."""

from __future__ import annotations

_WORDS = {
    "acts": {
        "en": "Who does what, with whom and about what",
        "th": "ใครทำอะไร กับใคร และเรื่องใด",
        "ja": "誰が、誰に対し、何について、何をしたか",
    },
    "around": {
        "en": "What is near it (depth {depth})",
        "th": "สิ่งที่เกี่ยวข้อง (ความลึก {depth})",
        "ja": "周辺（深さ{depth}）",
    },
    "timeline": {"en": "Meetings and terms of office", "th": "การประชุมและวาระการดำรงตำแหน่ง", "ja": "会合と任期"},
    "provisional": {
        "en": "dashed frame: words of the text, not in the vocabulary",
        "th": "กรอบเส้นประ: ถ้อยคำจากต้นฉบับ ยังไม่อยู่ในคลังศัพท์",
        "ja": "破線枠：語彙にない、本文の語",
    },
    "cut": {
        "en": "{shown} of {all} acts are drawn; --focus draws the surroundings of one thing",
        "th": "แสดง {shown} จาก {all} การกระทำ; --focus วาดเฉพาะรอบสิ่งหนึ่ง",
        "ja": "{all}件中{shown}件の行為を表示。--focus で一つの周辺を描く",
    },
    "or": {"en": " or ", "th": " หรือ ", "ja": "または"},
    "disputed": {"en": "{sums}, disputed", "th": "{sums} (ข่าวระบุไม่ตรงกัน)", "ja": "{sums}（発表に食い違い）"},
    "left_out": {
        "en": "the latest {shown} of {all} are drawn",
        "th": "แสดง {shown} รายการล่าสุดจาก {all}",
        "ja": "全{all}件中、最新の{shown}件",
    },
}


def words(key: str, language: str, **values: object) -> str:
    """The words for `key` in a language (English for one that is not known), with `values` put in."""
    texts = _WORDS[key]
    return texts.get(language, texts["en"]).format(**values)
