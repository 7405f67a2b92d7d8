"""What the pages say beside the words of the ontology, in three languages."""

from __future__ import annotations

LANGUAGES = {"en": "English", "th": "ไทย", "ja": "日本語"}

_WORDS = {
    "addressee": ("Addressee", "ผู้รับการกระทำ", "相手"),
    "agent": ("Agent property", "คุณสมบัติผู้กระทำ", "行為者プロパティ"),
    "alignments": ("In other vocabularies", "ในศัพท์สากลอื่น", "他の語彙では"),
    "amount": ("Amount", "จำนวนเงิน", "金額"),
    "annotation": ("Annotation properties", "คุณสมบัติเชิงหมายเหตุ", "注釈プロパティ"),
    "chain": ("Follows from", "อนุมานจาก", "次から導かれる"),
    "class": ("Classes", "คลาส", "クラス"),
    "closeMatch": ("near", "ใกล้เคียง", "近い"),
    "code": ("Code", "รหัส", "コード"),
    "concerns": ("Concerns", "เรื่องที่เกี่ยวข้อง", "対象事項"),
    "contents": ("Contents", "สารบัญ", "目次"),
    "data": ("Data properties", "คุณสมบัติค่าข้อมูล", "データプロパティ"),
    "definition": ("Definition", "คำนิยาม", "定義"),
    "deprecated": ("Deprecated: use instead", "เลิกใช้แล้ว ให้ใช้", "廃止。代わりに使うもの"),
    "disjoint": ("Never also", "ไม่เป็นสิ่งเหล่านี้", "同時にはならないもの"),
    "domain": ("Said of", "ใช้กับ", "主語"),
    "example": ("Example", "ตัวอย่าง", "例"),
    "hierarchy": ("Hierarchy of classes", "ลำดับชั้นของคลาส", "クラスの階層"),
    "individual": ("Individuals", "ค่าที่กำหนดไว้", "個体"),
    "inverse": ("Inverse", "คุณสมบัติผกผัน", "逆"),
    "kinds": ("Kinds", "ประเภทย่อย", "下位"),
    "licence": ("Licence", "สัญญาอนุญาต", "ライセンス"),
    "made": (
        "Made from the files of the ontology; examples and notes are in English.",
        "สร้างจากไฟล์ของออนโทโลยี ตัวอย่างและหมายเหตุเป็นภาษาอังกฤษ",
        "オントロジーのファイルから作成。例と注は英語。",
    ),
    "members": ("Members", "สมาชิก", "個体"),
    "namespace": ("Namespace", "เนมสเปซ", "名前空間"),
    "none": ("none", "ไม่มี", "なし"),
    "note": ("Note", "หมายเหตุ", "注"),
    "object": ("Object properties", "คุณสมบัติเชิงความสัมพันธ์", "オブジェクトプロパティ"),
    "prior": ("Earlier version", "รุ่นก่อนหน้า", "前の版"),
    "range": ("Value", "ค่า", "値"),
    "rules": ("What a complete description needs", "สิ่งที่คำบรรยายที่สมบูรณ์ต้องมี", "完全な記述に必要なもの"),
    "skip": ("Skip to the terms", "ข้ามไปยังศัพท์", "用語へ移動"),
    "slots": ("Slots of acts", "ช่องข้อมูลของการกระทำ", "行為のスロット"),
    "source": ("Takes after", "อ้างอิง", "典拠"),
    "subClassOf": ("is one of", "เป็นชนิดหนึ่งของ", "下位である"),
    "subPropertyOf": ("is one of", "เป็นชนิดหนึ่งของ", "下位である"),
    "symmetric": ("symmetric", "สมมาตร", "対称"),
    "trait": ("Character", "ลักษณะ", "性質"),
    "transitive": ("transitive", "ถ่ายทอด", "推移"),
    "type": ("Kind of thing", "ชนิด", "種類"),
    "up": ("Is a kind of", "เป็นชนิดหนึ่งของ", "上位"),
    "used": ("Properties", "คุณสมบัติที่ใช้", "使えるプロパティ"),
    "version": ("Version", "รุ่น", "版"),
    "warning": ("warning", "คำเตือน", "警告"),
}


def word(key: str, language: str) -> str:
    """The word of a key in one of `LANGUAGES`."""
    return _WORDS[key][list(LANGUAGES).index(language)]
