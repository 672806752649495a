/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The SendKiosk developers */

#include "sk-sentences.h"

static const SkSentences all[] = {
  { "en",
    { "Some of the children", "In 2023, young people aged 0 to 25", "At a well-known school, families",
      "People with an EHC plan", "“Most of us”, they said, and we" },
    { "learn at the same time as the others.", "can ring 01702 215007, i.e. free of charge.",
      "don’t have to pay £3.50 for a place.", "look at www.southend.gov.uk/send on 31 March 2026.",
      "want to be heard, to be safe and to be well!", "say that it’s the right help at the right time." } },
  { "pl",
    { "Dzieci i młodzież", "W 2023 roku rodzice i opiekunowie", "Uczniowie z niepełnosprawnościami",
      "„Wszyscy razem” — nauczyciele i lekarze", "Młodzi ludzie w wieku od 0 do 25 lat" },
    { "uczą się w tej samej szkole.", "mogą zadzwonić pod numer 01702 215007.", "nie muszą płacić 3,50 zł za miejsce.",
      "chcą być wysłuchani, bezpieczni i zdrowi!", "dostają właściwą pomoc we właściwym czasie.",
      "pytają: co to jest plan EHC?" } },
  { "ar",
    { "الأطفال والشباب", "في عام 2023، الآباء والأمهات", "الطلاب من ذوي الإعاقة", "قالوا: «كلنا معا»، والمعلمون",
      "الشباب من عمر 0 إلى 25 سنة" },
    { "يتعلمون في نفس المدرسة.", "يمكنهم الاتصال بالرقم 01702 215007.", "لا يدفعون شيئا مقابل المكان.",
      "يريدون أن نستمع إليهم!", "يحصلون على المساعدة في الوقت المناسب.", "يسألون: ما هي خطة EHC؟" } },
  { "ur",
    { "بچے اور نوجوان", "سنہ 2023 میں والدین", "معذوری والے طلباء", "انہوں نے کہا: ”ہم سب ساتھ ہیں“، اور اساتذہ",
      "0 سے 25 سال کے نوجوان" },
    { "ایک ہی اسکول میں سیکھتے ہیں۔", "01702 215007 پر فون کر سکتے ہیں۔", "جگہ کے لیے کچھ نہیں دیتے۔",
      "چاہتے ہیں کہ ان کی بات سنی جائے!", "صحیح وقت پر صحیح مدد پاتے ہیں۔", "پوچھتے ہیں: EHC پلان کیا ہے؟" } },
  { "fa",
    { "کودکان و جوانان", "در سال ۲۰۲۳ پدران و مادران", "دانش‌آموزان دارای معلولیت",
      "آن‌ها گفتند: «همه با هم»، و معلمان", "جوانان ۰ تا ۲۵ ساله" },
    { "در یک مدرسه یاد می‌گیرند.", "می‌توانند به 01702 215007 زنگ بزنند.",
      "برای جا پولی نمی‌دهند.", "می‌خواهند شنیده شوند!",
      "کمک درست را در زمان درست می‌گیرند.",
      "می‌پرسند: برنامه EHC چیست؟" } },
  { "hi",
    { "बच्चे और युवा", "2023 में माता-पिता", "विकलांगता वाले छात्र", "“हम सब साथ हैं”, उन्होंने कहा, और शिक्षक", "0 से 25 वर्ष के युवा" },
    { "एक ही स्कूल में सीखते हैं।", "01702 215007 पर फ़ोन कर सकते हैं।", "जगह के लिए कुछ नहीं देते।", "चाहते हैं कि उनकी बात सुनी जाए!",
      "सही समय पर सही मदद पाते हैं।", "पूछते हैं: EHC योजना क्या है?" } },
  { "bn",
    { "শিশু ও তরুণরা", "২০২৩ সালে বাবা-মায়েরা", "প্রতিবন্ধী শিক্ষার্থীরা", "“আমরা সবাই একসাথে”, তারা বলল, আর শিক্ষকরা",
      "০ থেকে ২৫ বছরের তরুণরা" },
    { "একই স্কুলে শেখে।", "01702 215007 নম্বরে ফোন করতে পারে।", "জায়গার জন্য কিছু দেয় না।", "চায় তাদের কথা শোনা হোক!",
      "সঠিক সময়ে সঠিক সাহায্য পায়।", "জিজ্ঞাসা করে: EHC পরিকল্পনা কী?" } },
  { "zh",
    { "孩子 和 年轻人", "2023 年，家长们", "有 残疾 的 学生", "“我们 在 一起”，老师们", "0 到 25 岁 的 年轻人" },
    { "在 同一所 学校 学习。", "可以 打 电话 01702 215007。", "不用 付钱。", "希望 被 倾听！",
      "在 对的 时间 得到 对的 帮助。", "问：什么 是 EHC 计划？" } },
  { "vi",
    { "Trẻ em và thanh thiếu niên", "Năm 2023, cha mẹ", "Học sinh khuyết tật",
      "“Tất cả cùng nhau”, họ nói, và giáo viên", "Thanh thiếu niên từ 0 đến 25 tuổi" },
    { "học ở cùng một trường.", "có thể gọi số 01702 215007.", "không phải trả tiền cho chỗ học.",
      "muốn được lắng nghe!", "nhận đúng sự giúp đỡ vào đúng lúc.", "hỏi: kế hoạch EHC là gì?" } },
  { "ro",
    { "Copiii și tinerii", "În 2023, părinții", "Elevii cu dizabilități", "„Toți împreună”, au spus ei, iar profesorii",
      "Tinerii cu vârsta între 0 și 25 de ani" },
    { "învață la aceeași școală.", "pot suna la 01702 215007.", "nu plătesc pentru un loc.", "vor să fie ascultați!",
      "primesc ajutorul potrivit la timpul potrivit.", "întreabă: ce este un plan EHC?" } },
};

const SkSentences *
sk_sentences_get (guint *n_languages)
{
  *n_languages = G_N_ELEMENTS (all);
  return all;
}

char *
sk_sentences_make (const SkSentences *self, guint number)
{
  return g_strjoin (" ", self->starts[number / SK_SENTENCES_ENDS], self->ends[number % SK_SENTENCES_ENDS], NULL);
}
