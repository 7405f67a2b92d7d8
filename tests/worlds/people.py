"""Invented people of the measuring corpus, as three languages write them, and the offices that they hold."""

from __future__ import annotations

from typing import NamedTuple

EN, TH, JA = "en", "th", "ja"
Words = dict[str, str]


def words(en: str, th: str, ja: str) -> Words:
    """What is one thing in English, Thai and Japanese."""
    return {EN: en, TH: th, JA: ja}


class Person(NamedTuple):
    """A person: key, names, country, office, and whether a woman (for Mr. and Ms.)."""

    key: str
    names: Words
    country: str
    office: str
    woman: bool = False


COUNTRIES = {
    "japan": words("Japan", "ญี่ปุ่น", "日本"),
    "vietnam": words("Viet Nam", "เวียดนาม", "ベトナム"),
    "indonesia": words("Indonesia", "อินโดนีเซีย", "インドネシア"),
    "malaysia": words("Malaysia", "มาเลเซีย", "マレーシア"),
    "philippines": words("the Philippines", "ฟิลิปปินส์", "フィリピン"),
    "cambodia": words("Cambodia", "กัมพูชา", "カンボジア"),
    "laos": words("Lao PDR", "ลาว", "ラオス"),
}
OFFICES = {
    "senior-deputy": words("Senior Deputy Minister for Foreign Affairs", "รองปลัดกระทรวงการต่างประเทศ", "外務審議官"),
    "deputy": words("Deputy Minister of Foreign Affairs", "รัฐมนตรีช่วยว่าการกระทรวงการต่างประเทศ", "外務次官"),
    "prime-minister": words("Prime Minister", "นายกรัฐมนตรี", "首相"),
    "meti": words(
        "Minister of Economy, Trade and Industry",
        "รัฐมนตรีว่าการกระทรวงเศรษฐกิจ การค้า และอุตสาหกรรม",
        "経済産業大臣",
    ),
    "trade": words("Minister of Trade", "รัฐมนตรีว่าการกระทรวงพาณิชย์", "貿易大臣"),
}
# Two people of the name Suzuki, one of them of the Forum and one of the Summit.
PEOPLE = [
    Person("onodera", words("Onodera Keisuke", "เคสุเกะ โอโนเดระ", "小野寺慶介"), "japan", "senior-deputy"),
    Person("suzuki-n", words("Suzuki Noriyuki", "โนริยูกิ ซูซูกิ", "鈴木典之"), "japan", "senior-deputy"),
    Person("tachibana", words("Tachibana Mayumi", "มายูมิ ทาจิบานะ", "橘真由美"), "japan", "senior-deputy", woman=True),
    Person("kuroiwa", words("Kuroiwa Tatsuo", "ทัตสึโอะ คุโรอิวะ", "黒岩達夫"), "japan", "prime-minister"),
    Person("suzuki-s", words("Suzuki Shigeko", "ชิเงโกะ ซูซูกิ", "鈴木茂子"), "japan", "prime-minister", woman=True),
    Person("hirabayashi", words("Hirabayashi Toru", "โทรุ ฮิราบายาชิ", "平林徹"), "japan", "meti"),
    Person("minegishi", words("Minegishi Kaori", "คาโอริ มิเนกิชิ", "峰岸香織"), "japan", "meti", woman=True),
    Person("tran", words("Tran Van Kien", "เจิ่น วัน เกียน", "チャン・ヴァン・キエン"), "vietnam", "deputy"),
    Person("suryono", words("Bambang Suryono", "บัมบัง ซูร์โยโน", "バンバン・スルヨノ"), "indonesia", "deputy"),
    Person("iskandar", words("Farid Iskandar", "ฟาริด อิสกันดาร์", "ファリド・イスカンダル"), "malaysia", "deputy"),
    Person("delacruz", words("Ramon Delacruz", "ราโมน เดลาครูซ", "ラモン・デラクルス"), "philippines", "deputy"),
    Person("sok", words("Sok Vannak", "สก วันนัก", "ソック・ワンナック"), "cambodia", "deputy"),
    Person("khamphet", words("Khamphet Souvanh", "คำเพ็ด สุวัน", "カンペット・スワン"), "laos", "deputy"),
    Person("sisavath", words("Sisavath Inthavong", "สีสะหวาด อินทะวง", "シーサワット・インタウォン"), "laos", "deputy"),
    Person("pham", words("Pham Duc Long", "ฝ่าม ดึ๊ก ลอง", "ファム・ドゥック・ロン"), "vietnam", "prime-minister"),
    Person("razak", words("Zainal Razman", "ไซนัล ราซมัน", "ザイナル・ラズマン"), "malaysia", "prime-minister"),
    Person("chan", words("Chan Sophea", "จัน โสเพีย", "チャン・ソピア"), "cambodia", "prime-minister"),
    Person("bouasone", words("Bounmy Keola", "บุนมี แก้วลา", "ブンミー・ケオラ"), "laos", "prime-minister"),
    Person("wibowo", words("Hendra Wibowo", "เฮนดรา วิโบโว", "ヘンドラ・ウィボウォ"), "indonesia", "trade"),
    Person("santos", words("Elena Montano", "เอเลนา มอนตาโน", "エレナ・モンタノ"), "philippines", "trade", woman=True),
]
BY_KEY = {person.key: person for person in PEOPLE}
